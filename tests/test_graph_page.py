"""The page of a citation graph as text: complete, harmless, the same for the same graph."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from docparse.report.graph_page import render_graph_page
from docparse.report.graph_page_data import as_json_block, look_of, page_edges, page_nodes
from docparse.report.graph_page_lanes import LANES, lane_of
from docparse.report.graph_page_words import LOOKS, graph_page_words
from tests.made_graphs import HOSTILE, example_graph, hostile_graph


def data_of(page: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def node_of(page: str, id_: str) -> dict[str, Any]:
    return next(node for node in data_of(page)["nodes"] if node["id"] == id_)


def test_nothing_is_fetched_and_only_our_script_may_run() -> None:
    page = render_graph_page(example_graph())
    tree = html.document_fromstring(page)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag, directive in (("style", "style-src"), ("script[not(@type)]", "script-src")):
        digest = hashlib.sha256(tree.xpath(f"//{tag}")[0].text.encode()).digest()
        assert f"{directive} 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert not tree.xpath("//@src | //link | //@style | //*[@onclick]")
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", page)


def test_the_page_is_the_same_whatever_the_order_of_the_documents() -> None:
    graph = example_graph()
    turned: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(**graph.graph)
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(data=True))))
    assert render_graph_page(turned) == render_graph_page(graph) == render_graph_page(example_graph())


def test_facts_reach_the_page_and_unknown_ones_do_not() -> None:
    page = render_graph_page(example_graph())
    decree = node_of(page, "decree")
    assert decree["look"] == "expired"
    assert (decree["since"], decree["replaced_by"], decree["as_of"]) == ("2024-01-01", ["77/2023/NĐ-CP"], "2026-10-01")
    assert node_of(page, "bare") == {
        "id": "bare", "label": "bare", "kind": "instrument", "lane": LANES.index("lane_other"), "look": "unchecked",
    }  # fmt: skip
    # A file without a title is called by its name, not by its folders.
    assert node_of(page, "letter")["label"] == "cong-van.md"
    # The label says it already.
    assert "name" not in node_of(page, "law")


def test_relations_keep_words_and_who_says_so() -> None:
    graph = example_graph()
    nodes = page_nodes(graph)
    edges = page_edges(graph, nodes)
    ends = {(nodes[edge["from"]]["id"], nodes[edge["to"]]["id"]): edge for edge in edges}
    assert ends["plan", "decision"]["said"] == ["Căn cứ Quyết định số 8/2021/QĐ-UBND"]
    assert ends["successor", "decree"] == {
        "from": ends["successor", "decree"]["from"], "to": ends["successor", "decree"]["to"], "relation": "replaces",
        "origin": "registry", "said_by": "danh mục thử", "effective_from": "2024-01-01",
    }  # fmt: skip
    assert len(edges) == graph.number_of_edges()


def test_sources_have_names_that_people_know() -> None:
    graph = example_graph()
    graph.nodes["decree"].update(source="curated-2026-11", evidence="curated-med")
    graph.add_edge("bare", "law", relation="replaces", origin="registry", said_by="codification-2024:text")
    html = render_graph_page(graph)
    assert "curated" not in html
    assert "codification-2024" not in html
    assert "docparse đối chiếu 11/2026" in html
    assert "checked; to be verified once more" in render_graph_page(graph, "en")


def test_the_sentence_is_shown_where_it_is_known() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    said = [
        {"start": 7, "end": 12, "text": "Luật A", "sentence": "Căn cứ Luật A;"},
        {"start": 0, "end": 1, "text": "B"},
    ]
    graph.add_edge("a", "b", relation="mentions", evidence=said)
    assert page_edges(graph, page_nodes(graph))[0]["said"] == ["Căn cứ Luật A;", "B"]


def test_long_and_repeated_words_are_shortened() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    words = ["bến\n phao " + "dài " * 300, *(["cầu phao"] * 5), "một", "hai", "ba"]
    said = [{"start": 0, "end": 1, "text": text} for text in words]
    graph.add_edge("a", "b", relation="mentions", evidence=said)
    first, second, third = page_edges(graph, page_nodes(graph))[0]["said"]
    assert (first[:12], first[-1]) == ("bến phao dài", "…")
    assert len(first) <= 500
    assert (second, third) == ("cầu phao", "một")


@pytest.mark.parametrize(
    ("facts", "look"),
    [
        ({}, "unchecked"),
        ({"state": None}, "unchecked"),
        ({"state": "in_force"}, "in_force"),
        ({"state": "in_force", "partly_expired": True}, "partly"),
        ({"state": "expired", "partly_expired": True}, "expired"),
        ({"state": "unknown", "last_known": "in_force"}, "unknown"),
        ({"state": "a word of tomorrow"}, "unknown"),
    ],
)
def test_only_a_state_that_is_told_is_shown(facts: dict[str, Any], look: str) -> None:
    assert look_of(facts) == look


@pytest.mark.parametrize(
    ("facts", "lane"),
    [
        ({"type": "Bộ luật"}, "lane_law"),
        ({"type": "Nghị định", "number": "30/2011/NĐ-CP"}, "lane_decree"),
        ({"type": "Thông tư liên tịch"}, "lane_circular"),
        ({"type": "Chỉ thị", "number": "7/CT-TTg"}, "lane_decision"),
        ({"type": "Chỉ thị", "number": "7-CT/TW"}, "lane_party"),
        ({"type": "Nghị quyết", "number": "12-NQ/TU"}, "lane_party"),
        ({"type": "Kế hoạch", "number": "3/KH-UBND"}, "lane_plan"),
        ({"type": "Công văn", "number": "1507/SNNMT-TL"}, "lane_other"),
        ({"type": "Luật", "kind": "document"}, "lane_read"),
        ({"type": None, "number": None}, "lane_other"),
    ],
)
def test_each_text_has_the_lane_of_its_rank(facts: dict[str, Any], lane: str) -> None:
    assert LANES[lane_of(facts)] == lane


def test_a_hostile_graph_is_only_text() -> None:
    page = render_graph_page(hostile_graph())
    assert "broken into" in page
    assert page.count("<script") == page.count("</script>") == 2
    assert "<img" not in page
    assert node_of(page, HOSTILE)["title"] == HOSTILE


@given(st.text())
def test_any_text_comes_back_from_the_block_of_data(text: str) -> None:
    block = as_json_block({"text": text})
    assert json.loads(block) == {"text": text}
    assert not set("<>&") & set(block)


def test_characters_that_hide_are_shown() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_node("a", label="Kế\u202ehoạch", paths=["x\u0000.docx"])
    page = render_graph_page(graph)
    assert "\u202e" not in page
    assert node_of(page, "a")["label"] == "Kế[U+202E]hoạch"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_table_without_a_script_has_state_and_source(lang: str) -> None:
    tree = html.document_fromstring(render_graph_page(example_graph(), lang=lang))
    said = graph_page_words("en" if lang == "en" else "vi")
    rows = {row.xpath("string(td[1]//b)"): row for row in tree.xpath("//noscript//tbody/tr")}
    assert len(rows) == len(example_graph())
    decree = rows["Nghị định 30/2011/NĐ-CP"]
    cells = [" ".join(cell.text_content().split()) for cell in decree.xpath("td")]
    assert cells == [
        "Nghị định 30/2011/NĐ-CP Bến phao và cầu phao", "05/03/2011", "Chính phủ", said["state_expired"],
        "77/2023/NĐ-CP", "3", "bảng thử (01/10/2026)",
    ]  # fmt: skip
    assert tree.get("lang") == lang


def test_the_table_without_a_script_is_cut_where_a_browser_would_choke() -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_nodes_from(f"n{number}" for number in range(620))
    tree = html.document_fromstring(render_graph_page(graph))
    assert len(tree.xpath("//noscript//tbody/tr")) == 500
    assert "120" in tree.xpath("string(//noscript//p[@class='note'])")


def test_the_head_counts_and_names_the_day() -> None:
    head = html.document_fromstring(render_graph_page(example_graph())).xpath("string(//header)")
    assert "9 văn bản (2 đã đọc, 7 được viện dẫn), 9 quan hệ" in head
    assert "22/11/2026" in head


def test_an_empty_graph_has_a_page() -> None:
    assert data_of(render_graph_page(networkx.MultiDiGraph()))["nodes"] == []


def test_every_word_is_said_in_both_languages() -> None:
    vietnamese, english = graph_page_words("vi"), graph_page_words("en")
    assert vietnamese.keys() == english.keys()
    for look in LOOKS:
        assert vietnamese[f"state_{look}"] != english[f"state_{look}"]
    pieces = [set(re.findall(r"\{\w+\}", words[key])) for words in (vietnamese, english) for key in sorted(words)]
    assert pieces[: len(vietnamese)] == pieces[len(vietnamese) :]


def test_the_script_says_no_word_that_it_was_not_given() -> None:
    page = render_graph_page(example_graph())
    script = page.rpartition("<script>")[2]
    used = set(re.findall(r"SAID\.(\w+)", script)) | set(re.findall(r'say\("(\w+)"', script))
    assert used <= data_of(page)["words"].keys()
