"""``dataclasses.replace`` for the frozen value types, without a pass through the constructor.

A citation is completed in several steps, each of which makes a new value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

from docparse.values.construction import open_twin

__all__ = ["with_changes"]

if TYPE_CHECKING:
    from dataclasses import replace as with_changes
else:

    def with_changes(value, /, **changes):
        """A copy of a slotted dataclass with ``changes``; for classes that check nothing on construction.

        Raises TypeError for a name that is no field.
        """
        cls = type(value)
        copy = _copier(cls)(value)
        for name, new in changes.items():
            if name not in cls.__slots__:
                raise TypeError(f"{cls.__name__} has no field {name!r}")
            setattr(copy, name, new)
        copy.__class__ = cls
        return copy


@cache
def _copier(cls: type) -> Callable[[Any], Any]:
    """Makes an open object with the fields of one of ``cls``."""
    names: dict[str, Any] = {"_Open": open_twin(cls)}
    lines = [f" copy.{field.name} = value.{field.name}" for field in fields(cls)]
    exec("\n".join(["def copier(value):", " copy = _Open()", *lines, " return copy"]), names)
    copier: Callable[[Any], Any] = names["copier"]
    return copier
