"""The engines of the citation graph of an archive agree, whatever the graph."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus_graph_engines import IgraphEngine, RustworkxEngine
from docparse.corpus.engine import MOST_FOR_NETWORKX, Edges, make_engine
from docparse.values import SettingsError

SIZES = st.integers(1, 12)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[Edges, list[int], list[bool]]:
    size = draw(SIZES)
    node = st.integers(0, size - 1)
    pairs = sorted(draw(st.sets(st.tuples(node, node).filter(lambda pair: pair[0] != pair[1]), max_size=40)))
    source, target = ([pair[place] for pair in pairs] for place in (0, 1))
    edges = Edges(size, np.array(source, dtype=np.int64), np.array(target, dtype=np.int64))
    ends = draw(st.lists(node, max_size=4, unique=True))
    return edges, ends, draw(st.lists(st.booleans(), min_size=size, max_size=size))


@given(graphs())
@settings(max_examples=150, deadline=None)
def test_both_engines_agree(made: tuple[Edges, list[int], list[bool]]) -> None:
    edges, ends, through = made
    one, other = make_engine(edges, "arrays"), make_engine(edges, "networkx")
    assert one.in_degree().tolist() == other.in_degree().tolist()
    assert one.page_rank() == pytest.approx(other.page_rank(), abs=1e-8)
    assert one.page_rank().sum() == pytest.approx(1)
    assert alike(one.components()) == alike(other.components())
    pairs = set(zip(edges.source.tolist(), edges.target.tolist(), strict=True))
    for allowed in (None, np.array(through)):
        ways = [engine.ways_to(np.array(ends, dtype=np.int64), allowed) for engine in (one, other)]
        assert ways[0].steps.tolist() == ways[1].steps.tolist()
        for way in ways:
            for node in range(edges.nodes):
                chain = way.chain(node)
                assert len(chain) == way.steps[node] + 1
                assert set(pairwise(chain)) <= pairs
                assert not chain or chain[-1] in ends
                assert allowed is None or all(allowed[between] for between in chain[1:-1])


def alike(labels: np.ndarray) -> set[frozenset[int]]:
    """The groups, whatever they are called."""
    return {frozenset(np.flatnonzero(labels == label).tolist()) for label in labels}


@pytest.mark.slow
@given(graphs())
@settings(max_examples=60, deadline=None)
def test_the_libraries_that_were_measured_agree(made: tuple[Edges, list[int], list[bool]]) -> None:
    pytest.importorskip("igraph")
    pytest.importorskip("rustworkx")
    edges, ends, _ = made
    own = make_engine(edges, "arrays")
    for peer in (IgraphEngine(edges), RustworkxEngine(edges)):
        assert own.in_degree().tolist() == peer.in_degree().tolist()
        assert alike(own.components()) == alike(peer.components())
        if ends:
            assert own.ways_to(np.array(ends)).steps.tolist() == peer.ways_to(np.array(ends)).steps.tolist()


def test_a_chain_of_witnesses() -> None:
    """0 → 1 → 2 → 3 and 0 → 4 → 3: what is allowed in between decides."""
    edges = Edges(5, np.array([0, 1, 2, 0, 4]), np.array([1, 2, 3, 4, 3]))
    engine = make_engine(edges)
    assert engine.ways_to(np.array([3])).chain(0) == (0, 4, 3)
    allowed = np.array([True, True, True, True, False])
    assert engine.ways_to(np.array([3]), allowed).chain(0) == (0, 1, 2, 3)
    assert engine.ways_to(np.array([0])).chain(3) == ()


def test_without_scipy_a_small_graph_is_answered_and_a_large_one_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docparse.corpus.array_engine", None)
    small = Edges(2, np.array([0]), np.array([1]))
    assert make_engine(small).in_degree().tolist() == [0, 1]
    many = np.zeros(MOST_FOR_NETWORKX + 1, dtype=np.int64)
    with pytest.raises(SettingsError, match="scipy") as caught:
        make_engine(Edges(2, many, many + 1))
    assert "docparse[corpus]" in caught.value.remedy
