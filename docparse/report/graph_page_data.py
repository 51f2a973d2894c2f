"""The graph as the plain data that its page draws: indices in place of names, nothing that is unknown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from docparse.lexicon.source_words import source_words
from docparse.report.evidence_words import evidence_words
from docparse.report.graph_page_lanes import lane_of
from docparse.report.graph_page_words import LOOKS
from docparse.report.html_safety import make_visible
from docparse.report.words import Lang

if TYPE_CHECKING:
    import networkx

# Enough to see how an instrument is cited; the document itself holds the rest.
_MOST_SENTENCES, _MOST_LETTERS = 3, 500
_PLAIN = (
    "type", "number", "date", "issuer", "title", "name", "proposal", "state_on", "since", "last_known", "as_of",
)  # fmt: skip
_IN_WORDS = {"source": source_words, "evidence": evidence_words}
_LISTS = ("paths", "amended_by", "replaced_by")


def page_nodes(graph: networkx.MultiDiGraph[str], lang: Lang = "vi") -> list[dict[str, Any]]:
    """One dict a node: ``id``, ``label``, ``kind``, ``lane``, ``look`` (its state), and what else is known.

    Sources and levels of evidence are in words of ``lang``. In an order that does not depend on the order of the
    documents: by lane, date, label.
    """
    rows = [_node_row(node, facts, lang) for node, facts in graph.nodes(data=True)]
    return sorted(rows, key=lambda row: (row["lane"], row.get("date", ""), row["label"], row["id"]))


def page_edges(
    graph: networkx.MultiDiGraph[str], nodes: Iterable[Mapping[str, Any]], lang: Lang = "vi"
) -> list[dict[str, Any]]:
    """One dict an edge: ``from`` and ``to`` (indices of ``nodes``), ``relation``, ``said`` (the text), ``by``."""
    index = {node["id"]: number for number, node in enumerate(nodes)}
    rows = [
        {"from": index[_text(source)], "to": index[_text(target)], **_edge_facts(facts, lang)}
        for source, target, facts in graph.edges(data=True)
    ]
    return sorted(rows, key=lambda row: (row["from"], row["to"], row["relation"], row.get("by", "")))


def as_json_block(data: Mapping[str, Any]) -> str:
    """JSON text that can stand inside a script element: nothing in it can end the element or begin another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def look_of(facts: Mapping[str, Any]) -> str:
    """One of ``LOOKS``: the state of a node, "partly" if in force in part, "unchecked" where nobody asked."""
    state = facts.get("state") or "unchecked"
    if state == "in_force" and facts.get("partly_expired"):
        return "partly"
    return state if state in LOOKS else "unknown"


def _node_row(node: str, facts: Mapping[str, Any], lang: Lang) -> dict[str, Any]:
    row = {
        "id": _text(node),
        "label": _label(node, facts),
        "kind": "document" if facts.get("kind") == "document" else "instrument",
        "lane": lane_of(facts),
        "look": look_of(facts),
        **{name: _text(facts[name]) for name in _PLAIN if facts.get(name)},
        **{name: words(_text(facts[name]), lang) for name, words in _IN_WORDS.items() if facts.get(name)},
        **{name: _texts(facts[name]) for name in _LISTS if facts.get(name)},
    }
    # The label repeats the name of an instrument without a number.
    return {name: value for name, value in row.items() if name not in ("title", "name") or value != row["label"]}


def _label(node: str, facts: Mapping[str, Any]) -> str:
    """The label of the graph; a file whose title is unknown is called by its name, not by its whole path."""
    label = _text(facts.get("label") or node)
    return PurePath(label).name if label in _texts(facts.get("paths")) else label


def _edge_facts(facts: Mapping[str, Any], lang: Lang) -> dict[str, Any]:
    evidence = facts.get("evidence")
    texts = (
        [each.get("sentence") or each.get("text") for each in evidence] if isinstance(evidence, (list, tuple)) else []
    )
    said = dict.fromkeys(_short(_text(text)) for text in texts if text)
    row = {
        "relation": _text(facts.get("relation") or "mentions"),
        "by": _text(facts.get("document")),
        "mentions": facts.get("mentions") or 0,
        "said": list(said)[:_MOST_SENTENCES],
        "origin": _text(facts.get("origin")),
        "said_by": _text(source_words(_text(facts.get("said_by")), lang)),
        "effective_from": _text(facts.get("effective_from")),
    }
    return {name: value for name, value in row.items() if value}


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _MOST_LETTERS else flat[: _MOST_LETTERS - 1].rstrip() + "…"


def _text(value: Any) -> str:
    return str(make_visible(str(value))) if value is not None else ""


def _texts(value: Any) -> list[str]:
    """One text or several, as a list."""
    return [_text(one) for one in ((value,) if isinstance(value, str) else value or ()) if one]
