"""Recognised words → a page as the PDF reader takes it."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from docparse.readers.ocr.hocr import Word
from docparse.readers.pdf.drawings import Drawings, Rule
from docparse.readers.pdf.pages import PageView
from docparse.readers.pdf.pieces import Look, Piece, Space

_POINTS = 72.0


def view_of(
    number: int,
    size: tuple[int, int],
    dpi: float,
    words: Sequence[Word],
    rules: Sequence[Rule] = (),
    turned: int = 0,
) -> PageView:
    """Page ``number`` of ``size`` pixels with its words and ruling lines (``rules`` in points).

    ``turned``: by how many degrees counter-clockwise the page as it is shown was turned to be read.
    """
    scale = _POINTS / dpi
    width, height = size[0] * scale, size[1] * scale
    return PageView(
        number, width, height, tuple(_pieces(words, scale, -turned // 90 % 4)), (), Drawings(tuple(rules), (), 1.0)
    )


def _pieces(words: Sequence[Word], scale: float, angle: int) -> list[Piece]:
    """The words, all in the page's usual size: the height of one line's letters depends on which they are."""
    size = round(median(word.height for word in words) * scale, 1) if words else 0.0
    return [
        Piece(
            word.text,
            word.x0 * scale,
            word.x1 * scale,
            word.y * scale,
            Look(bold=False, italic=False, size=size, angle=angle, confidence=round(word.confidence, 2)),
            Space.WRITTEN,
            order=order,
        )
        for order, word in enumerate(words)
    ]
