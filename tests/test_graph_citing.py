"""Who cites an instrument, what is cited most, and how a user may name it."""

from __future__ import annotations

import pytest

from docparse.graph import documents_citing, find_nodes, most_cited
from tests.made_registered_papers import LAW, OLD_DECREE, OLD_LAW, graph_of, paper

GRAPH = graph_of(
    paper(
        "a.md",
        "7/KH-UBND",
        "2023-02-01",
        ("mentions", OLD_DECREE.number, None),
        ("based_on", OLD_DECREE.number, "2014-07-08"),
        ("mentions", "696/QĐ", None),
    ),
    paper(
        "b.md",
        "9/KH-UBND",
        "2025-03-01",
        ("mentions", OLD_DECREE.number, "2014-07-09"),
        ("based_on", "Luật Đò ngang", None),
    ),
    paper("c.md", "9/KH-UBND", "2024-03-01", ("implements", "09/KH-UBND", "2025-03-01")),
)


def test_the_documents_that_cite_an_instrument() -> None:
    first, second = documents_citing(GRAPH, OLD_DECREE.id)
    assert (first.document, first.relation, first.mentions, first.dates) == ("a.md", "based_on", 2, ("2014-07-08",))
    assert (second.document, second.relation, second.dates) == ("b.md", "mentions", ("2014-07-09",))
    assert first.text.startswith("văn bản số 50/2014/NĐ-CP")
    assert first.start == 0


def test_the_registry_cites_nothing() -> None:
    assert documents_citing(GRAPH, OLD_LAW.id) == ()


def labels(nodes: tuple[str, ...]) -> list[str]:
    return [GRAPH.nodes[node]["label"] for node in nodes]


@pytest.mark.parametrize(
    ("wanted", "nodes", "near"),
    [
        ("50/2014/NĐ-CP", ["Nghị định 50/2014/NĐ-CP"], []),
        ("050/2014/nđ - cp", ["Nghị định 50/2014/NĐ-CP"], []),
        ("Nghị định 50/2014/NĐ-CP", ["Nghị định 50/2014/NĐ-CP"], []),
        ("50/2014/NĐ", [], ["Nghị định 50/2014/NĐ-CP"]),
        ("50/2014/NĐ-CPP", [], ["Nghị định 50/2014/NĐ-CP"]),
        ("50/2014/ND-CP", [], ["Nghị định 50/2014/NĐ-CP"]),
        ("51/2014/NĐ-CP", [], []),
        ("696/QĐ-TTg", [], ["Kế hoạch 696/QĐ"]),
        ("luat do ngang", ["Luật Đò ngang"], []),
        ("đò ngang", [], ["Luật Đò ngang"]),
        # the same number in two years
        ("9/KH-UBND", ["Kế hoạch 9/KH-UBND", "Kế hoạch 9/KH-UBND"], []),
        ("b.md", ["Kế hoạch 9/KH-UBND"], []),
        (OLD_DECREE.id, ["Nghị định 50/2014/NĐ-CP"], []),
        ("", [], []),
    ],
)
def test_what_a_user_means(wanted: str, nodes: list[str], near: list[str]) -> None:
    found = find_nodes(GRAPH, wanted)
    assert (labels(found.nodes), labels(found.near)) == (nodes, near)


def test_a_law_is_found_by_the_name_that_the_registry_has() -> None:
    graph = graph_of(paper("a.md", None, None, ("based_on", LAW.number, None)))
    assert find_nodes(graph, "Luật cầu phao").nodes[0] == LAW.id


def test_the_most_cited() -> None:
    first = most_cited(GRAPH, 1)[0]
    assert (first.node, first.documents, first.based_on, first.mentions) == (OLD_DECREE.id, 2, 1, 3)
    assert len(most_cited(GRAPH)) == 4
