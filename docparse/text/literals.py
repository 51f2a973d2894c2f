"""Literals that a pattern needs: without any of them in a paragraph the pattern need not run."""

from __future__ import annotations

from collections.abc import Iterable


def contains_any(text: str, literals: Iterable[str]) -> bool:
    """True if at least one of ``literals`` stands in ``text``."""
    for literal in literals:  # noqa: SIM110 - this stands before every search, and a generator doubles its cost
        if literal in text:
            return True
    return False
