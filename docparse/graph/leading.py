"""Which nodes of a graph lead down to an expired instrument, and by which next step: found once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from docparse.graph.days import ends_of_day
from docparse.graph.footings import Footings, Step

Nodes = Mapping[str, Mapping[str, Any]]
"""The facts of each node."""

Lead = tuple[str, Step | None]
"""The day by which what is led to had certainly expired ("" where no day was asked for), and the next step towards it.

None: it is that itself, or leads there no other way.
"""


def find_leads(nodes: Nodes, footings: Footings, *, own_day: bool) -> Mapping[str, Lead]:
    """For each node that rests on something expired, and for that itself, where the search upward came from.

    A breadth-first search from all expired instruments at once; with ``own_day`` from those that expired first, then
    from the next: a document that was issued before its lead's day rests on nothing that had expired by then.
    """
    leads: dict[str, Lead] = {}
    expired = sorted(_ends(nodes, own_day=own_day))
    for day, members in groupby(expired, key=lambda pair: pair[0]):
        front = [node for _, node in members]
        for node in front:
            leads.setdefault(node, (day, None))
        while front:
            front = list(_rise(front, day, footings, leads))
    return leads


def _ends(nodes: Nodes, *, own_day: bool) -> Iterable[tuple[str, str]]:
    for node, facts in nodes.items():
        if facts.get("state") == "expired" and (facts.get("since") or not own_day):
            yield (ends_of_day(facts["since"])[1] if own_day else ""), node


def _rise(front: Iterable[str], day: str, footings: Footings, leads: dict[str, Lead]) -> Iterable[str]:
    for node in front:
        for source, step in footings.up.get(node, ()):
            if source not in leads:
                leads[source] = (day, step)
                yield source
