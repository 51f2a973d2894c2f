"""The citation graph of one document or of many (layer 7)."""

from docparse.graph.build import build_graph, join_documents
from docparse.graph.enrich import enrich
from docparse.graph.export import to_graphml, to_node_link
from docparse.graph.mentions import Collector

__all__ = ["Collector", "build_graph", "enrich", "join_documents", "to_graphml", "to_node_link"]
