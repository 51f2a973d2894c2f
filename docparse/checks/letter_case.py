"""Carrying the writer's capitals over to a suggestion."""

from __future__ import annotations


def like(model: str, text: str) -> str:
    """``text`` with capitals as in ``model``.

    >>> like("Trường", "trưởng"), like("TRƯỜNG", "trưởng"), like("trường", "Trưởng")
    ('Trưởng', 'TRƯỞNG', 'trưởng')
    """
    if model.isupper() and len(model) > 1:
        return text.upper()
    return text.capitalize() if model[:1].isupper() else text.lower()


def is_capitalised(word: str) -> bool:
    """True for "Trường", False for "trường" and "TRƯỜNG"."""
    return word[:1].isupper() and not (len(word) > 1 and word.isupper())
