"""Is the text layer of a page usable: does it say what the page shows?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from docparse.readers.pdf.pages import PageView
from docparse.text.syllables import is_syllable

_JOINTS = re.compile(r"[-–/&]")
# Too little to judge, or to be a page of text.
_FEWEST_TOKENS = 12
_FEWEST_LETTERS = 60
# The share of words that can be Vietnamese syllables: real pages have 0.95 and more (names, abbreviations).
_POSSIBLE = 0.75
_ASCII = 0.9
# Of the page: pictures as large as that are scans.
_SCAN = 0.6


class PageKind(Enum):
    """What the text layer of a page is worth; OCR: docparse recognised the page's picture instead."""

    TEXT = "text"
    EMPTY = "empty"
    SCAN = "scan"
    RECOGNISED = "recognised"
    GARBLED = "garbled"
    OCR = "ocr"


USABLE = frozenset({PageKind.TEXT, PageKind.RECOGNISED, PageKind.OCR})
UNREAD = frozenset({PageKind.SCAN, PageKind.GARBLED})


def kind_by_amount(page: PageView) -> PageKind:
    """The kind of a page by how much text it has, seen and unseen, and how large its pictures are."""
    letters = sum(len(piece.text) for piece in page.words if not piece.stamped)
    scanned = page.drawings.picture >= _SCAN
    if letters < _FEWEST_LETTERS:
        if scanned:
            return PageKind.SCAN
        return PageKind.TEXT if letters else PageKind.EMPTY
    hidden = sum(len(piece.text) for piece in page.words if piece.look.hidden)
    return PageKind.RECOGNISED if scanned or hidden > letters / 2 else PageKind.TEXT


def is_readable(words: Iterable[str]) -> bool:
    """True unless the words are such as no language that we know writes.

    >>> is_readable("Kế hoạch công tác năm của Sở".split())
    True
    """
    tokens = _tokens(words)
    if len(tokens) < _FEWEST_TOKENS or share_of_syllables(tokens) >= _POSSIBLE:
        return True
    return sum(token.isascii() and token.isalpha() for token in tokens) >= _ASCII * len(tokens)


def share_of_syllables(words: Sequence[str]) -> float:
    """The share of ``words`` that can be syllables of Vietnamese; capitals alone may be abbreviations."""
    good = sum(is_syllable(word) or _is_abbreviation(word) for word in words)
    return good / len(words) if words else 1.0


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and word.isalpha() and word.replace("Đ", "D").isascii()


def _tokens(words: Iterable[str]) -> list[str]:
    """The words without what surrounds and numbers them."""
    stripped = (word.strip("“”\"'‘’()[].,;:!?…*-–—/") for word in words)
    return [part for word in stripped for part in _JOINTS.split(word) if len(part) > 1 and not part[0].isdigit()]
