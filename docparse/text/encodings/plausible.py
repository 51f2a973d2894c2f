"""How much of a text can be Vietnamese: the measure by which a character set is recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from docparse.text.syllables import is_syllable, respell, split_tone

# Whatever stands between blanks, digits and the usual punctuation; signs such as ® or ¬ are letters
# of some character sets and stay in the word.
_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~\u201c\u201d\u2018\u2019\u2013\u2014\u2026\u2022\u00a0]+")
_VOWELS = frozenset(
    "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oai oao oay oă oe oeo oi ôi ơi oo ua uâ uây uê ui"
    " uô uôi uơ uy uya uyê uyu ưa ưi ưu ươ ươi ươu yê yêu ue uêu uao uai uay uau uă ueo".split()
)
_VOWEL = re.compile("[aăâeêioôơuưy]+")
_STOPPED = re.compile("(?:ch|[cpt])$")
_TONES_BEFORE_STOPS = frozenset({"sắc", "nặng"})


class Tally(NamedTuple):
    """How many words have letters beyond ASCII, and how many of those can be Vietnamese."""

    marked: int
    good: int

    @property
    def share(self) -> float:
        """The good ones among the marked, 0 where there is none."""
        return self.good / self.marked if self.marked else 0.0


def marked_words(text: str) -> Iterator[str]:
    """The words of ``text`` with anything beyond ASCII in them; one letter alone proves nothing."""
    return (word for word in _WORD.findall(text) if len(word) > 1 and not word.isascii())


def tally(text: str) -> Tally:
    """The marked words of ``text`` (NFC) counted.

    >>> tally("Sở Nội vụ báo cáo"), tally("ViÖt Nam")
    (Tally(marked=5, good=5), Tally(marked=1, good=0))
    """
    marked = good = 0
    for word in marked_words(text):
        marked += 1
        good += is_plausible(word)
    return Tally(marked, good)


@lru_cache(maxsize=50_000)
def is_plausible(word: str) -> bool:
    """True for a syllable with its mark in the right place, written small, with a capital, or in capitals."""
    if not (word.islower() or word.isupper() or word[1:].islower()):
        return False
    small = word.lower()
    letters, tone = split_tone(small)
    if small not in (respell(small, "old"), respell(small, "new")) or not is_syllable(small):
        return False
    if _STOPPED.search(letters) and tone not in _TONES_BEFORE_STOPS:
        return False
    vowels = _VOWEL.search(letters.removeprefix("gi") or "i")
    return vowels is None or vowels.group() in _VOWELS or letters.startswith("qu")
