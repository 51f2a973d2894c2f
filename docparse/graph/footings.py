"""What each node of a graph rests on: what it is based on, implements or guides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.graph.relations import CHANGING, ENDING, RESTING, RESTING_STRONGEST_FIRST

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link of a chain: what stands before it does ``relation`` to ``node``; ``origin`` as of the edge."""

    relation: str
    origin: str
    node: str


@dataclass(frozen=True, slots=True)
class Footings:
    """The steps down from each node, and for each node what rests on it with the step that leads to it."""

    down: Mapping[str, Sequence[Step]]
    up: Mapping[str, Sequence[tuple[str, Step]]]


def find_footings(graph: networkx.MultiDiGraph[str]) -> Footings:
    """Of several relations of two nodes the strongest; what ends or changes an instrument does not rest on it."""
    strongest: dict[tuple[str, str], Step] = {}
    apart: set[tuple[str, str]] = set()
    for source, target, facts in graph.edges(data=True):
        relation = facts["relation"]
        if relation in RESTING:
            step = Step(relation=relation, origin=facts["origin"], node=target)
            known = strongest.get((source, target))
            if known is None or _strength(step) < _strength(known):
                strongest[source, target] = step
        elif relation in ENDING or relation in CHANGING:
            apart.add((source, target))
    down: dict[str, list[Step]] = {}
    up: dict[str, list[tuple[str, Step]]] = {}
    for (source, target), step in strongest.items():
        if (source, target) not in apart:
            down.setdefault(source, []).append(step)
            up.setdefault(target, []).append((source, step))
    return Footings(down, up)


def _strength(step: Step) -> tuple[bool, int]:
    return step.origin == "registry", RESTING_STRONGEST_FIRST.index(step.relation)
