"""What rests, directly or through others, on an instrument that is no longer in force.

A document rests on what it is based on, implements or guides; a mention is no footing. An instrument of which nobody
knows the state is not called expired, nor is what rests on something only through such a one: its chain is not certain.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from docparse.graph.days import ends_of_day
from docparse.graph.expiry import expired_on, is_known
from docparse.graph.footings import Footings, Step, find_footings
from docparse.graph.leading import Lead, Nodes, find_leads

if TYPE_CHECKING:
    import networkx

# So many steps are gone below all documents together, below each at least the fewest, the nearest first: in a knot
# everything is below everything.
_IN_ALL, _FEWEST = 250_000, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """From ``source`` over ``steps`` to an instrument that it rests on, the last node of the chain.

    ``certain``: the state of everything in between is known. ``own_day`` is the day (ISO, possibly partial) of the
    source; ``expired_then`` tells whether the last node had expired on it already, None where that is not known.
    ``only_nearest``: below the source there is so much that only the nearest expired instruments are told.
    """

    source: str
    steps: tuple[Step, ...]
    certain: bool
    own_day: str | None
    expired_then: bool | None
    only_nearest: bool = False

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
    graph (``state_on``). Without ``documents_only`` every node is asked about. Every document that rests on something
    expired is told, with all that it names itself; of what lies far below thousands of documents that rest on each
    other only the nearest (``only_nearest``).
    """
    nodes, footings = dict(graph.nodes), find_footings(graph)
    below = _Below(nodes, footings, find_leads(nodes, footings, own_day=own_day), own_day)
    asked = [node for node in below.leads if node in footings.down]
    asked = [source for source in asked if not documents_only or nodes[source]["kind"] == "document"]
    most = max(_FEWEST, _IN_ALL // max(1, len(asked)))
    chains = [chain for source in asked for chain in below.chains(source, most)]
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


@dataclass(frozen=True, slots=True)
class _Below:
    """Looks for the expired instruments below one document after another; only what leads to one is gone through."""

    nodes: Nodes
    footings: Footings
    leads: Mapping[str, Lead]
    own_day: bool

    def chains(self, source: str, most: int) -> list[Chain]:
        """What can be reached without an instrument of unknown state is looked for first, then the rest."""
        first_day = self._first_day(source)
        if first_day is None:
            return []
        found: list[Chain] = []
        came: dict[str, tuple[str, Step]] = {}
        waiting, doubtful = deque([source]), deque[str]()
        certain = True
        while waiting or doubtful:
            if len(came) >= most and (found or self.leads[source][1] is not None):
                return [replace(chain, only_nearest=True) for chain in found or [self._nearest(source, first_day)]]
            if not waiting:
                waiting, doubtful, certain = doubtful, deque(), False
            node = waiting.popleft()
            for step in self.footings.down.get(node, ()):
                lead = self.leads.get(step.node)
                if lead is None or lead[0] > first_day or step.node in came or step.node == source:
                    continue
                came[step.node] = (node, step)
                if self._has_expired(step.node, first_day):
                    found.append(_chain(self.nodes, source, _way_down(source, step.node, came), certain))
                elif certain and not is_known(self.nodes[step.node]):
                    doubtful.append(step.node)
                else:
                    waiting.append(step.node)
        return found

    def _first_day(self, source: str) -> str | None:
        """The day by which something must have expired, "" for the day of the graph; None where none is known."""
        if not self.own_day:
            return ""
        day = self.nodes[source]["date"]
        return ends_of_day(day)[0] if day else None

    def _has_expired(self, node: str, first_day: str) -> bool:
        facts = self.nodes[node]
        if facts.get("state") != "expired":
            return False
        return not self.own_day or (bool(facts.get("since")) and ends_of_day(facts["since"])[1] <= first_day)

    def _nearest(self, source: str, first_day: str) -> Chain:
        """The chain by which the search upward came to ``source``, where none was found near it on the way down."""
        steps: list[Step] = []
        step = self.leads[source][1]
        while step is not None and (not steps or not self._has_expired(steps[-1].node, first_day)):
            steps.append(step)
            step = self.leads[step.node][1]
        certain = all(is_known(self.nodes[step.node]) for step in steps[:-1])
        return _chain(self.nodes, source, tuple(steps), certain)


def _way_down(source: str, node: str, came: Mapping[str, tuple[str, Step]]) -> tuple[Step, ...]:
    steps: list[Step] = []
    while node != source:
        node, step = came[node]
        steps.append(step)
    return tuple(reversed(steps))


Ways = Mapping[str, Step | None]
"""The next step from each node towards what was sought; None: it is that itself."""


def _leads(footings: Footings, sought: str, leads_on: Callable[[str], bool]) -> Ways:
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


def _follow(step: Step | None, leads: Ways) -> tuple[Step, ...]:
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
