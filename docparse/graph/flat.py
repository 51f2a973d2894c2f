"""Nodes and edges with flat values, for formats that know no lists: unknown ones are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

Flat = dict[str, str | int | float | bool]
FlatEdge = tuple[str, str, Flat]

# Characters that XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLAIN = re.compile(r"[\x20\x21\x23-\x25\x27-\x3b=\x3f-\x7e\u00a0-\ud7ff]*+")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def flat_nodes(graph: networkx.MultiDiGraph[str]) -> Iterator[tuple[str, Flat]]:
    """Each node with its facts; lists are joined by "; "."""
    return ((node, flatten(facts)) for node, facts in graph.nodes(data=True))


def flat_edges(graph: networkx.MultiDiGraph[str]) -> Iterator[FlatEdge]:
    """Each edge (source, target, facts); only the first piece of evidence has room, with its offsets."""
    return ((source, target, flatten(_edge_facts(facts))) for source, target, facts in graph.edges(data=True))


def flatten(facts: Mapping[str, Any]) -> Flat:
    """``facts`` without what is not known."""
    flat: Flat = {}
    for name, value in facts.items():
        if isinstance(value, (list, tuple)):
            value = "; ".join(map(str, value))
        if value is not None and value != "":
            flat[name] = value
    return flat


def value_types(rows: Iterator[Flat], names: Mapping[type, str]) -> dict[str, str]:
    """The type of each attribute, as ``names`` calls those of Python, in the order in which they first come."""
    types: dict[str, str] = {}
    for facts in rows:
        for name, value in facts.items():
            if name not in types:
                types[name] = names[type(value)]
    return types


def xml_value(value: object) -> str:
    """``value`` for an attribute or for text of XML 1.0."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else _NOT_XML.sub("\ufffd", text).translate(_ESCAPES)


def _edge_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    first = facts["evidence"][0] if facts["evidence"] else {"start": None, "end": None, "text": None}
    others = {name: value for name, value in facts.items() if name != "evidence"}
    return {**others, "start": first["start"], "end": first["end"], "evidence": first["text"]}
