"""Instruments that rest on each other in a circle, which time does not allow: a number or a day is wrong."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from docparse.graph.footings import Step
from docparse.graph.relations import LOOSE, STRONGEST_FIRST

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A strongly connected component: ``nodes`` by day; ``loop`` is a shortest circle through the first of them.

    The first step begins at ``nodes[0]``, the last one leads back to it.
    """

    nodes: tuple[str, ...]
    loop: tuple[Step, ...]


def strong_components(graph: networkx.MultiDiGraph[str], *, leaving_out: Collection[str] = LOOSE) -> tuple[Circle, ...]:
    """The strongly connected components of two nodes or more, the largest first.

    Relations in ``leaving_out`` do not count: two letters may well mention each other.
    """
    import networkx

    plain: networkx.DiGraph[str] = networkx.DiGraph()
    steps: dict[tuple[str, str], Step] = {}
    for source, target, facts in graph.edges(data=True):
        if facts["relation"] not in leaving_out:
            step = Step(relation=facts["relation"], origin=facts["origin"], node=target)
            known = steps.get((source, target))
            if known is None or _rank(step) < _rank(known):
                steps[source, target] = step
            plain.add_edge(source, target)
    found = (component for component in networkx.strongly_connected_components(plain) if len(component) > 1)
    circles = [_circle(graph, component, plain.adj, steps) for component in found]
    return tuple(sorted(circles, key=lambda circle: (-len(circle.nodes), circle.nodes)))


def _rank(step: Step) -> tuple[bool, int]:
    return step.origin == "registry", STRONGEST_FIRST.index(step.relation)


def _circle(
    graph: networkx.MultiDiGraph[str],
    component: Collection[str],
    after: Mapping[str, Mapping[str, object]],
    steps: Mapping[tuple[str, str], Step],
) -> Circle:
    nodes = sorted(component, key=lambda node: (graph.nodes[node]["date"] or "9999", node))
    return Circle(nodes=tuple(nodes), loop=tuple(_loop(nodes[0], component, after, steps)))


def _loop(
    first: str,
    component: Collection[str],
    after: Mapping[str, Mapping[str, object]],
    steps: Mapping[tuple[str, str], Step],
) -> Sequence[Step]:
    """A shortest way from ``first`` back to itself."""
    came_from: dict[str, str] = {}
    waiting = deque([first])
    while first not in came_from:
        node = waiting.popleft()
        for other in after[node]:
            if other in component and other not in came_from:
                came_from[other] = node
                waiting.append(other)
    way = [first]
    while len(way) == 1 or way[-1] != first:
        way.append(came_from[way[-1]])
    way.reverse()
    return [steps[pair] for pair in pairwise(way)]
