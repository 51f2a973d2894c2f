"""What rests, directly or through others, on an instrument that is no longer in force.

A document rests on what it is based on, implements or guides; a mention is no footing. An instrument of which nobody
knows the state is not called expired, nor is what rests on something only through such a one: its chain is not certain.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docparse.graph.expiry import expired_on, is_known
from docparse.graph.footings import Footings, Step, find_footings

if TYPE_CHECKING:
    import networkx

Nodes = Mapping[str, Mapping[str, Any]]
"""The facts of each node."""

# So many instruments are looked at below all documents together, below each at least the fewest, the nearest first:
# in a knot everything would be below everything.
_IN_ALL, _FEWEST = 400_000, 50


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
    """The shortest chain from each document that was read to each expired instrument that it rests on.

    A chain ends at the first expired instrument; one through instruments of known state goes before a shorter one
    that is not certain. ``own_day``: only what had expired already on the document's own day; else on the day of the
    graph (``state_on``). Without ``documents_only`` every node is asked about. What a document itself names is always
    told; of what lies far below thousands of documents only the nearest.
    """
    nodes, footings = dict(graph.nodes), find_footings(graph)
    asked = [source for source in footings.down if not documents_only or nodes[source]["kind"] == "document"]
    most = max(_FEWEST, _IN_ALL // max(1, len(asked)))
    chains = [chain for source in asked for chain in _chains_down(nodes, footings, source, own_day, most)]
    return tuple(sorted(chains, key=lambda chain: _order(nodes, chain)))


def resting_on(graph: networkx.MultiDiGraph[str], node: str, *, documents_only: bool = True) -> tuple[Chain, ...]:
    """The shortest chain to ``node`` from everything that rests on it, whatever its state is."""
    nodes, footings = dict(graph.nodes), find_footings(graph)
    sure = _leads(footings, node, lambda one: is_known(nodes[one]))
    loose = _leads(footings, node, lambda one: True)
    chains = []
    for source in loose:
        if source != node and not (documents_only and nodes[source]["kind"] != "document"):
            leads = sure if source in sure else loose
            chains.append(_chain(nodes, source, _follow(leads[source], leads), leads is sure))
    return tuple(sorted(chains, key=lambda chain: _order(nodes, chain)))


def _chains_down(nodes: Nodes, footings: Footings, source: str, own_day: bool, most: int) -> Iterator[Chain]:
    """What can be reached without an instrument of unknown state is looked for first, then the rest."""
    day = nodes[source]["date"]
    came: dict[str, tuple[str, Step]] = {}
    waiting, doubtful = deque([source]), deque[str]()
    certain = True
    while (waiting or doubtful) and len(came) < most:
        if not waiting:
            waiting, doubtful, certain = doubtful, deque(), False
        node = waiting.popleft()
        for step in footings.down.get(node, ()):
            if step.node in came or step.node == source:
                continue
            came[step.node] = (node, step)
            facts = nodes[step.node]
            if _has_expired(facts, day, own_day):
                yield _chain(nodes, source, _way_down(source, step.node, came), certain)
            elif certain and not is_known(facts):
                doubtful.append(step.node)
            else:
                waiting.append(step.node)


def _has_expired(facts: Mapping[str, Any], day: str | None, own_day: bool) -> bool:
    if facts.get("state") != "expired":
        return False
    return not own_day or bool(day and expired_on(facts, day))


def _way_down(source: str, node: str, came: Mapping[str, tuple[str, Step]]) -> tuple[Step, ...]:
    steps: list[Step] = []
    while node != source:
        node, step = came[node]
        steps.append(step)
    return tuple(reversed(steps))


Leads = Mapping[str, Step | None]
"""The next step from each node towards what was sought; None: it is that itself."""


def _leads(footings: Footings, sought: str, leads_on: Callable[[str], bool]) -> Leads:
    """For each node that rests on ``sought`` its next step; a chain runs only through nodes that ``leads_on``."""
    leads: dict[str, Step | None] = {sought: None}
    waiting = deque([sought])
    while waiting:
        for source, step in footings.up.get(waiting.popleft(), ()):
            if source not in leads:
                leads[source] = step
                if leads_on(source):
                    waiting.append(source)
    return leads


def _follow(step: Step | None, leads: Leads) -> tuple[Step, ...]:
    """``step`` and the rest of the way."""
    steps: list[Step] = []
    while step is not None:
        steps.append(step)
        step = leads.get(step.node)
    return tuple(steps)


def _chain(nodes: Nodes, source: str, steps: tuple[Step, ...], certain: bool) -> Chain:
    day = nodes[source]["date"]
    then = expired_on(nodes[steps[-1].node], day) if day else None
    return Chain(source=source, steps=steps, certain=certain, own_day=day, expired_then=then)


def _order(nodes: Nodes, chain: Chain) -> tuple[Any, ...]:
    """Document after document; what is certain, direct, and was so when the document was issued first.

    Chains that differ in their last step alone stand together.
    """
    facts = nodes[chain.source]
    target = nodes[chain.target]
    return (
        (facts["paths"] or [""])[0], chain.source, not chain.certain, not chain.direct, len(chain.steps),
        [step.node for step in chain.steps[:-1]], not chain.expired_then, target["label"], chain.target,
    )  # fmt: skip
