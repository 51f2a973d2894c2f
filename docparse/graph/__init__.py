"""The citation graph of one document or of many (layer 7)."""

from docparse.graph.build import build_graph, join_documents
from docparse.graph.citing import Citing, Popular, documents_citing, most_cited
from docparse.graph.cycles import Circle, strong_components
from docparse.graph.dot import to_dot
from docparse.graph.enrich import enrich
from docparse.graph.footings import Step
from docparse.graph.gexf import to_gexf
from docparse.graph.graphml import to_graphml
from docparse.graph.lookup import Found, find_nodes
from docparse.graph.mentions import Collector
from docparse.graph.missing_bases import MissingBase, missing_bases
from docparse.graph.node_link import from_node_link, to_node_link
from docparse.graph.resting import Chain, resting_on, resting_on_expired
from docparse.graph.two_dates import Dated, TwoDates, cited_under_two_dates

__all__ = [
    "Chain",
    "Circle",
    "Citing",
    "Collector",
    "Dated",
    "Found",
    "MissingBase",
    "Popular",
    "Step",
    "TwoDates",
    "build_graph",
    "cited_under_two_dates",
    "documents_citing",
    "enrich",
    "find_nodes",
    "from_node_link",
    "join_documents",
    "missing_bases",
    "most_cited",
    "resting_on",
    "resting_on_expired",
    "strong_components",
    "to_dot",
    "to_gexf",
    "to_graphml",
    "to_node_link",
]
