"""Where stretches of a document's text stand on the pages of its PDF file: the boxes of their glyphs."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from docparse.readers.pdf.container import open_pdf
from docparse.readers.pdf.pages import frame_of
from docparse.readers.pdf.pieces import Piece
from docparse.readers.pdf.placing import Frame
from docparse.readers.pdf.retrace import Part, retrace
from docparse.readers.pdf.stamps import lay_down
from docparse.values import Document, Span

# Points that places may differ by where they are the same.
_SAME = 0.5
# How far a word reaches above and below its baseline, as shares of its size.
_ABOVE, _BELOW = 0.85, 0.22


class PageBox(NamedTuple):
    """A rectangle on ``page`` (from 1), in the coordinates of the file: points, upwards from the bottom."""

    page: int
    left: float
    bottom: float
    right: float
    top: float

    def around(self, other: PageBox) -> PageBox:
        """The rectangle that holds both."""
        return PageBox(
            self.page, min(self.left, other.left), min(self.bottom, other.bottom), max(self.right, other.right),
            max(self.top, other.top),
        )  # fmt: skip


def locate_spans(data: bytes, path: str, document: Document, spans: Sequence[Span]) -> list[tuple[PageBox, ...]]:
    """For each of ``spans`` of ``document``, read from ``data``, its boxes in order, one a line; () = place not known.

    An empty span, or one of blanks, has the box of its neighbour. Words that were recognised, and words whose
    characters cannot be told apart in the file, are marked whole. Raises UnreadableFile.
    """
    trace = retrace(data, path, document)
    if trace is None:
        return [() for _ in spans]
    wanted = [trace.parts(span) for span in spans]
    boxes = _boxes_of_parts(data, path, {part for parts in wanted for part in parts}, trace.sizes)
    return [tuple(_one_a_line(parts, boxes)) for parts in wanted]


def _boxes_of_parts(
    data: bytes, path: str, parts: Iterable[Part], sizes: Mapping[int, tuple[float, float]]
) -> dict[Part, PageBox]:
    by_page: defaultdict[int, list[Part]] = defaultdict(list)
    for part in parts:
        by_page[part.page].append(part)
    boxes: dict[Part, PageBox] = {}
    with open_pdf(data, path) as pdf:
        for number, members in sorted(by_page.items()):
            page, _ = lay_down(pdf, number - 1)
            try:
                glyphs = _Glyphs(page, number, sizes[number])
                found = ((part, glyphs.box(part)) for part in members)
                boxes.update((part, box) for part, box in found if box is not None)
            finally:
                page.close()
    return boxes


def _one_a_line(parts: Sequence[Part], boxes: Mapping[Part, PageBox]) -> Iterator[PageBox]:
    """Nothing at all where one of the parts was not found."""
    if not all(part in boxes for part in parts):
        return
    for _, line in groupby(parts, key=lambda part: (part.page, part.line)):
        first, *others = (boxes[part] for part in line)
        for other in others:
            first = first.around(other)
        yield first


class _Glyphs:
    """The glyphs of one page."""

    def __init__(self, page: pypdfium2.PdfPage, number: int, size: tuple[float, float]) -> None:
        self._number = number
        self._frame = frame_of(page)
        self._size = size
        self._text_page = page.get_textpage()
        self._page: Any = self._text_page.raw
        self._count = self._text_page.count_chars()

    def box(self, part: Part) -> PageBox | None:
        """The box of a part of a word; None where it is not where the text was read."""
        piece = part.piece
        if piece.look.confidence is not None:
            return self._recognised(piece)
        if piece.look.angle is None or piece.first + part.end > self._count:
            return None
        frame = replace(self._frame, turns=piece.look.angle)
        if not self._begins(piece, frame):
            return None
        if not self._is_letter_by_letter(piece, frame):
            return self._whole(piece, frame)
        box, *others = (self._glyph(piece.first + index) for index in range(part.start, part.end))
        for other in others:
            box = box.around(other)
        return box

    def _recognised(self, piece: Piece) -> PageBox | None:
        """Recognised words are placed on the page as it was turned to be read."""
        frame = replace(self._frame, turns=(self._frame.turns + (piece.look.angle or 0)) % 4)
        if any(abs(one - other) > 2 for one, other in zip(self._size, frame.size, strict=True)):
            return None
        return self._whole(piece, frame)

    def _begins(self, piece: Piece, frame: Frame) -> bool:
        """True if the word's first character stands where the word does."""
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._page, piece.first, x, y)
        shown_x, shown_y = frame.place(x.value, y.value)
        return abs(shown_x - (piece.x0 - piece.shift)) < _SAME and abs(shown_y - piece.y) < _SAME

    def _is_letter_by_letter(self, piece: Piece, frame: Frame) -> bool:
        """True if the word has as many characters in the file as in the text.

        Letters may be others (old character sets, letters put right): then the last one ends where the word does.
        """
        last = piece.first + len(piece.text) - 1
        if last >= self._count:
            return False
        codes = (raw.FPDFText_GetUnicode(self._page, index) for index in range(piece.first, last + 1))
        if all(code == ord(letter) for code, letter in zip(codes, piece.text, strict=True)):
            return True
        glyph = self._glyph(last)
        ends = (frame.place(glyph.left, glyph.bottom)[0], frame.place(glyph.right, glyph.top)[0])
        return abs(max(ends) - (piece.x1 - piece.shift)) < _SAME

    def _glyph(self, index: int) -> PageBox:
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._page, index, box)
        return PageBox(self._number, box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top))

    def _whole(self, piece: Piece, frame: Frame) -> PageBox:
        size = piece.look.size
        (ax, ay), (bx, by) = (
            frame.point(piece.x0 - piece.shift, piece.y + _BELOW * size),
            frame.point(piece.x1 - piece.shift, piece.y - _ABOVE * size),
        )
        return PageBox(self._number, min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
