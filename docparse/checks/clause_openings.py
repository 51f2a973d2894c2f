"""The table of words that begin a clause and no name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from docparse.checks.tables import read_table
from docparse.checks.words import Word, split_words


def opens_clause(words: Sequence[Word], index: int) -> bool:
    """True if one of the rows of ``clause_openings.csv`` stands at ``index``."""
    longest = max(map(len, _openings()))
    sounds = tuple(word.sound for word in words[index : index + longest])
    return any(sounds[:length] in _openings() for length in range(2, len(sounds) + 1))


@cache
def _openings() -> frozenset[tuple[str, ...]]:
    rows = read_table("clause_openings.csv", ("words",))
    return frozenset(tuple(word.sound for word in split_words(row["words"])) for row in rows)
