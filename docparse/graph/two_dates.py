"""Instruments that are cited under two dates, of which at most one can be right.

Number and symbol recur: ``01/NQ-CP`` each year, a local one in each province. Two dates of one number are a conflict
where the number carries its year, where the registry knows the instrument, or where the same organ would have issued
two papers under one number in one year; also where only the year differs, which is the commonest slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from docparse.graph.days import is_before
from docparse.graph.identity import fold
from docparse.graph.organs import one_organ
from docparse.registry.number_keys import number_key

if TYPE_CHECKING:
    import networkx

_YEAR = re.compile(r"/(?:19|20)\d{2}/")
_DAY = len("2020-03-05")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date (ISO, possibly partial) and who gives it.

    ``documents`` cite the instrument with it; ``own`` are the files of the instrument itself; ``registered``: the
    registry gives it.
    """

    date: str
    nodes: tuple[str, ...]
    documents: tuple[str, ...]
    own: tuple[str, ...]
    registered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoDates:
    """One instrument, and its dates: first the one that its own file, the registry or most documents give."""

    label: str
    number: str | None
    dates: tuple[Dated, ...]


def cited_under_two_dates(graph: networkx.MultiDiGraph[str]) -> tuple[TwoDates, ...]:
    """The instruments whose dates are in conflict, by number."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for node, facts in graph.nodes(data=True):
        groups.setdefault(_group_of(node, facts), []).append(node)
    found = [one for nodes in groups.values() for one in _conflicts(graph, nodes)]
    return tuple(sorted(found, key=lambda one: (one.number or "", one.label, one.dates[0].date)))


def _group_of(node: str, facts: dict[str, Any]) -> tuple[str, ...]:
    """Nodes of one group may be one instrument: of one number, type and organ; of others nobody can tell."""
    organ = one_organ(facts["issuer_id"])
    return (number_key(facts["number"]), fold(facts["type"]), organ) if facts["number"] and organ else (node,)


def _conflicts(graph: networkx.MultiDiGraph[str], nodes: list[str]) -> Iterator[TwoDates]:
    """Nodes of one number fall into groups that conflict with each other; most nodes have one date and no equal."""
    rows = [row for node in nodes for row in _dated(graph, node)]
    if len({row.date for row in rows}) < 2:
        return
    for group in _joined(graph, rows):
        merged = _merged(group)
        facts = graph.nodes[merged[0].nodes[0]]
        yield TwoDates(label=facts["label"], number=facts["number"], dates=merged)


def _dated(graph: networkx.MultiDiGraph[str], node: str) -> Iterator[Dated]:
    """The dates of one node: those written by the documents that cite it, its own, the registry's."""
    facts = graph.nodes[node]
    by_date: dict[str, list[str]] = {}
    for _, _, edge in graph.in_edges(node, data=True):
        for date in edge["dates"]:
            by_date.setdefault(date, []).append(edge["document"])
    own = facts["date"] if facts["paths"] else None
    registered = facts.get("registered_date") if by_date or own else None
    for date in dict.fromkeys([*by_date, *filter(None, (own, registered))]):
        yield Dated(
            date=date,
            nodes=(node,),
            documents=tuple(sorted(set(by_date.get(date, ())))),
            own=tuple(facts["paths"]) if date == own else (),
            registered=date == registered,
        )


def _joined(graph: networkx.MultiDiGraph[str], rows: list[Dated]) -> list[list[Dated]]:
    """Rows in groups: each conflicts with another one of its group."""
    groups: list[list[Dated]] = []
    for one, other in combinations(rows, 2):
        if _conflict(graph, one, other):
            touched = [group for group in groups if one in group or other in group]
            joined = [row for group in touched for row in group]
            joined += [row for row in (one, other) if row not in joined]
            groups = [group for group in groups if group not in touched] + [joined]
    return groups


def _conflict(graph: networkx.MultiDiGraph[str], one: Dated, other: Dated) -> bool:
    if not (is_before(one.date, other.date) or is_before(other.date, one.date)):
        return False
    if one.nodes == other.nodes:
        return True
    first, second = graph.nodes[one.nodes[0]], graph.nodes[other.nodes[0]]
    if first["instrument_id"] and second["instrument_id"]:
        return False
    return _numbers_clash(first, one.date, other.date)


def _numbers_clash(facts: dict[str, Any], date: str, other: str) -> bool:
    """A number with its year is unique; others begin anew each year."""
    if _YEAR.search(facts["number"]):
        return True
    same_year = date[:4] == other[:4]
    same_day = len(date) == len(other) == _DAY and date[4:] == other[4:]
    return same_year or same_day


def _merged(rows: list[Dated]) -> tuple[Dated, ...]:
    """One row a date, the best witnessed first."""
    by_date: dict[str, list[Dated]] = {}
    for row in rows:
        by_date.setdefault(row.date, []).append(row)
    merged = [_merge(same) for same in by_date.values()]
    merged.sort(key=lambda row: (not row.own, not row.registered, -len(row.documents), row.date))
    return tuple(merged)


def _merge(rows: list[Dated]) -> Dated:
    return Dated(
        date=rows[0].date,
        nodes=tuple(dict.fromkeys(node for row in rows for node in row.nodes)),
        documents=tuple(sorted({path for row in rows for path in row.documents})),
        own=tuple(path for row in rows for path in row.own),
        registered=any(row.registered for row in rows),
    )
