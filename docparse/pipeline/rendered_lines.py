"""The lines of printed pages as stretches of a Document's text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from docparse.pipeline.alignment import align
from docparse.readers.pdf.lines import Line
from docparse.readers.pdf.pieces import Piece
from docparse.readers.rendered_pages import PrintedPage
from docparse.values import Block, Document, RenderedLine, RenderedRule, Rendering
from docparse.values.rendering import PageSource

__all__ = ["place_lines", "share_found"]


_ROW = re.compile(r"([-_–—=─*~.])\1{2,}")
# Of the size of letters.
_WIDE = 1.5


class _Printed(NamedTuple):
    """One character on a page: the number of its line, and the word that holds it."""

    page: int
    line: int
    x0: float
    x1: float
    y: float


class _Placed(NamedTuple):
    offset: int
    at: _Printed


def place_lines(document: Document, pages: Sequence[PrintedPage], source: PageSource) -> Rendering:
    """The Rendering of ``document`` on ``pages``; a character that is not found on them is left out."""
    placed = _placed(document.text, pages)
    return Rendering(
        lines=tuple(line for block in document.blocks for line in _lines_of(block, placed)),
        rules=tuple(rule for page in pages for rule in _rules_of(page)),
        widths=tuple(page.width for page in pages),
        source=source,
        exact=source == "file" or all(page.exact for page in pages),
    )


def share_found(document: Document, rendering: Rendering) -> float:
    """The share of the text that ``rendering`` shows (1.0 for an empty one)."""
    shown = sum(line.end - line.start for line in rendering.lines)
    return shown / len(document.text) if document.text else 1.0


def _rules_of(page: PrintedPage) -> Iterator[RenderedRule]:
    """The level lines of a page, also those typed as a row of hyphens or low lines."""
    for x0, x1, y in page.rules:
        yield RenderedRule(page=page.number, x0=x0, x1=x1, y=y)
    for line in page.lines:
        for word in line.pieces:
            if _ROW.fullmatch(word.text):
                yield RenderedRule(page=page.number, x0=word.x0, x1=word.x1, y=line.y)


def _placed(text: str, pages: Sequence[PrintedPage]) -> dict[int, _Printed]:
    """Offset in the text → where that character is printed."""
    offsets = [offset for offset, letter in enumerate(text) if not letter.isspace()]
    printed = list(_characters(pages))
    found = align("".join(_small(text[offset]) for offset in offsets), "".join(letter for letter, _ in printed))
    return {offset: printed[place][1] for offset, place in zip(offsets, found, strict=True) if place >= 0}


def _small(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter


def _characters(pages: Sequence[PrintedPage]) -> Iterator[tuple[str, _Printed]]:
    """The characters of all pages in the order of the file, which follows the text more closely than the eye does.

    Letters that the font lacks are drawn behind the others of their stretch: within a stretch the eye's order holds.
    """
    for page in pages:
        stretches = [(number, line.y, words) for number, line in enumerate(page.lines) for words in _stretches(line)]
        for number, y, words in sorted(stretches, key=lambda one: min(word.order for word in one[2])):
            for word in words:
                at = _Printed(page.number, number, word.x0, word.x1, y)
                yield from ((_small(letter), at) for letter in word.text if not letter.isspace())


def _stretches(line: Line) -> Iterator[list[Piece]]:
    """The words of a line cut at wide gaps, as between two columns."""
    words: list[Piece] = []
    for word in line.pieces:
        if words and word.x0 - words[-1].x1 > _WIDE * line.size:
            yield words
            words = []
        words.append(word)
    yield words


def _lines_of(block: Block, placed: dict[int, _Printed]) -> Iterator[RenderedLine]:
    """The block cut where its printed lines end."""
    found = (_Placed(offset, placed[offset]) for offset in range(block.start, block.end) if offset in placed)
    for (page, _), group in groupby(found, key=lambda one: (one.at.page, one.at.line)):
        letters = list(group)
        yield RenderedLine(
            page=page,
            start=letters[0].offset,
            end=letters[-1].offset + 1,
            x0=min(one.at.x0 for one in letters),
            y=letters[0].at.y,
            x1=max(one.at.x1 for one in letters),
        )
