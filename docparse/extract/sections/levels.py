"""What usually stands above what, asked only where the part does not show it itself."""

from __future__ import annotations

from collections.abc import Sequence

from docparse.extract.sections.candidates import Candidate
from docparse.extract.sections.labels import NAMED, Family, Reading

NAMED_RANK = {family: rank for rank, family in enumerate(NAMED.values())}
_LISTED_RANK = {
    Family.ROMAN: 0,
    Family.CAPITAL: 0,
    Family.ARABIC: 1,
    Family.JOINED: 2,
    Family.LETTER: 3,
    Family.SMALL_ROMAN: 5,
}
_BRACKETED_RANK = 4
# A list is seldom longer than the alphabet.
_MOST_BELOW = 30


def listed_rank(reading: Reading) -> int:
    """The rank of a label that is not a named unit; a number in brackets stands below a letter."""
    rank = _LISTED_RANK[reading.family]
    return max(rank, _BRACKETED_RANK) if reading.form == "()" else rank


def stands_above(held: Reading, named: Reading) -> bool:
    """True if ``held`` may hold the named unit: a named one that ranks higher, or a part counted "A.", "I."."""
    if held.family in NAMED_RANK:
        return NAMED_RANK[held.family] < NAMED_RANK[named.family]
    return listed_rank(held) == 0


def nearest_above(candidates: Sequence[Candidate], place: int, reading: Reading) -> Candidate | None:
    """The nearest candidate before ``place`` that does not usually stand below ``reading``."""
    rank = _rank(reading)
    for before in range(place - 1, max(-1, place - 1 - _MOST_BELOW), -1):
        if _rank(candidates[before].label.readings[0]) <= rank:
            return candidates[before]
    return None


def _rank(reading: Reading) -> int:
    """One scale for all: named units stand above the others."""
    return NAMED_RANK[reading.family] - len(NAMED_RANK) if reading.family in NAMED_RANK else listed_rank(reading)
