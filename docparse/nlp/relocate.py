"""The same value in the offsets of the text that its Document was made from."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from docparse.values import OffsetMap, Span

Value = TypeVar("Value")


def relocate(value: Value, origin: OffsetMap) -> Value:
    """``value`` with each span and each pair start, end inside it mapped by ``origin``.

    ``value`` is a frozen value of docparse, or a tuple of such; what has no place stays as it is.
    """
    moved: Any = value
    if isinstance(value, Span):
        moved = origin.span_to_source(value)
    elif isinstance(value, tuple):
        moved = tuple(relocate(item, origin) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        inner = {field.name: getattr(value, field.name) for field in fields(value)}
        moved = replace(value, **{name: relocate(item, origin) for name, item in inner.items()} | _edges(inner, origin))
    result: Value = moved
    return result


def _edges(inner: dict[str, Any], origin: OffsetMap) -> dict[str, int]:
    """The fields that are offsets by themselves: start, end, and the end of a heading."""
    start = inner.get("start")
    if start is None:
        return {}
    edges = {name: inner[name] for name in ("end", "heading_end") if name in inner}
    moved = {name: origin.span_to_source(Span(start, end)).end for name, end in edges.items()}
    return {"start": origin.span_to_source(Span(start, edges["end"])).start} | moved
