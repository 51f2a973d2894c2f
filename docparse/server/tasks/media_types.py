"""Types of the files that are given to a visitor, by their ending."""

from __future__ import annotations

__all__ = ["media_type"]

_OFFICE = "application/vnd.openxmlformats-officedocument"
_TYPES = {
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".html": "text/html; charset=utf-8",
    ".htm": "text/html; charset=utf-8",
    ".json": "application/json",
    ".sarif": "application/sarif+json",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".graphml": "application/graphml+xml",
    ".gexf": "application/gexf+xml",
    ".gv": "text/vnd.graphviz; charset=utf-8",
    ".zip": "application/zip",
}


def media_type(suffix: str) -> str:
    """The type for an ending (".docx"); bytes of no known kind for any other."""
    return _TYPES.get(suffix.lower(), "application/octet-stream")
