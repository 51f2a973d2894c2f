"""Strongly connected components."""

from __future__ import annotations

from itertools import pairwise

import networkx
from hypothesis import given
from hypothesis import strategies as st

from docparse.graph import strong_components
from tests.made_registered_papers import graph_of, paper


def test_two_plans_that_implement_each_other() -> None:
    graph = graph_of(
        paper("a.md", "7/KH-UBND", "2023-02-01", ("implements", "9/KH-UBND", "2025-03-01")),
        paper(
            "b.md", "9/KH-UBND", "2025-03-01", ("based_on", "7/KH-UBND", "2023-02-01"), ("mentions", "8/KH-UBND", None)
        ),
    )
    (circle,) = strong_components(graph)
    assert [graph.nodes[node]["paths"] for node in circle.nodes] == [["a.md"], ["b.md"]]
    assert [step.relation for step in circle.loop] == ["implements", "based_on"]
    assert circle.loop[-1].node == circle.nodes[0]


def test_letters_that_mention_each_other_are_no_circle() -> None:
    graph = graph_of(
        paper("a.md", "7/UBND", "2023-02-01", ("mentions", "9/UBND", "2025-03-01"), type="Kế hoạch"),
        paper("b.md", "9/UBND", "2025-03-01", ("reply_to", "7/UBND", "2023-02-01"), type="Kế hoạch"),
    )
    assert strong_components(graph) == ()
    assert len(strong_components(graph, leaving_out=())) == 1


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=30))
def test_loops_are_loops_of_their_component(edges: list[tuple[int, int]]) -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_nodes_from((str(node), {"date": None}) for node in range(8))
    for source, target in edges:
        if source != target:
            graph.add_edge(str(source), str(target), relation="based_on", origin="document")
    circles = strong_components(graph)
    expected = [one for one in networkx.strongly_connected_components(graph) if len(one) > 1]
    assert sorted(map(sorted, (circle.nodes for circle in circles))) == sorted(map(sorted, expected))
    for circle in circles:
        way = [circle.nodes[0], *(step.node for step in circle.loop)]
        assert way[0] == way[-1]
        assert set(way) <= set(circle.nodes)
        assert all(graph.has_edge(one, other) for one, other in pairwise(way))
