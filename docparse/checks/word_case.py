"""Which words official prose never begins with a capital inside a sentence, counted once over much of it.

``data/word_case.csv`` is made by ``benchmarks/count_word_case.py``; pairs that it does not list are not judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from docparse.checks.tables import read_table
from docparse.checks.words import Word
from docparse.text.marks import sound_key

COLUMNS = ("words", "small")
SMALL = ("first", "second", "both")


def begins_small(first: Word, second: Word) -> bool:
    """True if ``first`` before ``second`` is written with a capital only where a sentence begins."""
    return _small_words().get((first.sound, second.sound)) in ("first", "both")


def goes_on_small(first: Word, second: Word) -> bool:
    """True if ``second`` behind ``first`` has no capital even where the two begin a name or a title."""
    return _small_words().get((first.sound, second.sound)) in ("second", "both")


@cache
def _small_words() -> Mapping[tuple[str, str], str]:
    """Which words of a pair are small, by their sounds."""
    rows = (row for row in read_table("word_case.csv", COLUMNS))
    return {_sounds(row["words"]): row["small"] for row in rows}


def _sounds(pair: str) -> tuple[str, str]:
    first, second = pair.split(" ")
    return sound_key(first), sound_key(second)
