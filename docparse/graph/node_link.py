"""The graph as node-link JSON, whole: it can be read back and asked again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

_UNKNOWN_NODE: dict[str, Any] = {
    "label": None, "kind": "instrument", "type": None, "number": None, "date": None, "issuer": None, "issuer_id": None,
    "name": None, "title": None, "instrument_id": None, "paths": (), "cited_by": (), "proposal": None,
}  # fmt: skip
_UNKNOWN_EDGE: dict[str, Any] = {
    "relation": "mentions", "origin": "document", "document": None, "mentions": 0, "evidence": (), "dates": (),
    "said_by": None, "level": None, "effective_from": None,
}  # fmt: skip


def to_node_link(graph: networkx.MultiDiGraph[str]) -> str:
    """JSON text that ``networkx.node_link_graph(data, edges="edges")`` reads back, a line a node or an edge."""
    return "".join(_pieces(graph))


def _pieces(graph: networkx.MultiDiGraph[str]) -> Iterator[str]:
    yield '{"directed": true, "multigraph": true, "graph": '
    yield json.dumps(graph.graph, ensure_ascii=False)
    yield ',\n"nodes": ['
    yield _joined({"id": node, **facts} for node, facts in graph.nodes(data=True))
    yield '],\n"edges": ['
    yield _joined(
        {"source": source, "target": target, "key": key, **facts}
        for source, target, key, facts in graph.edges(keys=True, data=True)
    )
    yield "]}\n"


def _joined(rows: Iterable[dict[str, Any]]) -> str:
    encode = json.JSONEncoder(ensure_ascii=False).encode
    return ",".join(f"\n{encode(row)}" for row in rows)


def from_node_link(text: str) -> networkx.MultiDiGraph[str]:
    """The graph that ``to_node_link`` wrote, also in an earlier version; what it did not know then is None.

    Raises ValueError: the text is no such graph.
    """
    import networkx

    try:
        data = json.loads(text)
        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(**{"unresolved": 0, **data["graph"]})
        for facts in data["nodes"]:
            node = facts.pop("id")
            graph.add_node(node, **_filled(_UNKNOWN_NODE, {"label": node, **facts}))
        for facts in data["edges"]:
            ends = [facts.pop(name) for name in ("source", "target", "key")]
            if ends[0] not in graph or ends[1] not in graph:
                raise KeyError(ends[1])
            graph.add_edge(*ends, **_filled(_UNKNOWN_EDGE, facts))
    except (AttributeError, KeyError, TypeError, json.JSONDecodeError, RecursionError) as error:
        raise ValueError("no graph of docparse") from error
    return graph


def _filled(unknown: dict[str, Any], facts: dict[str, Any]) -> dict[str, Any]:
    """``facts`` in the order and with the lists of ``unknown``, and what else they tell."""
    filled = {**unknown, **facts}
    for name, value in unknown.items():
        if value == ():
            filled[name] = _list(filled[name])
    return filled


def _list(value: Any) -> list[Any]:
    if not isinstance(value, (list, tuple, type(None))):
        raise TypeError(f"no list: {value!r}")
    return list(value or ())
