"""``dataclasses.replace`` for the frozen value types, without a pass through the constructor.

A citation is completed in several steps, each of which makes a new value; the constructor of a
frozen class sets its fields through a look-up by name, which costs four times as much.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

__all__ = ["with_changes"]

if TYPE_CHECKING:
    from dataclasses import replace as with_changes
else:

    def with_changes(value, /, **changes):
        """A copy of a slotted dataclass with ``changes``; for classes that check nothing on construction.

        Raises TypeError for a name that is no field.
        """
        cls = type(value)
        copy = object.__new__(cls)
        slots = _slots(cls)
        for read, write in slots.values():
            write(copy, read(value))
        for name, new in changes.items():
            if name not in slots:
                raise TypeError(f"{cls.__name__} has no field {name!r}")
            slots[name][1](copy, new)
        return copy


@cache
def _slots(cls: type) -> dict[str, tuple[Callable[[Any], Any], Callable[[Any, Any], None]]]:
    if "__post_init__" in vars(cls):
        raise TypeError(f"{cls.__name__} checks its fields on construction")
    slots = {field.name: vars(cls)[field.name] for field in fields(cls)}
    return {name: (slot.__get__, slot.__set__) for name, slot in slots.items()}
