"""Is the text layer of a page usable: does it say what the page shows?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from docparse.readers.pdf.lines import find_lines
from docparse.readers.pdf.pages import PageView
from docparse.readers.pdf.pieces import Space
from docparse.text.syllables import is_syllable

# Too little to judge, or to be a page of text.
_FEWEST_TOKENS = 12
_FEWEST_LETTERS = 60
# The share of words that can be Vietnamese syllables: real pages have 0.95 and more (names, abbreviations).
_POSSIBLE = 0.75
_ASCII = 0.9
# Of the page: pictures as large as that are scans.
_SCAN = 0.6


class PageKind(Enum):
    """What the text layer of a page is worth."""

    TEXT = "text"
    EMPTY = "empty"
    SCAN = "scan"
    RECOGNISED = "recognised"
    GARBLED = "garbled"


USABLE = frozenset({PageKind.TEXT, PageKind.RECOGNISED})


def judge(page: PageView) -> PageKind:
    """The kind of a page, by its words and its pictures."""
    letters = sum(len(piece.text) for piece in page.words if not piece.stamped)
    scanned = page.drawings.picture >= _SCAN
    if letters < _FEWEST_LETTERS:
        if scanned:
            return PageKind.SCAN
        return PageKind.TEXT if letters else PageKind.EMPTY
    if not is_readable(_tokens(_as_written(page))) and not is_readable(_tokens(_as_seen(page))):
        return PageKind.GARBLED
    hidden = sum(len(piece.text) for piece in page.words if piece.look.hidden)
    return PageKind.RECOGNISED if scanned or hidden > letters / 2 else PageKind.TEXT


def is_readable(tokens: Iterable[str]) -> bool:
    """True unless the words are such as no language that we know writes.

    >>> is_readable("Kế hoạch công tác năm của Sở".split())
    True
    """
    words = list(tokens)
    if len(words) < _FEWEST_TOKENS:
        return True
    if share_of_syllables(words) >= _POSSIBLE:
        return True
    return sum(word.isascii() and word.isalpha() for word in words) >= _ASCII * len(words)


def share_of_syllables(words: Iterable[str]) -> float:
    """The share of ``words`` that can be syllables of Vietnamese; capitals alone may be abbreviations."""
    good = total = 0
    for word in words:
        total += 1
        good += is_syllable(word) or (word.isupper() and word.isascii() and word.isalpha())
    return good / total if total else 1.0


def _tokens(words: Iterable[str]) -> list[str]:
    """The words without what surrounds and numbers them."""
    stripped = (word.strip("“”\"'‘’()[].,;:!?…*-–—/") for word in words)
    return [part for word in stripped for part in re.split(r"[-–/&]", word) if len(part) > 1 and not part[0].isdigit()]


def _as_written(page: PageView) -> list[str]:
    """The words as the file has them, line by line or font by font."""
    joined: list[str] = []
    for piece in page.words:
        if joined and piece.space is Space.NONE:
            joined[-1] += piece.text
        else:
            joined.append(piece.text)
    return joined


def _as_seen(page: PageView) -> list[str]:
    """The words as they stand on the page."""
    return [word for line in find_lines(page.number, page.words) for word in line.text.split()]
