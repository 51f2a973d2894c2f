"""Which pairs one slip away from a frequent word are in use by right, and which are slips that several writers made.

A slip that is counted as a use would make the rule silent on it ("triễn lãm" in three papers). Two things tell: the
syllable's other uses (nearly all of them are slips of frequent words; or some are, and it is no syllable of the
language), and, where both syllables are words ("sữa chữa"), the reviewed table ``pair_slips.csv``: ``wrong`` and the
``right`` word of two syllables. A row is a wording that is never right in official prose, not in a person's or a
place's name either, nor where two words meet, unless one of the two is told by its other neighbour.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from docparse.text.marks import has_marks, sound_key
from docparse.text.near_syllables import is_one_letter_away, is_other_marks
from docparse.text.syllable_grammar import is_possible_syllable

SLIPS = Path(__file__).with_name("pair_slips.csv")
# A pair so much rarer than its neighbour may be a slip of it; a syllable seen oftener than this has a life of its own.
_RARER = 30
_OFTEN = 400
_NEARLY_ALL = 2 / 3
# Enough for what is no syllable of the language; a loan word has less ("ôtô").
_SOME = 1 / 4
Pair = tuple[str, str]


@cache
def reviewed_slips() -> Mapping[Pair, str]:
    """The sounds of the wordings of the table, and the right word."""
    with SLIPS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {sounds_of(row["wrong"]): row["right"] for row in rows}


def sounds_of(words: str) -> Pair:
    """The sound keys of two syllables."""
    first, second = words.split(" ")
    return sound_key(first), sound_key(second)


def is_near(one: str, other: str) -> bool:
    """True if one slip of the finger tells the two sounds apart."""
    return is_other_marks(one, other) or is_one_letter_away(one, other)


class Witnesses:
    """Judges the pairs of ``seen`` (by sound: how often, and their commonest spelling)."""

    def __init__(self, seen: Mapping[Pair, tuple[int, Pair]]) -> None:
        self._seen = seen
        self._uses: dict[str, list[tuple[int, Pair]]] = defaultdict(list)
        self._beside: tuple[dict[str, list[str]], dict[str, list[str]]] = defaultdict(list), defaultdict(list)
        for pair, (count, _) in seen.items():
            for place in (0, 1):
                self._uses[pair[place]].append((place, pair))
                if count > _RARER:
                    self._beside[place][pair[1 - place]].append(pair[place])
        self._judged: dict[str, float] = {}

    def is_right(self, other: Pair, pair: Pair, place: int) -> bool:
        """False if ``other``, which differs from ``pair`` in the syllable at ``place``, is a slip of it."""
        odd = self._seen[other][1][place]
        if other in reviewed_slips():
            return False
        if not _has_marked_vowel(odd) or _is_other_letter_i(other[place], pair[place]):
            return True
        if not is_possible_syllable(odd):
            return self._slips(other[place]) < _SOME
        return self._seen[pair][0] < _RARER * self._seen[other][0] or self._slips(other[place]) < _NEARLY_ALL

    def _slips(self, sound: str) -> float:
        """The share of a syllable's uses that are slips of frequent words."""
        if sound not in self._judged:
            self._judged[sound] = self._share_of_slips(self._uses[sound])
        return self._judged[sound]

    def _share_of_slips(self, uses: Iterable[tuple[int, Pair]]) -> float:
        counts = [(self._seen[pair][0], place, pair) for place, pair in uses]
        total = sum(count for count, _, _ in counts)
        if total > _OFTEN:
            return 0.0
        return sum(count for count, place, pair in counts if self._is_much_rarer(count, place, pair)) / total

    def _is_much_rarer(self, count: int, place: int, pair: Pair) -> bool:
        others = self._beside[place][pair[1 - place]]
        return any(
            is_near(other, pair[place]) and self._seen[_with(pair, place, other)][0] >= _RARER * count
            for other in others
        )


def _with(pair: Pair, place: int, sound: str) -> Pair:
    return (sound, pair[1]) if place == 0 else (pair[0], sound)


def _has_marked_vowel(word: str) -> bool:
    """True for "vât", False for abbreviations, numerals and foreign words ("iva", "đh", "kom")."""
    return has_marks(word.replace("đ", "d"))


def _is_other_letter_i(one: str, other: str) -> bool:
    """Two spellings that are both in use ("kĩ thuật")."""
    return one.replace("y", "i") == other.replace("y", "i")
