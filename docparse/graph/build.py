"""Analyses → one networkx MultiDiGraph of documents and instruments.

A node is a document that was read, an instrument that one cites, or both at once. Its id is the registry's id of the
instrument ("Nghị định|30/2020/NĐ-CP|2020-03-05"), else the key of its best known mention, else a path. Attributes of
every node (None or an empty list: not known; days are ISO, possibly partial):

``label``           text for a drawing: "Nghị định 30/2020/NĐ-CP", a name, a title or a path
``kind``            "document" (its file was read) or "instrument"
``type``, ``number``, ``date``, ``issuer``, ``issuer_id``, ``name``, ``title``
``instrument_id``   the registry's id, None where the registry does not know it for certain
``paths``           the files that hold it (of a document)
``cited_by``        paths of the documents that cite it, sorted
``proposal``        number that a name or a faulty number probably stands for, never merged

Added by ``docparse.graph.enrich`` to the nodes of which the registry knows the instrument (to the others with None,
False or an empty list, ``state_on`` included):

``state``           "in_force", "not_yet", "expired", "period_ended" or "unknown" on the day ``state_on``
``state_on``        the day asked about
``since``           the day from which the state holds (the first day without force, where it has expired)
``partly_expired``  True or False
``amended_by``, ``replaced_by``  numbers of instruments
``last_known``      the last state that a source gives: in_force with ``state`` "unknown" = nobody knows after ``as_of``
``as_of``, ``evidence``, ``source``  the day that was true on, the level of evidence, and who says so
``registered_date`` the day of issue that the registry gives

Attributes of every edge; its key is "relation@document" or "relation@registry":

``relation``        based_on, implements, guides, amends, replaces, repeals, attached, reply_to, mentions; from the
                    registry also partly_replaces, partly_repeals, other
``origin``          "document" or "registry": who states it
``document``        path of the document that states it, None for the registry
``mentions``        how often the document states it; 0 for the registry
``evidence``        ``{"start", "end", "text", "sentence"}`` of each mention, code points of that document; the sentence
                    that holds it is cut where it is long; [] for the registry
``dates``           days of the target as the document writes them, each once
``said_by``, ``level``, ``effective_from``  of the registry: the source, its level of evidence, the first day; else None

``graph.graph`` holds ``unresolved`` (mentions that could be linked to no instrument, which are not in the graph) and,
once enriched, ``state_on`` and ``registry`` (the name of the registry asked).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docparse.graph.around import sentence_around
from docparse.graph.clusters import cluster
from docparse.graph.mentions import Collector, DocumentMentions
from docparse.graph.nodes import name_node, node_facts
from docparse.values import Analysis

if TYPE_CHECKING:
    import networkx

    from docparse.registry import Registry

NodeOf = Mapping[tuple[str, str], str]
Evidence = list[dict[str, Any]]


def build_graph(analyses: Iterable[Analysis], registry: Registry | None = None) -> networkx.MultiDiGraph[str]:
    """The citation graph of ``analyses`` (nodes and edges: see the module).

    A document that another one cites is one node with that instrument; ``registry`` is asked which instrument each
    document is itself.
    """
    collector = Collector(registry)
    return join_documents([collector.take(analysis) for analysis in analyses])


def join_documents(documents: Sequence[DocumentMentions]) -> networkx.MultiDiGraph[str]:
    """The citation graph of documents whose mentions were collected one by one."""
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.graph["unresolved"] = sum(document.unresolved for document in documents)
    node_of = _add_nodes(graph, documents)
    for document in documents:
        _add_edges(graph, document, node_of)
    return graph


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
    for (source, relation, target), (evidence, dates) in _stated(document, node_of).items():
        graph.add_edge(
            source, target, key=f"{relation}@{document.home}",
            relation=relation, origin="document", document=document.home, mentions=len(evidence), evidence=evidence,
            dates=dates, said_by=None, level=None, effective_from=None,
        )  # fmt: skip


def _stated(document: DocumentMentions, node_of: NodeOf) -> dict[tuple[str, str, str], tuple[Evidence, list[str]]]:
    """Evidence of each (source node, relation, target node), and the days written of the target.

    What a document says of itself is left out.
    """
    text, keys, home = document.text, document.keys, document.home
    host = node_of[home, document.host.key]
    stated: dict[tuple[str, str, str], tuple[Evidence, list[str]]] = {}

    def state(source: str, relation: str, target: str, start: int, end: int, date: str | None) -> None:
        if source != target:
            evidence, dates = stated.setdefault((source, relation, target), ([], []))
            sentence = sentence_around(text, start, end)
            evidence.append({"start": start, "end": end, "text": text[start:end], "sentence": sentence})
            if date and date not in dates:
                dates.append(date)

    for key, citation in zip(keys, document.citations, strict=True):
        if key is not None:
            state(host, citation.relation, node_of[home, key], citation.start, citation.end, citation.date)
    for link in document.relations:
        source, target = keys[link.source], keys[link.target]
        if source is not None and target is not None:
            date = document.citations[link.target].date
            state(node_of[home, source], link.relation, node_of[home, target], link.start, link.end, date)
    return stated
