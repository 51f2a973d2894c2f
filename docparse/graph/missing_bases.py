"""Legal bases that sister documents cite and a document lacks.

Sisters are documents of one type that share most of their bases (căn cứ) with it; of many, those nearest in time, as
bases change with the years. A base is worth telling if most sisters have it, it was there on the document's own day
and had not expired, and the document does not cite it, or another text of that name, in any other way.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, Any

from docparse.graph.days import is_before
from docparse.graph.expiry import expired_on
from docparse.graph.identity import fold
from docparse.graph.relations import CHANGING, ENDING
from docparse.registry.number_keys import number_key

if TYPE_CHECKING:
    import networkx

    Graph = networkx.MultiDiGraph[str]

# Two documents are sisters if at least so many of the bases of each are those of the other.
_SHARED, _FEWEST_SHARED = 0.5, 2
# A base is lacking if so many sisters have it.
_MOST_HAVE, _FEWEST_HAVE = 0.75, 2
# So many documents before and behind it in time are looked at for each base.
_WINDOW = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingBase:
    """``document`` (a node) lacks ``base``, which ``cited_by`` of its ``sisters`` (nodes) have among their bases."""

    document: str
    base: str
    cited_by: tuple[str, ...]
    sisters: tuple[str, ...]


def missing_bases(graph: networkx.MultiDiGraph[str]) -> tuple[MissingBase, ...]:
    """What each document lacks, what most sisters have first."""
    bases = _bases_of_documents(graph)
    names_of = cache(lambda node: _names(graph.nodes[node]))
    found = [
        one
        for document, sisters in _sisters(graph, bases).items()
        for one in _lacking(graph, document, sisters, bases, names_of)
    ]
    facts = graph.nodes
    return tuple(sorted(found, key=lambda one: (facts[one.document]["paths"][0], -len(one.cited_by), one.base)))


def _bases_of_documents(graph: Graph) -> dict[str, frozenset[str]]:
    """The legal bases of each document that was read; of a document in two files the first stands."""
    bases: dict[str, frozenset[str]] = {}
    seen: set[tuple[Any, ...]] = set()
    for node, facts in graph.nodes(data=True):
        if facts["kind"] != "document":
            continue
        stated = graph.out_edges(node, data=True)
        own = frozenset(target for _, target, edge in stated if edge["relation"] == "based_on" and edge["document"])
        copy = (facts["type"], facts["number"], facts["title"], facts["date"], own)
        if len(own) >= _FEWEST_SHARED and copy not in seen:
            seen.add(copy)
            bases[node] = own
    return bases


def _sisters(graph: Graph, bases: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """The sisters of each document, those with most bases in common first.

    Who shares half of ``n`` bases shares one of the ``n - ceil(n / 2) + 1`` rarest: only these are looked up.
    """
    how_often = Counter(base for own in bases.values() for base in own)
    dated = sorted(bases, key=lambda node: (graph.nodes[node]["date"] or "", node))
    places = {node: place for place, node in enumerate(dated)}
    having: dict[tuple[str, str], list[int]] = {}
    for node in dated:
        for base in bases[node]:
            having.setdefault((fold(graph.nodes[node]["type"]), base), []).append(places[node])
    found = {}
    for node, own in bases.items():
        rarest = sorted(own, key=lambda base: (how_often[base], base))[: len(own) - ceil(len(own) * _SHARED) + 1]
        type_ = fold(graph.nodes[node]["type"])
        near = {dated[place] for base in rarest for place in _around(having[type_, base], places[node])}
        sisters = [other for other in near if other != node and _share_most(own, bases[other])]
        found[node] = sorted(sisters, key=lambda other: (-len(own & bases[other]), other))
    return found


def _around(places: Sequence[int], place: int) -> Iterable[int]:
    """Of sorted ``places`` those nearest to ``place``."""
    at = bisect_left(places, place)
    return places[max(0, at - _WINDOW) : at + _WINDOW + 1]


def _share_most(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= max(_FEWEST_SHARED, _SHARED * len(one), _SHARED * len(other))


def _lacking(
    graph: Graph,
    document: str,
    sisters: Sequence[str],
    bases: Mapping[str, frozenset[str]],
    names_of: Callable[[str], frozenset[str]],
) -> Iterator[MissingBase]:
    counted = Counter(base for sister in sisters for base in bases[sister])
    needed = max(_FEWEST_HAVE, ceil(len(sisters) * _MOST_HAVE))
    common = [base for base, count in counted.items() if count >= needed and base not in bases[document]]
    if not common:
        return
    cited = {document, *graph.successors(document)}
    names = frozenset(name for node in cited for name in names_of(node))
    for base in common:
        if base not in cited and not (names_of(base) & names) and _could_be_cited(graph, document, base, cited):
            having = tuple(sister for sister in sisters if base in bases[sister])
            yield MissingBase(document=document, base=base, cited_by=having, sisters=tuple(sisters))


def _could_be_cited(graph: Graph, document: str, base: str, cited: Iterable[str]) -> bool:
    """Not if it came later or had expired by then, or if the document cites what replaced it or what it replaced."""
    day, facts = graph.nodes[document]["date"], graph.nodes[base]
    if (day or facts.get("state_on")) and expired_on(facts, day or facts["state_on"]):
        return False
    if day and facts["date"] and is_before(day, facts["date"]):
        return False
    return not any(_follow_each_other(graph, base, other) for other in cited)


def _follow_each_other(graph: Graph, one: str, other: str) -> bool:
    edges = [*(graph.get_edge_data(one, other) or {}).values(), *(graph.get_edge_data(other, one) or {}).values()]
    return any(edge["relation"] in ENDING or edge["relation"] in CHANGING for edge in edges)


def _names(facts: Mapping[str, Any]) -> frozenset[str]:
    """What an instrument may be called elsewhere, days and years apart."""
    numbers = {number_key(number) for number in (facts["number"], facts["proposal"]) if number}
    return frozenset(numbers | ({fold(facts["name"])} if facts["name"] else set()))
