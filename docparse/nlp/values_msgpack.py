"""Frozen values in msgpack, so that a Doc that carries them can be saved, sent and loaded.

spaCy saves user data by srsly, which takes encoders and decoders for types it does not know.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any

import srsly

from docparse import values
from docparse.values import BlockKind

_MARK = "__docparse__"
_CHAINED = Callable[[Any], Any] | None
_TYPES: dict[str, type] = {
    name: kind for name, kind in vars(values).items() if isinstance(kind, type) and is_dataclass(kind)
}
_NAMES = {kind: name for name, kind in _TYPES.items()}
# msgpack has strings only: which fields hold a member of an enumeration.
_ENUMS: dict[tuple[str, str], type[Enum]] = {("Block", "kind"): BlockKind}


def encode(value: Any, chain: _CHAINED = None) -> Any:
    """A value of docparse as a mapping; anything else is left to the next encoder."""
    name = _NAMES.get(type(value))
    if name is None:
        return value if chain is None else chain(value)
    # Most fields of most values have their default: without those a Doc is a fraction of the size.
    items = ((field, getattr(value, field.name)) for field in fields(value))
    return {_MARK: name} | {field.name: item for field, item in items if item != _default(field)}


def decode(record: Any, chain: _CHAINED = None) -> Any:
    """The value that ``encode`` made ``record`` from; any other mapping is left to the next decoder."""
    kind = _TYPES.get(record.get(_MARK, "")) if isinstance(record, dict) else None
    if kind is not None:
        name = kind.__name__
        return kind(**{field: _restored(name, field, item) for field, item in record.items() if field != _MARK})
    return record if chain is None else chain(record)


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def _restored(name: str, field: str, item: Any) -> Any:
    enum = _ENUMS.get((name, field))
    return enum(item) if enum is not None else _as_tuple(item)


def _as_tuple(item: Any) -> Any:
    """msgpack gives lists for tuples; the values hold nothing but tuples."""
    return tuple(map(_as_tuple, item)) if isinstance(item, (list, tuple)) else item


srsly.msgpack_encoders.register("docparse", func=encode)
srsly.msgpack_decoders.register("docparse", func=decode)
