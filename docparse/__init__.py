"""docparse: citations, structure and errors of Vietnamese administrative documents.

Public functions are imported on first use, so that ``import docparse`` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docparse.pipeline import check, extract, graph, read

__version__ = "0.1.0"
__all__ = ["__version__", "check", "extract", "graph", "read"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from docparse import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'docparse' has no attribute {name!r}")
