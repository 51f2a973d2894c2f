"""What is asked of the citation graph of an archive, as tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docparse.corpus.answer import Answer, Note, take
from docparse.corpus.graph import CorpusGraph, Resting

__all__ = ["circles", "resting_on_expired", "top_cited"]

_TOP = ("instrument", "kind", "date", "documents", "based_on", "mentions", "page_rank", "state", "since", "replaced_by")
_RESTING = (
    "path", "document", "date", "steps", "certain", "direct", "expired_instrument", "since", "replaced_by",
    "expired_then", "chain",
)  # fmt: skip
_CIRCLES = ("size", "circle", "members")
_MOST_MEMBERS = 50


def top_cited(graph: CorpusGraph, limit: int | None = None) -> Answer:
    """The instruments that most documents cite, with the page rank of each (the sum of all is 1)."""
    ranks = graph.page_ranks()
    numbers = graph.most_cited(limit)
    rows = (
        (
            node["label"], node["kind"], node["date"], node["documents"], node["based_on"], node["mentions"],
            round(float(ranks[number]), 9), node["state"], node["since"], node["replaced_by"],
        )
        for number, node in graph.nodes(numbers).items()
    )  # fmt: skip
    return take("graph_most_cited", _TOP, rows, limit, [_size(graph)])


def resting_on_expired(graph: CorpusGraph, limit: int | None = None) -> Answer:
    """The documents that rest on an expired instrument, each with the shortest chain to one."""
    count, found = graph.resting_on_expired()
    notes = [_size(graph), Note("resting_count", {"count": count})]
    return take("graph_resting", _RESTING, map(_resting_row, found), limit, notes)


def _resting_row(one: Resting) -> tuple[Any, ...]:
    first, last = one.nodes[0], one.nodes[-1]
    steps = [
        {"relation": relation, "instrument": node["label"], "state": node["state"]}
        for relation, node in zip(one.relations, one.nodes[1:], strict=True)
    ]
    return (
        first["path"], first["label"], first["date"], len(steps), one.certain, one.direct, last["label"],
        last["since"], last["replaced_by"], one.expired_then, steps,
    )  # fmt: skip


def circles(graph: CorpusGraph, limit: int | None = None) -> Answer:
    """Instruments that rest on each other in a circle: a number or a day is wrong somewhere."""
    return take("graph_cycles", _CIRCLES, _circle_rows(graph), limit, [_size(graph)])


def _circle_rows(graph: CorpusGraph) -> Iterator[tuple[Any, ...]]:
    found, known = graph.circles()
    for circle in found:
        loop = [
            {"relation": step.relation, "instrument": known[step.node]["label"], "state": known[step.node]["state"]}
            for step in circle.loop
        ]
        yield len(circle.nodes), loop, [known[node]["label"] for node in circle.nodes[:_MOST_MEMBERS]]


def _size(graph: CorpusGraph) -> Note:
    return Note("graph_size", graph.counts())
