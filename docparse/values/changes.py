"""``dataclasses.replace`` for the frozen value types, without a pass through the constructor.

A citation is completed in several steps, each of which makes a new value; the constructor of a
frozen class sets its fields through a look-up by name, which costs four times as much.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
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
        read_all, writers = _slots(cls)
        copy = object.__new__(cls)
        for write, kept in zip(writers.values(), read_all(value), strict=True):
            write(copy, kept)
        for name, new in changes.items():
            if name not in writers:
                raise TypeError(f"{cls.__name__} has no field {name!r}")
            writers[name](copy, new)
        return copy


@cache
def _slots(cls: type) -> tuple[Callable[[Any], tuple[Any, ...]], dict[str, Callable[[Any, Any], None]]]:
    if "__post_init__" in vars(cls):
        raise TypeError(f"{cls.__name__} checks its fields on construction")
    names = [field.name for field in fields(cls)]
    return attrgetter(*names), {name: vars(cls)[name].__set__ for name in names}
