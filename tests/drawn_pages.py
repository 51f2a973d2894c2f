"""Printed pages drawn in characters, as rules' examples have them, as the pages of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from docparse.pipeline.rendered_lines import place_lines
from docparse.readers.pdf.lines import find_lines
from docparse.readers.pdf.pieces import Look, Piece, Space
from docparse.readers.rendered_pages import PrintedPage
from docparse.values import Document, Rendering

# Points: a character, a line, the margins, the width of a page.
_CHARACTER, _LINE, _LEFT, _TOP, _WIDTH = 5.6, 18.0, 85.0, 70.0, 595.0
_LOOK = Look(bold=False, italic=False, size=13.0, angle=0)
_WORD, _DRAWN, _PARTED = re.compile(r"[^\s─]+"), re.compile("─+"), re.compile(r"\S {3,}\S")
# The character with which a right column begins.
_MIDDLE = 25


def rendering(document: Document, pages: Sequence[str]) -> Rendering:
    """``document`` printed on ``pages``: a line a printed line, "─" a line that is drawn."""
    return place_lines(document, [_page(number, drawn) for number, drawn in enumerate(pages, 1)], "libreoffice")


def _page(number: int, drawn: str) -> PrintedPage:
    rows = drawn.splitlines()
    words = [_word(match, row, order) for order, (row, match) in enumerate(_in_order(rows))]
    rules = [
        (*_reach(match), _height(row) - _LINE / 2) for row, line in enumerate(rows) for match in _DRAWN.finditer(line)
    ]
    return PrintedPage(number, _WIDTH, tuple(find_lines(number, words)), tuple(rules), exact=True)


def _in_order(rows: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """The words with their rows; of rows side by side first the left column, as cells stand in a file."""
    for parted, group in groupby(enumerate(rows), key=lambda numbered: _PARTED.search(numbered[1].strip()) is not None):
        words = [(row, match) for row, line in group for match in _WORD.finditer(line)]
        yield from sorted(words, key=lambda word: parted and word[1].start() >= _MIDDLE)


def _word(match: re.Match[str], row: int, order: int) -> Piece:
    return Piece(match[0], *_reach(match), _height(row), _LOOK, Space.WRITTEN, order=order)


def _height(row: int) -> float:
    return _TOP + row * _LINE


def _reach(match: re.Match[str]) -> tuple[float, float]:
    return _LEFT + match.start() * _CHARACTER, _LEFT + match.end() * _CHARACTER
