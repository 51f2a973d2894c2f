"""The words of a text with what stands between them, once per document."""

from __future__ import annotations

import re
from typing import NamedTuple

from docparse.text.marks import sound_key, strip_marks
from docparse.values import Span

_WORD = re.compile(r"\w+")
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
    done = 0
    new = tuple.__new__
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        gap = _gap(text[done:start]) if words else BREAK
        words.append(new(Word, (start, end, word, strip_marks(word), sound_key(word), gap)))
        done = end
    return tuple(words)


def _gap(between: str) -> str:
    if between == " ":
        return " "
    return next((kind for pattern, kind in _GAPS if pattern.fullmatch(between)), BREAK)
