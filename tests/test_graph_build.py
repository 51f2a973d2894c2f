"""The graph of documents and instruments, and what is written of it."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import networkx
import pytest

from docparse.graph import build_graph, to_graphml, to_node_link
from docparse.values import Analysis, Citation, Header, Part, Relation
from tests.made_analyses import cite, make_analysis, make_document


def analysed(path: str, text: str, citations: tuple[Citation, ...], **header: Any) -> Analysis:
    part = Part(id="main", kind="main", start=0, end=len(text), header=Header(**header))
    return Analysis(document=make_document(text, path), parts=(part,), citations=citations)


def cites(path: str, number: str, issuer_id: str | None, date: str | None = None, **header: Any) -> Analysis:
    text = f"Căn cứ văn bản số {number}"
    key = f"?|{number}|{date or '?'}|{issuer_id or '?'}"
    mention = cite(text, number, number=number, date=date, issuer_id=issuer_id, key=key, relation="based_on")
    return analysed(path, text, (mention,), **header)


def edges(graph: Any) -> set[tuple[str, str, str]]:
    label = graph.nodes(data="label")
    return {(label[source], facts["relation"], label[target]) for source, target, facts in graph.edges(data=True)}


def test_one_document() -> None:
    graph = build_graph([make_analysis()])
    assert edges(graph) == {
        ("Tổ chức các Khôi thi đua năm 2024", "based_on", "Luật Du lịch"),
        ("Tổ chức các Khôi thi đua năm 2024", "based_on", "Nghị định 30/2020/NĐ-CP"),
        ("Tổ chức các Khôi thi đua năm 2024", "mentions", "Nghị định 30/2020/NĐ-CP"),
        ("Tổ chức các Khôi thi đua năm 2024", "implements", "Chương trình 12-CTr/TU"),
        ("Tổ chức các Khôi thi đua năm 2024", "mentions", "Nghị quyết 08-NQ/TW"),
        ("Chương trình 12-CTr/TU", "implements", "Nghị quyết 08-NQ/TW"),
        ("Chương trình 12-CTr/TU", "guides", "Luật Du lịch"),
    }
    # "Nghị quyết số 77" is linked to nothing: counted, not guessed
    assert graph.graph["unresolved"] == 1


def test_evidence_is_the_text_at_its_offsets() -> None:
    analysis = make_analysis()
    for _, _, facts in build_graph([analysis]).edges(data=True):
        assert facts["mentions"] == len(facts["evidence"])
        for piece in facts["evidence"]:
            assert piece["text"] == analysis.document.text[piece["start"] : piece["end"]]


def test_national_instruments_meet_and_local_ones_stay_apart() -> None:
    graph = build_graph(
        [
            cites("a.md", "30/2020/NĐ-CP", "CP"),
            cites("b.md", "30/2020/NĐ-CP", "CP", "2020-03-05"),
            cites("c.md", "57/KH-UBND", "UBND@lao-cai", "2023-01-20"),
            cites("d.md", "57/KH-UBND", "UBND@lam-dong", "2023-01-20"),
        ]
    )
    instruments = [facts for _, facts in graph.nodes(data=True) if facts["kind"] == "instrument"]
    assert sorted(facts["cited_by"] for facts in instruments) == [["a.md", "b.md"], ["c.md"], ["d.md"]]
    assert [facts["date"] for facts in instruments if facts["number"] == "30/2020/NĐ-CP"] == ["2020-03-05"]


def test_equal_keys_of_unknown_organs_are_two_nodes() -> None:
    graph = build_graph([cites("a.md", "57/KH-UBND", None), cites("b.md", "57/KH-UBND", None)])
    assert sum(facts["kind"] == "instrument" for _, facts in graph.nodes(data=True)) == 2


def test_a_document_that_another_cites_is_one_node() -> None:
    plan = analysed(
        "plan.md", "Kế hoạch", (), type="Kế hoạch", number="57/KH-UBND", date="2023-01-20", issuer_id="UBND@lao-cai"
    )
    report = cites("report.md", "57/KH-UBND", "UBND@lao-cai", "2023-01-20")
    graph = build_graph([report, plan])
    ((source, target),) = graph.edges()
    assert graph.nodes[target]["paths"] == ["plan.md"]
    assert graph.nodes[target]["kind"] == "document"
    assert graph.nodes[source]["paths"] == ["report.md"]


def test_a_document_does_not_cite_itself() -> None:
    own = {"number": "57/KH-UBND", "date": "2023-01-20", "issuer_id": "UBND@lao-cai"}
    assert build_graph([cites("a.md", **own)]).number_of_edges() == 1
    assert build_graph([self_citing(own)]).number_of_edges() == 0


def self_citing(own: dict[str, str]) -> Analysis:
    text = f"kèm theo Quyết định số {own['number']}"
    return analysed("a.md", text, (cite(text, own["number"], key="k", relation="attached", **own),), **own)


def test_short_forms_count_for_their_antecedent() -> None:
    text = "Nghị định số 30/2020/NĐ-CP; Nghị định này; Nghị định trên"
    full = cite(text, "Nghị định số 30/2020/NĐ-CP", number="30/2020/NĐ-CP", issuer_id="CP", key="k")
    short = cite(text, "Nghị định này", form="anaphora", antecedent=0)
    shorter = cite(text, "Nghị định trên", form="anaphora", antecedent=1)
    graph = build_graph([analysed("a.md", text, (full, short, shorter))])
    ((_, _, facts),) = graph.edges(data=True)
    assert facts["mentions"] == 3


def test_antecedents_in_a_circle_are_unresolved() -> None:
    text = "Nghị định này, Nghị định trên"
    one = cite(text, "Nghị định này", form="anaphora", antecedent=1)
    other = cite(text, "Nghị định trên", form="anaphora", antecedent=0)
    assert build_graph([analysed("a.md", text, (one, other))]).graph["unresolved"] == 2


def test_a_relation_to_an_unresolved_form_is_left_out() -> None:
    analysis = make_analysis(relations=(Relation(source=2, relation="amends", target=5, start=0, end=4),))
    assert all(facts["relation"] != "amends" for _, _, facts in build_graph([analysis]).edges(data=True))


def test_one_path_read_twice_is_two_documents() -> None:
    graph = build_graph([make_analysis(), make_analysis()])
    assert sorted(path for _, facts in graph.nodes(data=True) for path in facts["paths"]) == [
        "ke-hoach.md", "ke-hoach.md#2",
    ]  # fmt: skip


def test_graphml_can_be_read_back() -> None:
    graph = build_graph([make_analysis()])
    back = networkx.read_graphml(io.BytesIO(to_graphml(graph).encode("utf-8")), force_multigraph=True)
    assert set(back.nodes) == set(graph.nodes)
    assert edges(back) == edges(graph)
    assert back.nodes["name|luat-du-lich|2017"]["proposal"] == "09/2017/QH14"


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\x0b", "\ufffe", "\ud800"])
def test_graphml_holds_no_character_that_xml_forbids(bad: str) -> None:
    written = to_graphml(build_graph([cites(f"a{bad}.md", f"5{bad}/KH-UBND", "UBND@lao-cai", "2023-01-20")]))
    back = networkx.read_graphml(io.BytesIO(written.encode("utf-8")))
    assert back.number_of_nodes() == 2


def test_node_link_json_can_be_read_back() -> None:
    graph = build_graph([make_analysis()])
    back = networkx.node_link_graph(json.loads(to_node_link(graph)), edges="edges")
    assert networkx.utils.graphs_equal(back, graph)


def test_graph_of_nothing() -> None:
    graph = build_graph([])
    assert graph.number_of_nodes() == 0
    assert networkx.read_graphml(io.BytesIO(to_graphml(graph).encode("utf-8"))).number_of_nodes() == 0


def test_mentions_of_the_document_itself_are_the_document() -> None:
    text = "Quyết định này; Quyết định số 5/QĐ-UBND"
    own = cite(text, "Quyết định này", form="anaphora", key="self")
    other = cite(text, "Quyết định số 5/QĐ-UBND", number="5/QĐ-UBND", key="k")
    link = Relation(source=0, relation="replaces", target=1, start=0, end=len(text))
    analysis = replace(analysed("a.md", text, (own, other), title="Quy chế"), relations=(link,))
    graph = build_graph([analysis])
    assert edges(graph) == {("Quy chế", "mentions", "5/QĐ-UBND"), ("Quy chế", "replaces", "5/QĐ-UBND")}
    assert graph.graph["unresolved"] == 0


def test_instruments_with_one_key_are_told_apart_by_day_then_by_file() -> None:
    text = "Luật A"
    days = ("2025-02-19", "2025-06-16", None)
    cited = [
        analysed(f"{day}.md", text, (cite(text, text, form="named", name=text, key="name|luat-a|2025", date=day),))
        for day in days
    ]
    names = [node for node, facts in build_graph(cited).nodes(data=True) if facts["kind"] == "instrument"]
    assert sorted(names) == ["name|luat-a|2025", "name|luat-a|2025 (2025-06-16)", "name|luat-a|2025 (None.md)"]


def test_a_province_that_no_table_knows_is_one_all_the_same() -> None:
    issuer = "ỦY BAN NHÂN DÂN TỈNH AN LỘC"
    plan = analysed(
        "ke-hoach.md", "", (), type="Kế hoạch", number="58/KH-UBND", date="2025-03-14", issuer=issuer, issuer_id="UBND"
    )
    report = cites("bao-cao.md", "58/KH-UBND", "UBND@an-loc", "2025-03-14")
    assert build_graph([plan, report]).number_of_nodes() == 2
