"""The forms in which results are made, the one that programs get unasked first; light, as the server reads it too."""

from __future__ import annotations

__all__ = ["CITATION_FORMATS", "COMPARE_FORMATS", "GRAPH_FORMATS", "PRESIGN_FORMATS"]

PRESIGN_FORMATS = ("json", "docx", "html")
CITATION_FORMATS = ("json", "docx", "xlsx", "csv")
GRAPH_FORMATS = ("json", "html", "graphml", "gexf", "dot")
COMPARE_FORMATS = ("json", "html", "xlsx")
