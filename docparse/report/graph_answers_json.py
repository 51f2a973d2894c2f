"""Answers about a citation graph as data: ISO dates, offsets in code points, every node with what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

    from docparse.graph import Chain, Circle, Citing, Found, MissingBase, Popular, Step, TwoDates

    Graph = networkx.MultiDiGraph[str]

_TOLD = (
    "label", "kind", "type", "number", "date", "issuer", "name", "title", "paths", "instrument_id", "state", "state_on",
    "since", "partly_expired", "amended_by", "replaced_by", "last_known", "as_of", "evidence", "source",
)  # fmt: skip


def node_to_dict(graph: Graph, node: str) -> dict[str, Any]:
    """What is known of one node (docparse.graph.build)."""
    facts = graph.nodes[node]
    return {"id": node, **{name: facts.get(name) for name in _TOLD}}


def about_to_dict(graph: Graph) -> dict[str, Any]:
    """The day asked about, the registry, and how much was read."""
    documents = [facts for _, facts in graph.nodes(data=True) if facts["paths"]]
    return {
        "state_on": graph.graph.get("state_on"),
        "registry": graph.graph.get("registry"),
        "documents": sum(len(facts["paths"]) for facts in documents),
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "unresolved": graph.graph["unresolved"],
    }


def chains_to_list(graph: Graph, chains: Iterable[Chain]) -> list[dict[str, Any]]:
    """Each chain with its steps, and the places where the document states the first of them."""
    return [
        {
            "document": node_to_dict(graph, chain.source),
            "direct": chain.direct,
            "certain": chain.certain,
            "own_day": chain.own_day,
            "expired_then": chain.expired_then,
            "only_nearest": chain.only_nearest,
            "steps": _steps(graph, chain.steps),
            "evidence": _evidence(graph, chain.source, chain.steps[0]),
        }
        for chain in chains
    ]


def _steps(graph: Graph, steps: Sequence[Step]) -> list[dict[str, Any]]:
    return [
        {"relation": step.relation, "origin": step.origin, "instrument": node_to_dict(graph, step.node)}
        for step in steps
    ]


def _evidence(graph: Graph, source: str, step: Step) -> list[dict[str, Any]]:
    edges = (graph.get_edge_data(source, step.node) or {}).values()
    stated = (facts for facts in edges if facts["relation"] == step.relation)
    return [{"document": facts["document"], **piece} for facts in stated for piece in facts["evidence"]]


def found_to_dict(graph: Graph, wanted: str, found: Found) -> dict[str, Any]:
    """What was asked about; ``near`` is what may have been meant where nothing fits."""
    return {"wanted": wanted, "near": [node_to_dict(graph, node) for node in found.near]}


def citing_to_list(documents: Iterable[Citing]) -> list[dict[str, Any]]:
    return [asdict(one) for one in documents]


def popular_to_list(graph: Graph, rows: Iterable[Popular]) -> list[dict[str, Any]]:
    return [{"instrument": node_to_dict(graph, row.node), **_counts(row)} for row in rows]


def circles_to_list(graph: Graph, circles: Iterable[Circle]) -> list[dict[str, Any]]:
    """``loop`` begins and ends at the first of ``instruments``."""
    return [
        {
            "instruments": [node_to_dict(graph, node) for node in circle.nodes],
            "loop": [asdict(step) for step in circle.loop],
        }
        for circle in circles
    ]


def two_dates_to_list(found: Iterable[TwoDates]) -> list[dict[str, Any]]:
    return [asdict(one) for one in found]


def missing_to_list(graph: Graph, found: Iterable[MissingBase]) -> list[dict[str, Any]]:
    """The document, what it lacks, and the first files of the sisters."""
    return [
        {
            "document": node_to_dict(graph, one.document),
            "base": node_to_dict(graph, one.base),
            "cited_by": [graph.nodes[sister]["paths"][0] for sister in one.cited_by],
            "sisters": [graph.nodes[sister]["paths"][0] for sister in one.sisters],
        }
        for one in found
    ]


def _counts(row: Popular) -> dict[str, int]:
    return {"documents": row.documents, "based_on": row.based_on, "mentions": row.mentions}
