"""The graph as GraphML, for yEd, Gephi and networkx (GraphML Primer, graphml.graphdrawing.org)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from docparse.graph.flat import Flat, flat_edges, flat_nodes, flatten, value_types, xml_value

if TYPE_CHECKING:
    import networkx

_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}
_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">"""


def to_graphml(graph: networkx.MultiDiGraph[str]) -> str:
    """GraphML text. Its values are flat: unknown ones are left out, lists are joined by "; "."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: networkx.MultiDiGraph[str]) -> Iterator[str]:
    nodes, edges = list(flat_nodes(graph)), list(flat_edges(graph))
    about = flatten(graph.graph)
    types = {
        "graph": value_types(iter([about]), _TYPES),
        "node": value_types((facts for _, facts in nodes), _TYPES),
        "edge": value_types((facts for *_, facts in edges), _TYPES),
    }
    # A node and an edge may have attributes of one name: each has a key of its own.
    tags = {of: {name: f'<data key="{of}.{xml_value(name)}">' for name in names} for of, names in types.items()}
    yield _HEAD
    for of, names in types.items():
        for name, type_ in names.items():
            yield f'<key id="{of}.{xml_value(name)}" for="{of}" attr.name="{xml_value(name)}" attr.type="{type_}"/>'
    yield '<graph edgedefault="directed">'
    yield _data(about, tags["graph"])
    for node, facts in nodes:
        yield f'<node id="{xml_value(node)}">{_data(facts, tags["node"])}</node>'
    for number, (source, target, facts) in enumerate(edges, 1):
        ends = f'source="{xml_value(source)}" target="{xml_value(target)}"'
        yield f'<edge id="e{number}" {ends}>{_data(facts, tags["edge"])}</edge>'
    yield "</graph>"
    yield "</graphml>"


def _data(facts: Flat, tags: Mapping[str, str]) -> str:
    return "".join(f"{tags[name]}{xml_value(value)}</data>" for name, value in facts.items())
