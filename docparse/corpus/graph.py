"""The citation graph of a whole archive, made of its tables, and what is asked of it.

Its nodes and edges are those of docparse.graph; what thousands of sentences say is counted and not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from docparse.corpus.database import Database, Rows
from docparse.corpus.engine import Edges, EngineName, Ways, each_once, make_engine
from docparse.corpus.knots import Knots
from docparse.corpus.merged import RELATIONS, documents_in_steps, merge_instruments, relation_numbers
from docparse.corpus.registry_side import join_registry
from docparse.graph.expiry import expired_on
from docparse.graph.relations import CHANGING, ENDING, LOOSE, RESTING_STRONGEST_FIRST

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from docparse.graph import Circle
    from docparse.registry import Registry

__all__ = ["CorpusGraph", "Node", "Resting"]

_AT_ONCE = 5000
# Added to the strength of a relation that only the registry tells of (queries/footings.sql).
_BY_REGISTRY = 10
# Of a pair of nodes the source stands in the higher bits (queries/pairs.sql).
_SHIFT = 32
# Of components of more nodes than this networkx is shown a part.
_MOST_IN_FULL = 1000
# What is shown of a circle is less (graph_answers).
_MOST_NAMED = 100

Node = Mapping[str, Any]
"""What is known of a node: the columns of queries/named_nodes.sql."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """A document, and the shortest chain from it to an expired instrument that it rests on.

    ``nodes`` begin with the document; ``relations[i]`` is what node i does to the next one. ``certain``: the state of
    everything in between is known. ``direct``: how many expired instruments it rests on without another between.
    ``expired_then``: had the last node expired when the document was issued? None where that is not known.
    """

    nodes: tuple[Node, ...]
    relations: tuple[str, ...]
    certain: bool
    direct: int
    expired_then: bool | None


class CorpusGraph:
    """The graph of the documents in the table ``chosen``; the states of the instruments are those on ``day`` (ISO)."""

    def __init__(self, database: Database, registry: Registry | None, day: str, *, engine: EngineName = "auto") -> None:
        self._database, self._engine = database, engine
        merge_instruments(database)
        _add_edges(database)
        join_registry(database, registry, day)

    def whole(self, *names: str) -> tuple[Rows, ...]:
        """The rows of queries about all nodes or edges as they stand."""
        self._database.run("all_wanted")
        self._database.run("told")
        return tuple(self._database.run(name, RELATIONS) for name in names)

    def counts(self) -> Mapping[str, int]:
        """How many documents, nodes and edges there are."""
        (row,) = self._database.run("graph_counts")
        return dict(zip(("documents", "nodes", "edges"), row, strict=True))

    @cached_property
    def _states(self) -> Mapping[str, Any]:
        return self._database.arrays("node_states")

    @property
    def _size(self) -> int:
        return len(self._states["host"])

    def most_cited(self, limit: int | None = None) -> list[int]:
        """The numbers of the ``limit`` nodes that most documents cite; of equal ones the most often mentioned first."""
        self._database.run("most_wanted", {"limit": limit})
        self._database.run("told")
        return [row[0] for row in islice(self._database.run("most_cited"), limit)]

    def page_ranks(self) -> NDArray[Any]:
        """The rank of every node by what cites it; the sum of all is 1."""
        return make_engine(self._pairs((), documents_only=True), self._engine).page_rank()

    def _pairs(self, leaving_out: Iterable[str], *, documents_only: bool) -> Edges:
        parameters = {"leaving_out": relation_numbers(leaving_out), "documents_only": documents_only}
        pairs = each_once(self._database.arrays("pairs", parameters)["pair"])
        return Edges(self._size, *_ends(pairs))

    def resting_on_expired(self) -> tuple[int, Iterator[Resting]]:
        """How many documents rest on an expired instrument, directly or through others, and each of them, by path.

        A chain of instruments whose states are all known goes before a shorter one that is not certain.
        """
        import numpy as np

        states = self._states
        found = self._database.arrays(
            "footings",
            {"resting": relation_numbers(RESTING_STRONGEST_FIRST), "apart": relation_numbers(ENDING | CHANGING)},
        )
        order = np.argsort(found["pair"])
        edges = Edges(self._size, *_ends(found["pair"][order]))
        engine = make_engine(edges, self._engine)
        ends = np.flatnonzero(states["expired"])
        sure = _below_ends(engine.ways_to(ends, through=states["known"]), edges, states["expired"])
        loose = _below_ends(engine.ways_to(ends), edges, states["expired"])
        direct = np.bincount(edges.source[states["expired"][edges.target]], minlength=self._size)
        resting = np.flatnonzero(states["is_document"] & (loose.first_steps > 0))
        resting = resting[np.argsort(states["host"][resting], kind="stable")]
        strengths = _Strengths(edges, found["strength"][order])
        return len(resting), self._told(resting.tolist(), sure, loose, direct, strengths)

    def _told(
        self, resting: Sequence[int], sure: _Below, loose: _Below, direct: NDArray[Any], strengths: _Strengths
    ) -> Iterator[Resting]:
        for begin in range(0, len(resting), _AT_ONCE):
            own = resting[begin : begin + _AT_ONCE]
            chains = [(sure if sure.first_steps[node] > 0 else loose).chain(node) for node in own]
            known = self.nodes(dict.fromkeys(node for chain in chains for node in chain))
            for chain in chains:
                day, last = known[chain[0]]["date"], known[chain[-1]]
                yield Resting(
                    nodes=tuple(known[node] for node in chain),
                    relations=tuple(strengths.relation(*pair) for pair in pairwise(chain)),
                    certain=bool(sure.first_steps[chain[0]] > 0),
                    direct=int(direct[chain[0]]),
                    expired_then=expired_on(last, day) if day else None,
                )

    def nodes(self, numbers: Iterable[int]) -> dict[int, Node]:
        """What is known of these nodes, in their order."""
        self._want(list(numbers))
        rows = self._database.run("named_nodes")
        return {row[0]: dict(zip(rows.names, row, strict=True)) for row in rows}

    def _want(self, numbers: Sequence[int]) -> None:
        """Fill the tables ``wanted`` and ``told``."""
        columns = {"node": numbers, "place": list(range(len(numbers)))}
        self._database.put("wanted", columns, dict.fromkeys(columns, "BIGINT"))
        self._database.run("told")

    def circles(self) -> tuple[tuple[Circle, ...], Mapping[str, Node]]:
        """Instruments that rest on each other in a circle (docparse.graph.strong_components), the largest first.

        With what is known of those that a person is shown of each, by their ids: its first ones and its loop. Of a
        large one networkx is given the loop alone.
        """
        from docparse.graph import strong_components

        knots = Knots(self._pairs(LOOSE, documents_only=False), self._engine)
        shown = knots.of_at_most(_MOST_IN_FULL)
        whole: dict[str, tuple[str, ...]] = {}
        named: list[int] = []
        for members in knots.larger_than(_MOST_IN_FULL):
            ordered = self._by_day(members.tolist())
            whole[ordered[0][1]] = tuple(id_ for _, id_ in ordered)
            shown += knots.loop(ordered[0][0], members)
            named += [node for node, _ in ordered[:_MOST_NAMED]]
        known = self.nodes(shown)
        found = strong_components(self._as_networkx(known))
        circles = [replace(one, nodes=whole.get(one.nodes[0], one.nodes)) for one in found]
        circles.sort(key=lambda one: (-len(one.nodes), one.nodes))
        return tuple(circles), {facts["id"]: facts for facts in (*known.values(), *self.nodes(named).values())}

    def _by_day(self, numbers: Sequence[int]) -> list[tuple[int, str]]:
        """Number and id of these nodes, those of the first day first."""
        self._want(numbers)
        return list(self._database.run("by_day"))

    def _as_networkx(self, known: Mapping[int, Node]) -> Any:
        """The nodes ``known``, which are those that are wanted, with the edges between them."""
        import networkx

        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        for facts in known.values():
            graph.add_node(facts["id"], **facts)
        for source, relation, target, origin in self._database.run("edges_between", RELATIONS):
            graph.add_edge(known[source]["id"], known[target]["id"], relation=relation, origin=origin)
        return graph


def _add_edges(database: Database) -> None:
    """Make the table ``edges`` of what the documents say."""
    database.run("no_edges")
    database.run("linked", RELATIONS)
    for some in documents_in_steps(database):
        database.run("add_edges", some)
    database.drop("linked", "mentioned")


def _ends(pairs: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Source and target of pairs that are one number each."""
    return pairs >> _SHIFT, pairs & ((1 << _SHIFT) - 1)


