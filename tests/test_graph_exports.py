"""What is written of a graph: as it was before, and readable by others."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.graph import from_node_link, to_dot, to_gexf, to_graphml, to_node_link
from docparse.report.graph_csv import graph_csv
from tests.made_registered_papers import DECREE, OLD_DECREE, graph_of, paper

GRAPH = graph_of(
    paper("a.md", "7/KH-UBND", "2025-02-01", ("based_on", OLD_DECREE.number, "2014-07-08"), title="Sửa “bến” & <phà>"),
    paper("b.md", None, "2025-03", ("based_on", DECREE.number, None), ("mentions", "Luật Đò ngang", None)),
    paper("c.md", None, None, ("implements", "7/KH-UBND", "2025-02-01"), ("mentions", "7/KH-UBND", None)),
)


def labelled(graph: Any, relation: str = "relation") -> set[tuple[str, str, str]]:
    label = graph.nodes(data="label")
    return {(label[source], facts[relation], label[target]) for source, target, facts in graph.edges(data=True)}


def read_graphml(text: str) -> Any:
    return networkx.read_graphml(io.BytesIO(text.encode("utf-8")), force_multigraph=True)


def read_gexf(text: str) -> Any:
    return networkx.read_gexf(io.BytesIO(text.encode("utf-8")))


@pytest.mark.parametrize(("write", "read"), [(to_graphml, read_graphml), (to_gexf, read_gexf)])
def test_xml_is_read_back(write: Any, read: Any) -> None:
    back = read(write(GRAPH))
    assert set(back) == set(GRAPH)
    assert back.number_of_edges() == GRAPH.number_of_edges()
    assert labelled(back) == labelled(GRAPH)
    facts = back.nodes[OLD_DECREE.id]
    assert (facts["state"], facts["replaced_by"], facts["partly_expired"]) == ("expired", "60/2024/NĐ-CP", False)
    plan = next(facts for _, facts in back.nodes(data=True) if facts.get("paths") == "a.md")
    assert (plan["title"], plan["cited_by"]) == ("Sửa “bến” & <phà>", "c.md")
    told = [facts for *_, facts in back.edges(data=True) if facts["origin"] == "document"]
    assert {type(facts["mentions"]) for facts in told} == {int}


@pytest.mark.parametrize(("write", "read"), [(to_graphml, read_graphml), (to_gexf, read_gexf)])
@pytest.mark.parametrize("title", ['Đề án "Bến phà" năm 2025', '"', "a & b", "<b>", "bến\tphà", "'"])
def test_marks_of_xml_in_a_title(write: Any, read: Any, title: str) -> None:
    graph = graph_of(paper("a.md", "7/KH-UBND", "2025-02-01", title=title))
    assert [facts["title"] for _, facts in read(write(graph)).nodes(data=True)] == [title]


def test_gexf_has_the_colours_of_the_states() -> None:
    colours = {node: facts["viz"]["color"]["r"] for node, facts in read_gexf(to_gexf(GRAPH)).nodes(data=True)}
    assert colours[OLD_DECREE.id] > 200 > colours[DECREE.id]


def test_json_is_the_whole_graph() -> None:
    text = to_node_link(GRAPH)
    assert networkx.utils.graphs_equal(from_node_link(text), GRAPH)
    assert networkx.utils.graphs_equal(networkx.node_link_graph(json.loads(text), edges="edges"), GRAPH)


def test_json_of_an_earlier_version_lacks_what_was_not_known_then() -> None:
    earlier = {
        "graph": {"unresolved": 2},
        "nodes": [{"id": "x", "label": "X"}, {"id": "y", "kind": "document", "paths": ["y.md"]}],
        "edges": [{"source": "y", "target": "x", "key": "k", "relation": "based_on", "document": "y.md"}],
    }
    graph = from_node_link(json.dumps(earlier))
    assert graph.nodes["x"]["cited_by"] == []
    assert graph.nodes["y"]["label"] == "y"
    assert graph["y"]["x"]["k"]["origin"] == "document"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"nodes": 3}', '{"graph": {}, "nodes": [{}], "edges": []}',
     '{"graph": [], "nodes": [], "edges": 1}',
     '{"graph": {}, "nodes": [{"id": []}], "edges": []}',
     '{"graph": {}, "nodes": [{"id": "a", "paths": "a.md"}], "edges": []}',
     '{"graph": {}, "nodes": [{"id": "a", "cited_by": 5}], "edges": []}',
     '{"graph": {}, "nodes": [], "edges": [{"source": "a", "target": "b", "key": "c"}]}'],
)  # fmt: skip
def test_what_is_no_graph(text: str) -> None:
    with pytest.raises(ValueError, match="no graph"):
        from_node_link(text)


# The statements of the DOT language that are written: graph, node and edge statements with quoted attributes.
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_ATTRIBUTES = rf"\[[a-z]+={_QUOTED}(?:, [a-z]+={_QUOTED})*\]"
_STATEMENT = re.compile(rf"  (?:graph|node|edge|n\d+|n\d+ -> n\d+) {_ATTRIBUTES};")


def dot_statements(text: str) -> list[str]:
    first, *statements, last = text.removesuffix("\n").split("\n")
    assert (first, last) == ("digraph {", "}")
    assert all(_STATEMENT.fullmatch(statement) for statement in statements)
    return statements


def test_dot() -> None:
    graph = graph_of(paper("a.md", "7/KH-UBND", None, ("based_on", OLD_DECREE.number, None)))
    assert to_dot(graph, {"based_on": "căn cứ"}) == (
        'digraph {\n'
        '  graph [rankdir="LR", charset="UTF-8"];\n'
        '  node [shape="box", style="filled,rounded", fontname="sans-serif"];\n'
        '  edge [fontname="sans-serif", fontsize="10"];\n'
        '  n1 [label="Kế hoạch 7/KH-UBND", tooltip="Kế hoạch 7/KH-UBND", fillcolor="#adc6e4"];\n'
        '  n2 [label="Nghị định 50/2014/NĐ-CP", tooltip="Nghị định 50/2014/NĐ-CP", fillcolor="#e6a4a0"];\n'
        '  n3 [label="Nghị định 60/2024/NĐ-CP", tooltip="Nghị định 60/2024/NĐ-CP", fillcolor="#a5cfad"];\n'
        '  n1 -> n2 [label="căn cứ"];\n'
        '  n3 -> n2 [label="replaces", style="dashed"];\n'
        "}\n"
    )  # fmt: skip


def csv_tables(content: bytes) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        texts = [archive.read(name) for name in archive.namelist()]
    assert all(text.startswith(b"\xef\xbb\xbf") for text in texts)
    nodes, edges = (list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline=""))) for text in texts)
    return nodes, edges


def test_csv() -> None:
    nodes, edges = csv_tables(graph_csv(GRAPH))
    assert len(nodes) == GRAPH.number_of_nodes()
    assert len(edges) == GRAPH.number_of_edges()
    decree = next(row for row in nodes if row["Số, ký hiệu"] == OLD_DECREE.number)
    assert (decree["Đã đọc"], decree["Ngày"], decree["Hiệu lực"], decree["Từ ngày"], decree["Thay thế bởi"]) == (
        "không", "08/07/2014", "hết hiệu lực", "01/05/2024", "60/2024/NĐ-CP",
    )  # fmt: skip
    basis = next(row for row in edges if row["Văn bản được dẫn"].startswith("Nghị định 50/2014"))
    assert (basis["Quan hệ"], basis["Theo"], basis["Ngày ghi"]) == ("căn cứ", "a.md", "08/07/2014")
    assert basis["TT văn bản được dẫn"] == decree["TT"]
    assert graph_csv(GRAPH) == graph_csv(GRAPH)
    assert csv_tables(graph_csv(GRAPH, "en"))[1][0]["Relation"] == "based on"


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t="])
def test_no_cell_begins_a_formula(begin: str) -> None:
    graph = graph_of(paper(f"{begin}a.md", f"{begin}7/KH", None, title=f"{begin}1+1", issuer=f"{begin}x"))
    cells = [cell for table in csv_tables(graph_csv(graph)) for row in table for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\n"))]


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_text_breaks_a_format(title: str, path: str) -> None:
    graph = graph_of(paper(path, None, None, ("based_on", OLD_DECREE.number, None), title=title))
    for back in (read_graphml(to_graphml(graph)), read_gexf(to_gexf(graph))):
        assert back.number_of_nodes() == graph.number_of_nodes()
    assert len(dot_statements(to_dot(graph))) == 3 + graph.number_of_nodes() + graph.number_of_edges()
    assert len(csv_tables(graph_csv(graph))[0]) == graph.number_of_nodes()
    assert networkx.utils.graphs_equal(from_node_link(to_node_link(graph)), graph)


def test_an_empty_graph() -> None:
    graph = graph_of()
    assert read_graphml(to_graphml(graph)).number_of_nodes() == 0
    assert read_gexf(to_gexf(graph)).number_of_nodes() == 0
    assert len(dot_statements(to_dot(graph))) == 3
    assert csv_tables(graph_csv(graph)) == ([], [])
    assert from_node_link(to_node_link(graph)).number_of_nodes() == 0


GOLDEN = Path(__file__).parent / "graph_exports"


def csv_text(name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(graph_csv(GRAPH))) as archive:
        return archive.read(name).decode("utf-8-sig")


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("ben-pha.graphml", lambda: to_graphml(GRAPH)),
        ("ben-pha.gexf", lambda: to_gexf(GRAPH)),
        ("ben-pha.json", lambda: to_node_link(GRAPH)),
        ("ben-pha.dot", lambda: to_dot(GRAPH)),
        ("van-ban.csv", lambda: csv_text("van-ban.csv")),
        ("quan-he.csv", lambda: csv_text("quan-he.csv")),
    ],
)
def test_formats_are_as_they_were(name: str, write: Any, request: pytest.FixtureRequest) -> None:
    """``--update`` writes the files anew, to be reviewed."""
    text = write().replace("\r\n", "\n")
    if request.config.getoption("--update"):
        (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")
    assert text == (GOLDEN / name).read_text(encoding="utf-8")
