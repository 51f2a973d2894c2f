"""The citation graph of one document or of many (layer 7)."""

from docparse.graph.build import build_graph, join_documents
from docparse.graph.dot import to_dot
from docparse.graph.enrich import enrich
from docparse.graph.gexf import to_gexf
from docparse.graph.graphml import to_graphml
from docparse.graph.mentions import Collector
from docparse.graph.node_link import from_node_link, to_node_link

__all__ = [
    "Collector",
    "build_graph",
    "enrich",
    "from_node_link",
    "join_documents",
    "to_dot",
    "to_gexf",
    "to_graphml",
    "to_node_link",
]
