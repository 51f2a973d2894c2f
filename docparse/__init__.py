"""docparse: citations, structure and errors of Vietnamese administrative documents.

Public functions are imported on first use, so that ``import docparse`` costs nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docparse.pipeline import check, compare, extract, graph, read

__version__ = "0.1.0"
__all__ = ["__version__", "check", "compare", "extract", "graph", "read"]


class _Package(ModuleType):
    """Keeps ``docparse.extract`` a function once the layer of the same name has been imported.

    The import system would put the module there; ``from docparse.extract import …`` does not need it.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name in __all__:
        from docparse import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'docparse' has no attribute {name!r}")
