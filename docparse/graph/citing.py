"""Which documents cite an instrument, and which instruments most documents cite."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docparse.graph.relations import STRONGEST_FIRST

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """A document (by path and node) that cites an instrument, how, how often, with which days, and where first.

    ``relation`` is the strongest that it states; ``start``, ``end`` are code points of the document.
    """

    document: str
    node: str | None
    relation: str
    mentions: int
    dates: tuple[str, ...]
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Popular:
    """An instrument, how many documents cite it, how many are based on it, and how often it is mentioned."""

    node: str
    documents: int
    based_on: int
    mentions: int


def documents_citing(graph: networkx.MultiDiGraph[str], node: str) -> tuple[Citing, ...]:
    """The documents that cite the instrument ``node``, by path."""
    by_document: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for source, _, facts in graph.in_edges(node, data=True):
        if facts["document"] is not None:
            by_document.setdefault(facts["document"], []).append((source, facts))
    return tuple(_citing(graph, path, edges) for path, edges in sorted(by_document.items()))


def _citing(graph: networkx.MultiDiGraph[str], path: str, edges: list[tuple[str, dict[str, Any]]]) -> Citing:
    """A document's own edges count; what it says of other instruments only where it has none."""
    own = [pair for pair in edges if path in graph.nodes[pair[0]]["paths"]]
    told = [facts for _, facts in own or edges]
    strongest = min(told, key=lambda facts: STRONGEST_FIRST.index(facts["relation"]))
    first = min((piece for facts in told for piece in facts["evidence"]), key=lambda piece: int(piece["start"]))
    return Citing(
        document=path,
        node=own[0][0] if own else None,
        relation=strongest["relation"],
        mentions=sum(facts["mentions"] for facts in told),
        dates=tuple(dict.fromkeys(date for facts in told for date in facts["dates"])),
        text=first["text"],
        start=first["start"],
        end=first["end"],
    )


def most_cited(graph: networkx.MultiDiGraph[str], limit: int = 20) -> tuple[Popular, ...]:
    """The ``limit`` instruments that most documents cite; of equal ones the most often mentioned first."""
    mentions: Counter[str] = Counter()
    based: dict[str, set[str]] = {}
    for _, target, facts in graph.edges(data=True):
        if facts["origin"] == "document":
            mentions[target] += facts["mentions"]
            if facts["relation"] == "based_on":
                based.setdefault(target, set()).add(facts["document"])
    popular = [
        Popular(node=node, documents=len(facts["cited_by"]), based_on=len(based.get(node, ())), mentions=mentions[node])
        for node, facts in graph.nodes(data=True)
        if facts["cited_by"]
    ]
    popular.sort(key=lambda one: (-one.documents, -one.mentions, graph.nodes[one.node]["label"], one.node))
    return tuple(popular[:limit])
