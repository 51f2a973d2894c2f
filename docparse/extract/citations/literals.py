"""Literals that a pattern needs: without any of them in a paragraph the pattern need not run."""

from __future__ import annotations

from collections.abc import Iterable


def contains_any(text: str, literals: Iterable[str]) -> bool:
    """True if at least one of ``literals`` stands in ``text``."""
    return any(literal in text for literal in literals)
