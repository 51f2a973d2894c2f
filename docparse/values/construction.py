"""Frozen value types made as fast as open ones.

The constructor of a frozen dataclass sets each field by a call of ``object.__setattr__``. A class of the same slots
that is not frozen takes its fields by plain assignment, at a tenth of the cost, and an object of it becomes one of
the frozen class by its ``__class__``: till then nobody else has seen it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import wraps
from typing import Any, TypeVar

__all__ = ["open_twin", "quickly_built"]

_T = TypeVar("_T")
_set_class: Callable[[Any, type], None] = vars(object)["__class__"].__set__


def open_twin(cls: type) -> type[Any]:
    """A class of the slots of ``cls``, a dataclass without a base class, whose fields can be set.

    Raises TypeError for a class that checks its fields on construction.
    """
    if "__post_init__" in vars(cls):
        raise TypeError(f"{cls.__name__} checks its fields on construction")
    return type(f"Open{cls.__name__}", (), {"__slots__": tuple(field.name for field in fields(cls))})


def quickly_built(cls: type[_T]) -> type[_T]:
    """``cls``, a frozen dataclass with slots, with a constructor that does the same in less time.

    For what is made by the thousand and has four fields or more; no other class may build on it.
    """
    plain: Any = vars(cls)["__init__"]
    quick: Any = wraps(plain)(_constructor(cls, _defaults(cls, plain)))
    quick.__defaults__, quick.__kwdefaults__ = plain.__defaults__, plain.__kwdefaults__
    type.__setattr__(cls, "__init__", quick)
    return cls


def _constructor(cls: type[Any], defaults: dict[str, Any]) -> Any:
    """The constructor in source, as ``dataclass`` writes its own, and compiled; without the defaults."""
    names: dict[str, Any] = {"_set_class": _set_class, "_Open": open_twin(cls), "_Closed": cls}
    placed, named = _parameters(cls)
    parameters = ", ".join(["self", *placed, *(["*", *named] if named else [])])
    lines = [f"def __init__({parameters}):", " _set_class(self, _Open)"]
    for field in fields(cls):
        value = field.name
        if field.default_factory is not MISSING:
            names |= {f"_make_{field.name}": field.default_factory, "_ABSENT": defaults[field.name]}
            value = f"_make_{field.name}() if {field.name} is _ABSENT else {field.name}"
        lines.append(f" self.{field.name} = {value}")
    exec("\n".join([*lines, " self.__class__ = _Closed"]), names)
    return names["__init__"]


def _defaults(cls: type[Any], plain: Any) -> dict[str, Any]:
    """By parameter; of a field that is made anew, what ``dataclass`` puts in its place."""
    placed, _ = _parameters(cls)
    last = plain.__defaults__ or ()
    return {**dict(zip(placed[len(placed) - len(last) :], last, strict=True)), **(plain.__kwdefaults__ or {})}


def _parameters(cls: type[Any]) -> tuple[list[str], list[str]]:
    """Those given by place, and those given by name alone."""
    placed = [field.name for field in fields(cls) if not field.kw_only]
    return placed, [field.name for field in fields(cls) if field.kw_only]
