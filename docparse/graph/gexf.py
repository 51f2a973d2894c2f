"""The graph as GEXF 1.2draft, for Gephi (gexf.net), coloured by state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from docparse.graph.colours import colour_of
from docparse.graph.flat import Flat, flat_edges, flat_nodes, value_types, xml_value

if TYPE_CHECKING:
    import networkx

_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}
_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<meta><creator>docparse</creator></meta>
<graph mode="static" defaultedgetype="directed">"""


def to_gexf(graph: networkx.MultiDiGraph[str]) -> str:
    """GEXF text, the label of a node its own; values are flat as in GraphML."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: networkx.MultiDiGraph[str]) -> Iterator[str]:
    nodes, edges = list(flat_nodes(graph)), list(flat_edges(graph))
    node_types = value_types((facts for _, facts in nodes), _TYPES)
    edge_types = value_types((facts for *_, facts in edges), _TYPES)
    node_types.pop("label", None)
    yield _HEAD
    yield from _attributes("node", node_types)
    yield from _attributes("edge", edge_types)
    yield "<nodes>"
    tags = _tags(node_types)
    for node, facts in nodes:
        label = xml_value(facts.pop("label", node))
        yield f'<node id="{xml_value(node)}" label="{label}">{_values(facts, tags)}{_colour(graph.nodes[node])}</node>'
    yield "</nodes>"
    yield "<edges>"
    tags = _tags(edge_types)
    for number, (source, target, facts) in enumerate(edges, 1):
        ends = f'source="{xml_value(source)}" target="{xml_value(target)}"'
        yield f'<edge id="{number}" {ends} label="{xml_value(facts["relation"])}">{_values(facts, tags)}</edge>'
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _attributes(of: str, types: Mapping[str, str]) -> Iterator[str]:
    """Attributes are declared by number, in the order of ``types``."""
    yield f'<attributes class="{of}" mode="static">'
    for number, (name, type_) in enumerate(types.items()):
        yield f'<attribute id="{number}" title="{xml_value(name)}" type="{type_}"/>'
    yield "</attributes>"


def _tags(types: Mapping[str, str]) -> dict[str, str]:
    return {name: f'<attvalue for="{number}" value="' for number, name in enumerate(types)}


def _values(facts: Flat, tags: Mapping[str, str]) -> str:
    values = "".join(f'{tags[name]}{xml_value(value)}"/>' for name, value in facts.items())
    return f"<attvalues>{values}</attvalues>"


def _colour(facts: Mapping[str, Any]) -> str:
    red, green, blue = colour_of(facts)
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
