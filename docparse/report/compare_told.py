"""The statements about several documents as the page lists them; of very many, those on one row stand together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docparse.report.compare_view import ComparisonView, Quoted, Told

__all__ = ["Entry", "Group", "listed_statements"]

# Of more places that say the same the first show it.
_MOST_QUOTES = 12
# Fewer statements can be read one after another; so many on one row are worth a group.
_MOST_ALONE, _FEWEST_TOGETHER = 40, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement with its number in the order of all, and the first of its quotes."""

    number: int
    told: Told
    quotes: Sequence[Quoted]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Statements of one gravity on the row called ``name`` in the table ``heading``; without a name, one that stands
    for itself.
    """

    entries: tuple[Entry, ...]
    heading: str = ""
    name: str = ""


def listed_statements(view: ComparisonView) -> tuple[Group, ...]:
    """The gravest first, as they are ranked; a group stands where the first of its statements does."""
    entries = [_entry(number, told) for number, told in enumerate(view.told, 1)]
    if len(entries) <= _MOST_ALONE:
        return tuple(Group(entries=(one,)) for one in entries)
    groups: dict[object, list[Entry]] = {}
    for one in entries:
        key = (one.told.gravity, one.told.row) if one.told.row is not None else one.number
        groups.setdefault(key, []).append(one)
    return tuple(made for own in groups.values() for made in _together(own, view))


def _together(entries: Sequence[Entry], view: ComparisonView) -> list[Group]:
    row = entries[0].told.row
    if row is None or len(entries) < _FEWEST_TOGETHER:
        return [Group(entries=(one,)) for one in entries]
    kind, number = row
    table = next(table for table in view.tables if table.kind == kind)
    return [Group(entries=tuple(entries), heading=table.heading, name=table.rows[number].name)]


def _entry(number: int, told: Told) -> Entry:
    quotes = told.quotes[:_MOST_QUOTES]
    return Entry(number=number, told=told, quotes=quotes, left_out=len(told.quotes) - len(quotes))
