"""The validity of what a document cites, from the registry of docparse and the user's own."""

from __future__ import annotations

import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from docparse.values import Analysis

if TYPE_CHECKING:
    from docparse.registry import Registry

__all__ = ["forget_registry", "known_registry", "with_validity"]


def known_registry() -> Registry:
    """The registry, opened once and again after the user's own facts have changed."""
    from docparse.registry import open_packaged
    from docparse.registry.user_file import own_place

    place = own_place()
    path = Path(place)
    changed = path.stat().st_mtime_ns if path.is_file() else 0
    if not changed and _opened(place, changed) is open_packaged():
        # A server may hold a registry by now.
        forget_registry()
    return _opened(place, changed)


def forget_registry() -> None:
    """Let go of the registry that was opened: it is closed as soon as nobody holds it, and opened again when asked."""
    _opened.cache_clear()


@lru_cache(maxsize=1)
def _opened(place: str, changed: int) -> Registry:
    from docparse.registry import open_registry

    return open_registry()


def with_validity(analysis: Analysis, on: datetime.date | None = None) -> Analysis:
    """``analysis`` with the states of what it cites on the document's own day, and on ``on`` or else today."""
    from docparse.registry import with_statuses

    if not analysis.citations:
        return analysis
    day = (on or datetime.date.today()).isoformat()
    return with_statuses(analysis, known_registry(), day, "today" if on is None else "asked")
