"""What rests, directly or through others, on an instrument that is no longer in force.

A document rests on what it is based on, implements or guides; a mention is no footing. An instrument of which nobody
knows the state is not called expired, nor is what rests on something only through such a one: its chain is not certain.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docparse.graph.days import ends_of_day, is_before
from docparse.graph.relations import CHANGING, ENDING, RESTING, RESTING_STRONGEST_FIRST

if TYPE_CHECKING:
    import networkx

    Graph = networkx.MultiDiGraph[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link of a chain: what stands before it does ``relation`` to ``node``; ``origin`` as of the edge."""

    relation: str
    origin: str
    node: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """From ``source`` over ``steps`` to an instrument that it rests on, the last node of the chain.

    ``certain``: the state of everything in between is known. ``own_day`` is the day (ISO, possibly partial) of the
    source; ``expired_then`` tells whether the last node had expired on it already, None where that is not known.
    """

    source: str
    steps: tuple[Step, ...]
    certain: bool
    own_day: str | None
    expired_then: bool | None

    @property
    def target(self) -> str:
        return self.steps[-1].node

    @property
    def direct(self) -> bool:
        return len(self.steps) == 1


def resting_on_expired(
    graph: networkx.MultiDiGraph[str], *, own_day: bool = False, documents_only: bool = True
) -> tuple[Chain, ...]:
    """For each footing of each document that has expired, or leads to an expired instrument: the chain to it.

    States are those on the day of the graph (``state_on``). A chain ends at the first expired instrument, the nearest
    there is. ``own_day``: only what had expired already on the document's own day; then a chain ends at the one that
    expired first. Else documents that were read are asked about, without ``documents_only`` every node.
    """
    footings = _footings(graph)
    expired = [node for node, facts in graph.nodes(data=True) if facts.get("state") == "expired"]
    groups = _by_end(graph, expired) if own_day else [expired]
    sure = _leads(footings, groups, lambda node: _is_known(graph.nodes[node]))
    loose = _leads(footings, groups, lambda node: True)
    chains = []
    for source, facts in graph.nodes(data=True):
        if documents_only and facts["kind"] != "document":
            continue
        for step in footings.forward.get(source, ()):
            chain = _chain(graph, source, step, sure, loose, own_day)
            if chain is not None and (chain.expired_then or not own_day) and source not in _nodes(chain):
                chains.append(chain)
    return tuple(sorted(chains, key=lambda chain: _order(graph, chain)))


def resting_on(graph: networkx.MultiDiGraph[str], node: str, *, documents_only: bool = True) -> tuple[Chain, ...]:
    """The shortest chain to ``node`` from everything that rests on it, whatever its state is."""
    footings = _footings(graph)
    sure = _leads(footings, [[node]], lambda one: _is_known(graph.nodes[one]))
    loose = _leads(footings, [[node]], lambda one: True)
    chains = []
    for source in loose:
        if source != node and not (documents_only and graph.nodes[source]["kind"] != "document"):
            leads = sure if source in sure else loose
            chains.append(_with_days(graph, source, _follow(leads[source], leads), leads is sure))
    return tuple(sorted(chains, key=lambda chain: _order(graph, chain)))


Leads = Mapping[str, Step | None]
"""The next step from each node towards what was sought; None: it is one itself."""


@dataclass(frozen=True, slots=True)
class _Footings:
    """What each node rests on, and what rests on each."""

    forward: Mapping[str, Sequence[Step]]
    backward: Mapping[str, Sequence[tuple[str, Step]]]


def _footings(graph: Graph) -> _Footings:
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
    forward: dict[str, list[Step]] = {}
    backward: dict[str, list[tuple[str, Step]]] = {}
    for (source, target), step in strongest.items():
        if (source, target) in apart:
            continue
        forward.setdefault(source, []).append(step)
        backward.setdefault(target, []).append((source, step))
    return _Footings(forward, backward)


def _strength(step: Step) -> tuple[bool, int]:
    return step.origin == "registry", RESTING_STRONGEST_FIRST.index(step.relation)


def _by_end(graph: Graph, expired: Iterable[str]) -> list[list[str]]:
    """One group a node, what ended first in front; of unknown end last."""
    return [[node] for node in sorted(expired, key=lambda node: graph.nodes[node]["since"] or "9999")]


def _leads(footings: _Footings, groups: Iterable[Collection[str]], leads_on: Callable[[str], bool]) -> Leads:
    """For each node that rests on one of ``groups`` its next step: to the nearest of the first group it can reach.

    A chain runs only through nodes that ``leads_on``. Each edge is looked at once.
    """
    leads: dict[str, Step | None] = {}
    for group in groups:
        waiting = deque(node for node in group if node not in leads)
        leads.update(dict.fromkeys(waiting))
        while waiting:
            for source, step in footings.backward.get(waiting.popleft(), ()):
                if source not in leads:
                    leads[source] = step
                    if leads_on(source):
                        waiting.append(source)
    return leads


def _chain(graph: Graph, source: str, step: Step, sure: Leads, loose: Leads, own_day: bool) -> Chain | None:
    """The chain that begins with ``step``; None where it leads to nothing expired."""
    facts, day = graph.nodes[step.node], graph.nodes[source]["date"]
    if facts.get("state") == "expired" and (not own_day or (day and expired_on(facts, day))):
        return _with_days(graph, source, (step,), True)
    for leads, certain in ((sure, _is_known(facts)), (loose, False)):
        if step.node in leads and (certain or leads is loose):
            return _with_days(graph, source, (step, *_follow(leads[step.node], leads)), certain)
    return None


def _is_known(facts: Mapping[str, Any]) -> bool:
    return facts.get("state") not in (None, "unknown")


def _follow(step: Step | None, leads: Leads) -> tuple[Step, ...]:
    """``step`` and the rest of the way."""
    steps: list[Step] = []
    while step is not None:
        steps.append(step)
        step = leads.get(step.node)
    return tuple(steps)


def _nodes(chain: Chain) -> Iterator[str]:
    return (step.node for step in chain.steps)


def _with_days(graph: Graph, source: str, steps: tuple[Step, ...], certain: bool) -> Chain:
    day = graph.nodes[source]["date"]
    then = expired_on(graph.nodes[steps[-1].node], day) if day else None
    return Chain(source=source, steps=steps, certain=certain, own_day=day, expired_then=then)


def expired_on(facts: Mapping[str, Any], day: str) -> bool | None:
    """Had the instrument expired on ``day`` (ISO; a partial one may be any day of it)? None where that is not known.

    What has expired stays so: its state on one day tells of those before and after.
    """
    first, last = ends_of_day(day)
    state, since, asked = facts.get("state"), facts.get("since"), facts.get("state_on")
    if state == "expired" and since:
        since_first, since_last = ends_of_day(since)
        if not is_before(first, since_last):
            return True
        return False if is_before(last, since_first) else None
    if state in ("in_force", "not_yet") and asked and not is_before(asked, last):
        return False
    return None


def _order(graph: Graph, chain: Chain) -> tuple[Any, ...]:
    """Document after document; what is certain, direct, and was so when the document was issued first."""
    facts = graph.nodes[chain.source]
    target = graph.nodes[chain.target]
    return (
        (facts["paths"] or [""])[0], chain.source, not chain.certain, not chain.direct, not chain.expired_then,
        len(chain.steps), target["label"], chain.target,
    )  # fmt: skip
