"""How a citation graph that is too large for one machine is best cut: ``python -m benchmarks.graph_cuts [--edges N]``.

A simulation (fixed seed). Documents of provinces and of the centre cite earlier ones: most of their own province, the
rest of the centre, the much cited more often. They are dealt out to parts by several rules; an edge lies with the
document that cites. Told of each rule: the share of edges whose ends lie in different parts, before and after the most
cited hundredth of all nodes is copied to every part; the largest part; and what the question "what rests, directly or
through others, on an expired instrument" sends between the parts, round by round.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

SEED = 11
PARTS = 16
PROVINCES = 34
_PER_NODE = 5
_YEARS = 20
# Of what a province's document cites, so much is its own province's; the rest comes from the centre.
_OWN_SHARE = 0.55
_CENTRAL_SHARE = 0.08
_EXPIRED_SHARE = 0.02
_COPIED_SHARE = 0.01

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Graph:
    """``place`` of each node (0 is the centre), ``year`` it was issued in; ``source`` cites ``target``."""

    place: Ints
    year: Ints
    source: Ints
    target: Ints


@dataclass(frozen=True, slots=True)
class Cut:
    """Shares of all edges or nodes; ``rounds`` and ``messages`` of the question about expired instruments."""

    crossing: float
    crossing_with_copies: float
    largest: float
    rounds: int
    messages: int
    messages_with_copies: int


def made_graph(edges: int, seed: int = SEED) -> Graph:
    """A graph with so many edges; nodes are numbered in the order in which they were issued."""
    chance = np.random.default_rng(seed)
    nodes = edges // _PER_NODE
    place = np.where(chance.random(nodes) < _CENTRAL_SHARE, 0, chance.integers(1, PROVINCES + 1, nodes))
    year = np.sort(chance.integers(0, _YEARS, nodes))
    source = np.sort(chance.integers(1, nodes, edges))
    target = np.empty(edges, dtype=np.int64)
    own = (chance.random(edges) < _OWN_SHARE) & (place[source] > 0)
    for which in range(PROVINCES + 1):
        members = np.flatnonzero(place == which)
        asked = np.flatnonzero(own & (place[source] == which)) if which else np.flatnonzero(~own)
        # Of the earlier ones a node is the likelier the earlier it came: a heavy tail.
        before = np.maximum(np.searchsorted(members, source[asked]), 1)
        target[asked] = members[(before * chance.random(len(asked)) ** 3).astype(np.int64)]
    earlier = target < source
    return Graph(place, year, source[earlier], target[earlier])


def rules(graph: Graph) -> dict[str, Ints]:
    """The part of each node by each rule."""
    nodes = len(graph.place)
    mixed = (np.arange(nodes, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(40)
    return {
        "by hash of the node": (mixed % np.uint64(PARTS)).astype(np.int64),
        "by year": graph.year * PARTS // _YEARS,
        "by place of the issuer": np.where(graph.place == 0, PARTS - 1, graph.place % (PARTS - 1)),
        "by order of the files": np.arange(nodes) * PARTS // nodes,
    }


def measure(graph: Graph, part: Ints) -> Cut:
    """What a rule costs."""
    nodes = len(part)
    crossing = part[graph.source] != part[graph.target]
    cited = np.bincount(graph.target, minlength=nodes)
    copied = np.zeros(nodes, dtype=np.bool_)
    copied[np.argsort(-cited)[: int(nodes * _COPIED_SHARE)]] = True
    remaining = crossing & ~copied[graph.target]
    rounds, messages, with_copies = _spread(graph, crossing, remaining, copied)
    return Cut(
        crossing=float(crossing.mean()),
        crossing_with_copies=float(remaining.mean()),
        largest=float(np.max(np.bincount(part)) / nodes),
        rounds=rounds,
        messages=messages,
        messages_with_copies=with_copies,
    )


def _spread(graph: Graph, crossing: Flags, remaining: Flags, copied: Flags) -> tuple[int, int, int]:
    """Rounds until nothing new rests on an expired instrument; messages: a node told once to each part that asks."""
    nodes = len(graph.place)
    reached = np.zeros(nodes, dtype=np.bool_)
    fresh = np.random.default_rng(SEED + 1).random(nodes) < _EXPIRED_SHARE
    reached |= fresh
    rounds = messages = with_copies = 0
    while fresh.any():
        rounds += 1
        on_the_way = fresh[graph.target]
        messages += int(np.count_nonzero(on_the_way & crossing))
        # A copy hears of it once in each part, however many there cite it.
        with_copies += int(np.count_nonzero(on_the_way & remaining)) + int(np.count_nonzero(fresh & copied)) * PARTS
        next_ones = np.zeros(nodes, dtype=np.bool_)
        next_ones[graph.source[on_the_way]] = True
        fresh = next_ones & ~reached
        reached |= fresh
    return rounds, messages, with_copies


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.graph_cuts", description=__doc__.split("\n")[0])
    parser.add_argument("--edges", type=int, default=5_000_000)
    parser.add_argument("--json", metavar="OUT", type=Path)
    options = parser.parse_args(arguments)
    begin = time.perf_counter()
    graph = made_graph(options.edges)
    found = {name: measure(graph, part) for name, part in rules(graph).items()}
    columns: dict[str, Callable[[Cut], str]] = {
        "crossing": lambda cut: f"{cut.crossing:.1%}",
        "with copies": lambda cut: f"{cut.crossing_with_copies:.1%}",
        "largest part": lambda cut: f"{cut.largest:.1%}",
        "rounds": lambda cut: str(cut.rounds),
        "messages": lambda cut: f"{cut.messages:,}",
        "msgs, copies": lambda cut: f"{cut.messages_with_copies:,}",
    }
    print(f"{len(graph.source):,} edges, {len(graph.place):,} nodes, {PARTS} parts")
    print(f"{'':<24}" + "".join(f"{name:>14}" for name in columns))
    for name, cut in found.items():
        print(f"{name:<24}" + "".join(f"{tell(cut):>14}" for tell in columns.values()))
    print(f"{time.perf_counter() - begin:.1f} s")
    if options.json:
        told = {name: {field: getattr(cut, field) for field in Cut.__slots__} for name, cut in found.items()}
        options.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
