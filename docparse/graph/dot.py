"""The graph in the DOT language of Graphviz (graphviz.org/doc/info/lang.html)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from docparse.graph.colours import colour_of

if TYPE_CHECKING:
    import networkx

_CONTROLS = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")
_WIDEST = 40


def to_dot(graph: networkx.MultiDiGraph[str], said: Mapping[str, str] | None = None) -> str:
    """DOT text, nodes coloured by state, what the registry says dashed.

    ``said`` gives the words of the relations; without it they stand as the graph has them.
    """
    return "\n".join(_lines(graph, said or {})) + "\n"


def _lines(graph: networkx.MultiDiGraph[str], said: Mapping[str, str]) -> Iterator[str]:
    # Ids and paths may end in a backslash, which no quoted name can: nodes are numbered.
    numbers = {node: number for number, node in enumerate(graph, 1)}
    yield "digraph {"
    yield '  graph [rankdir="LR", charset="UTF-8"];'
    yield '  node [shape="box", style="filled,rounded", fontname="sans-serif"];'
    yield '  edge [fontname="sans-serif", fontsize="10"];'
    for node, facts in graph.nodes(data=True):
        tooltip = facts["title"] or facts["name"] or facts["label"]
        colour = "#{:02x}{:02x}{:02x}".format(*_light(colour_of(facts)))
        yield f'  n{numbers[node]} [label="{_label(facts)}", tooltip="{_quoted(tooltip)}", fillcolor="{colour}"];'
    for source, target, facts in graph.edges(data=True):
        words = said.get(facts["relation"], facts["relation"])
        style = ', style="dashed"' if facts["origin"] == "registry" else ""
        yield f'  n{numbers[source]} -> n{numbers[target]} [label="{_quoted(words)}"{style}];'
    yield "}"


def _label(facts: Mapping[str, Any]) -> str:
    """The label in lines that fit a box."""
    lines = [""]
    for word in str(facts["label"]).split():
        if lines[-1] and len(lines[-1]) + len(word) >= _WIDEST:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\\n".join(map(_quoted, lines))


def _quoted(text: str) -> str:
    """For a quoted string that Graphviz searches for escapes."""
    return _CONTROLS.sub(" ", text).replace("\\", "\\\\").replace('"', '\\"')


def _light(colour: tuple[int, int, int]) -> tuple[int, ...]:
    """Black letters can be read on it."""
    return tuple((part + 255) // 2 for part in colour)