@dataclass(frozen=True, slots=True, eq=False)
class _Below:
    """Ways to what has expired; ``first_*`` hold of an expired instrument what lies below it, not itself."""

    ways: Ways
    first_steps: NDArray[Any]
    first_after: NDArray[Any]

    def chain(self, node: int) -> tuple[int, ...]:
        return (node, *self.ways.chain(int(self.first_after[node])))


def _below_ends(ways: Ways, edges: Edges, is_end: NDArray[Any]) -> _Below:
    """An expired document may rest on something expired, too; what leads back to it alone does not count."""
    steps, after = ways.steps.copy(), ways.after.copy()
    steps[is_end], after[is_end] = -1, -1
    below = is_end[edges.source] & (ways.steps[edges.target] >= 0)
    for source, target in zip(edges.source[below].tolist(), edges.target[below].tolist(), strict=True):
        longer = ways.steps[target] + 1
        if (steps[source] < 0 or longer < steps[source]) and source not in ways.chain(target):
            steps[source], after[source] = longer, target
    return _Below(ways, steps, after)


class _Strengths:
    """Looks up the relation of two nodes."""

    def __init__(self, edges: Edges, strengths: NDArray[Any]) -> None:
        # Edges come sorted by source and target.
        self._size = edges.nodes
        self._keys = edges.source.astype("int64") * edges.nodes + edges.target
        self._strengths = strengths

    def relation(self, source: int, target: int) -> str:
        place = self._keys.searchsorted(source * self._size + target)
        return RESTING_STRONGEST_FIRST[int(self._strengths[place]) % _BY_REGISTRY]
