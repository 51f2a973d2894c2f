"""Analyses → one networkx MultiDiGraph of documents and instruments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docparse.graph.clusters import cluster
from docparse.graph.mentions import DocumentMentions, collect_mentions
from docparse.graph.nodes import name_node, node_facts
from docparse.values import Analysis

if TYPE_CHECKING:
    import networkx

NodeOf = Mapping[tuple[str, str], str]


def build_graph(analyses: Iterable[Analysis]) -> networkx.MultiDiGraph[str]:
    """The citation graph of ``analyses``.

    Nodes are instruments and documents; a document that another one cites is one node with
    that instrument. An edge is a relation that a document states, with ``relation``,
    ``document`` (the path of the file that states it), ``mentions`` (how often) and
    ``evidence`` (``{"start", "end", "text"}`` of each, code points). Mentions that could not
    be linked to an instrument are not in the graph; ``graph.graph["unresolved"]`` counts them.
    """
    import networkx

    documents = [collect_mentions(analysis, home) for home, analysis in _named(analyses)]
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.graph["unresolved"] = sum(document.unresolved for document in documents)
    node_of = _add_nodes(graph, documents)
    for document in documents:
        _add_edges(graph, document, node_of)
    return graph


def _named(analyses: Iterable[Analysis]) -> Iterable[tuple[str, Analysis]]:
    """Each analysis with its path, made unique where one path comes twice."""
    seen: dict[str, int] = {}
    for analysis in analyses:
        path = analysis.document.path
        seen[path] = seen.get(path, 0) + 1
        yield (path if seen[path] == 1 else f"{path}#{seen[path]}"), analysis


def _add_nodes(graph: networkx.MultiDiGraph[str], documents: Sequence[DocumentMentions]) -> NodeOf:
    """Add a node for each instrument; returns the node of each (document, key)."""
    by_home = {document.home: document for document in documents}
    identities = [one for document in documents for one in (document.host, *document.identities.values())]
    node_of: dict[tuple[str, str], str] = {}
    for members in cluster(identities):
        node = name_node(members, by_home, graph)
        graph.add_node(node, **node_facts(members, by_home))
        node_of.update({(member.home, member.key): node for member in members})
    return node_of


def _add_edges(graph: networkx.MultiDiGraph[str], document: DocumentMentions, node_of: NodeOf) -> None:
    """One edge for each relation between two nodes that ``document`` states, however often."""
    for (source, relation, target), evidence in _stated(document, node_of).items():
        facts: dict[str, Any] = {
            "relation": relation, "document": document.home, "mentions": len(evidence), "evidence": evidence,
        }  # fmt: skip
        graph.add_edge(source, target, key=f"{relation}@{document.home}", **facts)


def _stated(document: DocumentMentions, node_of: NodeOf) -> dict[tuple[str, str, str], list[dict[str, Any]]]:
    """Evidence of each (source node, relation, target node); what a document says of itself is left out."""
    text, keys, home = document.analysis.document.text, document.keys, document.home
    host = node_of[home, document.host.key]
    stated: dict[tuple[str, str, str], list[dict[str, Any]]] = {}

    def state(source: str, relation: str, target: str, start: int, end: int) -> None:
        if source != target:
            evidence = {"start": start, "end": end, "text": text[start:end]}
            stated.setdefault((source, relation, target), []).append(evidence)

    for key, citation in zip(keys, document.analysis.citations, strict=True):
        if key is not None:
            state(host, citation.relation, node_of[home, key], citation.start, citation.end)
    for link in document.analysis.relations:
        source, target = keys[link.source], keys[link.target]
        if source is not None and target is not None:
            state(node_of[home, source], link.relation, node_of[home, target], link.start, link.end)
    return stated
