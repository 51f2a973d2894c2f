"""The graph as GraphML (for yEd, Gephi …) and as node-link JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

# Characters that XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_graphml(graph: networkx.MultiDiGraph[str]) -> str:
    """GraphML text. Its values are flat: unknown ones are left out, lists are joined by "; "."""
    import networkx

    flat: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    flat.graph.update(_flat(graph.graph))
    for node, facts in graph.nodes(data=True):
        flat.add_node(_clean(node), **_flat(facts))
    for source, target, key, facts in graph.edges(keys=True, data=True):
        flat.add_edge(_clean(source), _clean(target), key=_clean(str(key)), **_flat(_edge_facts(facts)))
    lines = networkx.generate_graphml(flat, named_key_ids=True)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + "\n".join(lines) + "\n"


def to_node_link(graph: networkx.MultiDiGraph[str]) -> str:
    """JSON text that ``networkx.node_link_graph(data, edges="edges")`` reads back."""
    data = {
        "directed": True,
        "multigraph": True,
        "graph": graph.graph,
        "nodes": [{"id": node, **facts} for node, facts in graph.nodes(data=True)],
        "edges": [
            {"source": source, "target": target, "key": key, **facts}
            for source, target, key, facts in graph.edges(keys=True, data=True)
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _edge_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Only the first piece of evidence has room in flat values."""
    first = facts["evidence"][0] if facts["evidence"] else {"start": None, "end": None, "text": None}
    others = {name: value for name, value in facts.items() if name != "evidence"}
    return {**others, "start": first["start"], "end": first["end"], "evidence": first["text"]}


def _flat(facts: Mapping[str, Any]) -> dict[str, str | int | float]:
    flat: dict[str, str | int | float] = {}
    for name, value in facts.items():
        if isinstance(value, (list, tuple)):
            value = "; ".join(map(str, value))
        if value is not None and value != "":
            flat[name] = _clean(value) if isinstance(value, str) else value
    return flat


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
