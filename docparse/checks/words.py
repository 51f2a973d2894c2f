"""The words of a text with what stands between them, once per document."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from docparse.text.marks import sound_key, strip_marks
from docparse.values import Span

# A word and what stands behind it.
_WORD = re.compile(r"(\w+)(\W*)")
_GAPS = (
    (re.compile(r"[ \t]+"), " "),
    (re.compile(r" *, *"), ","),
    (re.compile(r" *[-–‑] *"), "-"),
)
BREAK = "|"


class Word(NamedTuple):
    """``[start, end)`` in the text; ``base`` without marks, ``sound`` as it sounds.

    ``gap`` is what stands before it: one of " ", ",", "-", or BREAK for anything else.
    """

    start: int
    end: int
    text: str
    base: str
    sound: str
    gap: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def split_words(text: str) -> tuple[Word, ...]:
    """The words (runs of letters and digits) of ``text`` in order."""
    words: list[Word] = []
    new, gap, start = tuple.__new__, BREAK, 0
    found = _WORD.search(text)
    if found is not None:
        start = found.start()
    for word, between in _WORD.findall(text):
        end = start + len(word)
        words.append(new(Word, (start, end, word, *_keys(word), gap)))
        gap = " " if between == " " else _gap(between)
        start = end + len(between)
    return tuple(words)


@lru_cache(maxsize=50_000)
def _keys(word: str) -> tuple[str, str]:
    return strip_marks(word), sound_key(word)


@lru_cache(maxsize=1_000)
def _gap(between: str) -> str:
    return next((kind for pattern, kind in _GAPS if pattern.fullmatch(between)), BREAK)
