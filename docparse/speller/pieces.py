"""A text as the model reads it: one piece a word, number or mark, and how each is written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from docparse.text.syllables import placement_of, respell
from docparse.text.tokens import tokenize

__all__ = ["CAPITALISED", "LOWER", "MARK", "SPECIAL", "UPPER", "Piece", "pieces_of", "plain_word"]

# What is no word: the model knows of it only that it is there. ``<p>`` stands between paragraphs.
SPECIAL = ("<pad>", "<p>", "<unknown>", "<number>", "<date>", "<symbol>", "<address>", "<mark>")
_KINDS = {"number": "<number>", "date": "<date>", "symbol": "<symbol>", "address": "<address>"}
# Marks that say something of what follows; all others are "<mark>".
MARKS = frozenset(',.;:()-–/"“”…+&%')
LOWER, CAPITALISED, UPPER, MARK = range(4)


class Piece(NamedTuple):
    """``text[start:end]``, the word it counts as, and its shape: LOWER, CAPITALISED, UPPER, MARK for no word."""

    start: int
    end: int
    word: str
    shape: int


def pieces_of(text: str, offset: int = 0) -> Iterator[Piece]:
    """The pieces of ``text`` in order; places in code points, ``offset`` that of the first.

    >>> [(piece.word, piece.shape) for piece in pieces_of("Uỷ ban NHÂN 15%")]
    [('ủy', 1), ('ban', 0), ('nhân', 2), ('<number>', 3), ('%', 3)]
    """
    for start, end, kind in tokenize(text):
        if kind == "word":
            yield Piece(start + offset, end + offset, *_word_and_shape(text[start:end]))
        elif kind == "mark":
            yield Piece(start + offset, end + offset, text[start] if text[start] in MARKS else "<mark>", MARK)
        else:
            yield Piece(start + offset, end + offset, _KINDS[kind], MARK)


@lru_cache(maxsize=100_000)
def plain_word(written: str) -> str:
    """``written`` in small letters, its tone where the older style puts it.

    >>> plain_word("Hoà"), plain_word("UỶ")
    ('hòa', 'ủy')
    """
    lowered = written.lower()
    return respell(lowered, "old") if placement_of(lowered) == "new" else lowered


@lru_cache(maxsize=100_000)
def _word_and_shape(written: str) -> tuple[str, int]:
    return plain_word(written), _shape_of(written)


def _shape_of(written: str) -> int:
    if written[0].islower() or not written[0].isalpha():
        return LOWER
    return UPPER if len(written) > 1 and written.isupper() else CAPITALISED
