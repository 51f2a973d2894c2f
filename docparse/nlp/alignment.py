"""Where the words of a tagger stand in our text, although the tagger rewrites what it reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from docparse.values import Span


def align(text: str, words: Sequence[str]) -> list[Span]:
    """The place of each word in ``text``; ``words`` are all of its words in order.

    A word may have blanks inside, its tone mark on the other vowel, or other letters than the
    text ("hoà" read as "hòa", "nghành" as "ngành"). A word that stands for nothing has an empty
    place.
    """
    places = [index for index, letter in enumerate(text) if not letter.isspace()]
    letters = "".join(_fold(text[index]) for index in places)
    sizes = [len("".join(word.split())) for word in words]
    folded = "".join(_fold(letter) for word in words for letter in word if not letter.isspace())
    borders = range(len(letters) + 1) if folded == letters else _borders(folded, letters)
    spans, done = [], 0
    for size in sizes:
        spans.append(_span(borders[done], borders[done + size], places))
        done += size
    return spans


def _span(first: int, last: int, places: Sequence[int]) -> Span:
    """From letters ``[first, last)`` to code points of the text."""
    if first >= last:
        start = places[first] if first < len(places) else (places[-1] + 1 if places else 0)
        return Span(start, start)
    return Span(places[first], places[last - 1] + 1)


def _borders(rewritten: str, letters: str) -> list[int]:
    """For each border between letters of ``rewritten``, the border of ``letters`` that it stands for."""
    borders = [0] * (len(rewritten) + 1)
    matcher = SequenceMatcher(None, rewritten, letters, autojunk=False)
    for kind, start, end, low, high in matcher.get_opcodes():
        for index in range(start, end):
            borders[index] = low + (index - start if kind == "equal" else min(index - start, high - low))
    borders[-1] = len(letters)
    return borders


def _fold(letter: str) -> str:
    """One letter for one: without its marks, small."""
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return {"đ": "d", "ð": "d"}.get(base, base[0])
