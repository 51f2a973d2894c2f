"""A small citation graph with every state, relation and kind of fact, made by hand; and what a page must not run."""

from __future__ import annotations

from typing import Any

import networkx

HOSTILE = "</script><script>document.title='broken into'</script><img src=x onerror=\"document.title='broken into'\">"
_STATE = {"state_on": "2026-11-22", "source": "bảng thử", "evidence": "official-list", "as_of": "2026-10-01"}
# id, facts
_NODES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("plan", {"kind": "document", "label": "Kế hoạch 12/KH-SXD", "type": "Kế hoạch", "number": "12/KH-SXD",
              "date": "2025-02-10", "paths": ["van-ban/ke-hoach.docx"], "title": "Sửa chữa cầu phao năm 2025"}),
    ("letter", {"kind": "document", "label": "van-ban/cong-van.md", "paths": ["van-ban/cong-van.md"]}),
    ("decision", {"kind": "instrument", "label": "Quyết định 8/2021/QĐ-UBND", "type": "Quyết định",
                  "number": "8/2021/QĐ-UBND", "date": "2021-05", "state": "in_force", **_STATE}),
    ("decree", {"kind": "instrument", "label": "Nghị định 30/2011/NĐ-CP", "type": "Nghị định",
                "number": "30/2011/NĐ-CP", "date": "2011-03-05",
                "issuer": "Chính phủ", "title": "Bến phao và cầu phao", "state": "expired",
                "since": "2024-01-01", "replaced_by": ["77/2023/NĐ-CP"], **_STATE}),
    ("successor", {"kind": "instrument", "label": "Nghị định 77/2023/NĐ-CP", "type": "Nghị định",
                   "number": "77/2023/NĐ-CP", "date": "2023-11-01", "state": "in_force", "partly_expired": True}),
    ("law", {"kind": "instrument", "label": "Luật Bến phao", "type": "Luật", "name": "Luật Bến phao",
             "state": "unknown", "last_known": "in_force", **_STATE}),
    ("programme", {"kind": "instrument", "label": "Chương trình 4-CTr/TU", "number": "4-CTr/TU", "state": "not_yet"}),
    ("term", {"kind": "instrument", "label": "Nghị quyết 5/NQ-HĐND", "type": "Nghị quyết", "state": "period_ended"}),
    ("bare", {}),
)  # fmt: skip
# source, relation, target, words
_EDGES = (
    ("plan", "based_on", "decision", "Căn cứ Quyết định số 8/2021/QĐ-UBND"),
    ("plan", "based_on", "successor", "Căn cứ Nghị định số 77/2023/NĐ-CP"),
    ("decision", "based_on", "decree", ""),
    ("letter", "mentions", "decree", "như Nghị định 30/2011/NĐ-CP đã nêu"),
    ("letter", "mentions", "bare", "văn bản nêu trên"),
    ("plan", "implements", "law", "thực hiện Luật Bến phao"),
    ("plan", "mentions", "term", "Nghị quyết 5"),
    ("letter", "reply_to", "programme", "trả lời Chương trình 4"),
)


def example_graph() -> networkx.MultiDiGraph[str]:
    """Eight texts; the plan rests, through a decision, on an expired decree, which the registry says was replaced."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(unresolved=2)
    for node, facts in _NODES:
        graph.add_node(node, **facts)
    for source, relation, target, words in _EDGES:
        said = [{"start": 0, "end": len(words), "text": words}] if words else []
        path = (graph.nodes[source].get("paths") or ["van-ban/ke-hoach.docx"])[0]
        graph.add_edge(source, target, relation=relation, document=path, mentions=1, evidence=said)
    graph.add_edge(
        "successor", "decree", relation="replaces", origin="registry", document=None, mentions=0, evidence=[],
        said_by="danh mục thử", effective_from="2024-01-01",
    )  # fmt: skip
    return graph


def hostile_graph() -> networkx.MultiDiGraph[str]:
    """Every text of every node and edge is an attack."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    texts = dict.fromkeys(("label", "type", "number", "issuer", "title", "name", "source", "proposal"), HOSTILE)
    lists = {name: [HOSTILE] for name in ("paths", "amended_by", "replaced_by")}
    for node, kind in ((HOSTILE, "document"), ("other" + HOSTILE, "instrument")):
        graph.add_node(node, kind=kind, state="expired", evidence=HOSTILE, date="2024", **texts, **lists)
    said = [{"start": 0, "end": 1, "text": HOSTILE}]
    graph.add_edge(HOSTILE, "other" + HOSTILE, relation=HOSTILE, document=HOSTILE, mentions=2, evidence=said)
    graph.add_edge(HOSTILE, "other" + HOSTILE, relation="based_on", document=HOSTILE, mentions=2, evidence=said)
    return graph
