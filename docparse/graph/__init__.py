"""The citation graph of one document or of many (layer 7)."""

from docparse.graph.build import build_graph
from docparse.graph.export import to_graphml, to_node_link

__all__ = ["build_graph", "to_graphml", "to_node_link"]
