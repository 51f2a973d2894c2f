"""Questions that are asked of a whole archive, once ``docparse batch`` has turned it into tables (layer 9).

>>> from docparse.corpus import Choice, find_archive, open_database, most_cited
>>> with open_database(find_archive("kho"), Choice(first="2026-01")) as database:  # doctest: +SKIP
...     print(most_cited(database, registry=None, day="2026-11-23").rows[0])
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docparse.corpus.answer import Answer, Note
    from docparse.corpus.archive import Archive, find_archive
    from docparse.corpus.choice import Choice, parse_month
    from docparse.corpus.database import Database
    from docparse.corpus.graph import CorpusGraph, Resting
    from docparse.corpus.graph_answers import circles, resting_on_expired, top_cited
    from docparse.corpus.questions import (
        DOCUMENT_GROUPS,
        FINDING_GROUPS,
        QUOTA_GROUPS,
        count_documents,
        count_errors,
        count_findings,
        expired_citations,
        list_errors,
        list_expired,
        most_cited,
        open_database,
        sum_quotas,
        user_query,
    )

__all__ = [
    "DOCUMENT_GROUPS",
    "FINDING_GROUPS",
    "QUOTA_GROUPS",
    "Answer",
    "Archive",
    "Choice",
    "CorpusGraph",
    "Database",
    "Note",
    "Resting",
    "circles",
    "count_documents",
    "count_errors",
    "count_findings",
    "expired_citations",
    "find_archive",
    "list_errors",
    "list_expired",
    "most_cited",
    "open_database",
    "parse_month",
    "resting_on_expired",
    "sum_quotas",
    "top_cited",
    "user_query",
]

_MODULES = {
    "answer": ("Answer", "Note"),
    "archive": ("Archive", "find_archive"),
    "choice": ("Choice", "parse_month"),
    "database": ("Database",),
    "graph": ("CorpusGraph", "Resting"),
    "graph_answers": ("circles", "resting_on_expired", "top_cited"),
}


def __getattr__(name: str) -> Any:
    """Imported on first use: who counts documents need not wait for the graph."""
    if name not in __all__:
        raise AttributeError(f"module 'docparse.corpus' has no attribute {name!r}")
    module = next((module for module, names in _MODULES.items() if name in names), "questions")
    return getattr(import_module(f"docparse.corpus.{module}"), name)
