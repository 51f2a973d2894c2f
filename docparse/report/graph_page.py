"""One self-contained page on a whole citation graph: find a text, see its state, what rests on it and by which source.

The script draws the graph on a canvas; a browser that runs none shows a table. Measured with 5,000 nodes and 20,000
edges: the lanes need no force to settle, so that the page can be used as soon as it is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docparse.graph.relations import CHANGING, ENDING, RESTING
from docparse.report.graph_page_data import as_json_block, page_edges, page_nodes
from docparse.report.graph_page_lanes import LANES
from docparse.report.graph_page_words import LOOKS, graph_page_words, script_words
from docparse.report.html_safety import content_policy
from docparse.report.html_template import page_asset, page_template
from docparse.report.places import date_words
from docparse.report.words import Lang

if TYPE_CHECKING:
    import networkx

_SCRIPTS = ("data", "lanes", "marks", "view", "canvas", "labels", "hand", "find", "details", "listing", "start")
# A browser without a script has to lay out all rows at once.
_MOST_ROWS = 500
_BLANK = {"title": "", "date": "", "issuer": "", "replaced_by": (), "source": "", "as_of": ""}


def render_graph_page(graph: networkx.MultiDiGraph[str], lang: str = "vi") -> str:
    """The page as text to be written in UTF-8; it asks for nothing from outside.

    ``graph`` has the attributes that docparse.graph.build tells, any of which may be absent; ``lang`` is "vi" or "en".
    All text is escaped, and characters that hide or reorder text are shown by their code.
    """
    language: Lang = "en" if lang == "en" else "vi"
    said = graph_page_words(language)
    nodes = page_nodes(graph, language)
    edges = page_edges(graph, nodes, language)
    style, script = page_asset("report.css") + page_asset("graph_page.css"), _script()
    return page_template("graph_page.html.j2").render(
        said=said,
        counts=_counts(nodes, edges, graph.graph, said),
        rows=_most_cited(nodes, edges),
        left_out=max(0, len(nodes) - _MOST_ROWS),
        unresolved=graph.graph.get("unresolved") or 0,
        day=date_words,
        style=style,
        script=script,
        policy=content_policy(style, script),
        data=as_json_block(_data(nodes, edges, said)),
    )


def _script() -> str:
    """All files of the script in one scope of their own."""
    parts = "\n".join(page_asset(f"graph_page.{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(function () {{\n{parts}}})();\n'


def _data(nodes: Sequence[Mapping[str, Any]], edges: Sequence[Mapping[str, Any]], said: Mapping[str, str]) -> Any:
    return {
        "nodes": nodes,
        "edges": edges,
        "looks": LOOKS,
        "lanes": LANES,
        "rests_on": sorted(RESTING),
        "ends_or_changes": sorted(ENDING | CHANGING),
        "words": script_words(said),
    }


def _counts(
    nodes: Sequence[Mapping[str, Any]],
    edges: Sequence[Mapping[str, Any]],
    facts: Mapping[str, Any],
    said: Mapping[str, str],
) -> list[str]:
    """How much there is, and the day that validity was judged on, where all nodes agree on it."""
    kinds = Counter(node["kind"] for node in nodes)
    days = {node["state_on"] for node in nodes if "state_on" in node} or {facts.get("state_on")}
    told = said["graph_counts"].format(
        nodes=_figure(len(nodes), said), documents=_figure(kinds["document"], said),
        instruments=_figure(kinds["instrument"], said), edges=_figure(len(edges), said),
    )  # fmt: skip
    day = days.pop() if len(days) == 1 else None
    return [told, said["graph_on"].format(day=date_words(str(day)))] if day else [told]


def _figure(count: int, said: Mapping[str, str]) -> str:
    return f"{count:,}" if said["language"] == "en" else f"{count:,}".replace(",", ".")


def _most_cited(nodes: Sequence[Mapping[str, Any]], edges: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows of the table for a browser without a script, the most cited first."""
    citing = Counter(target for _, target in {(edge["from"], edge["to"]) for edge in edges})
    order = sorted(range(len(nodes)), key=lambda number: -citing[number])
    return [{"facts": {**_BLANK, **nodes[number]}, "cited": citing[number]} for number in order[:_MOST_ROWS]]
