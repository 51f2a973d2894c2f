"""One page of a PDF file as words, ruling lines and pictures, placed as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from docparse.readers.pdf.doubles import drop_doubles
from docparse.readers.pdf.drawings import Drawings, read_drawings
from docparse.readers.pdf.faults import unreadable
from docparse.readers.pdf.fonts import FontTable
from docparse.readers.pdf.legacy_fonts import OldFonts
from docparse.readers.pdf.marks import compose_marks
from docparse.readers.pdf.piece_reader import PieceReader
from docparse.readers.pdf.pieces import Piece
from docparse.readers.pdf.placing import Frame, TurnedPiece, place_pieces, turn_upright
from docparse.readers.pdf.stamps import lay_down, without_signature_marks

# A page holds some 3,000 characters, a dense table 10,000.
MAX_PAGE_CHARACTERS = 200_000
MAX_CHARACTERS = 50_000_000
# Points; the format's own limit is 14,400.
_LARGEST_SIDE = 20_000
_ENOUGH_CUT = 3


@dataclass(frozen=True, slots=True)
class PageView:
    """Page ``number`` (from 1); ``words`` run from left to right, ``turned`` ones stand on their side.

    ``cut_off``: words run off the sheet, so that a part of them is not seen.
    """

    number: int
    width: float
    height: float
    words: tuple[Piece, ...]
    turned: tuple[TurnedPiece, ...]
    drawings: Drawings
    cut_off: bool = False


def read_pages(pdf: pypdfium2.PdfDocument, path: str, fonts: FontTable | None = None) -> Iterator[PageView]:
    """The pages in order; one that cannot be opened has no words. Raises UnreadableFile: too much on a page.

    ``fonts`` takes down what fonts the words are set in.
    """
    fonts = fonts or FontTable()
    old_fonts = OldFonts(fonts)
    total = 0
    for index in range(len(pdf)):
        try:
            page, stamps = lay_down(pdf, index)
        except pypdfium2.PdfiumError:
            yield _empty(index + 1)
            continue
        try:
            text_page = page.get_textpage()
            count = text_page.count_chars()
            total += count
            if count > MAX_PAGE_CHARACTERS or total > MAX_CHARACTERS:
                raise unreadable(path, "too_large", f"trang {index + 1} có quá nhiều ký tự")
            fonts.begin_page()
            yield _view(page, index + 1, PieceReader(text_page.raw, fonts, stamps), old_fonts, count)
            text_page.close()
        finally:
            page.close()


def _empty(number: int) -> PageView:
    return PageView(number, 0.0, 0.0, (), (), Drawings((), (), 0.0))


def _view(page: pypdfium2.PdfPage, number: int, reader: PieceReader, old_fonts: OldFonts, count: int) -> PageView:
    frame = frame_of(page)
    if max(frame.size) > _LARGEST_SIDE or min(frame.size) <= 0:
        return _empty(number)
    pieces = list(reader.read(count)) if count > 0 else []
    if reader.has_stray_marks:
        pieces = compose_marks(list(reader.read_apart(count)))
    pieces = reader.locate_spaces(without_signature_marks(old_fonts.decode(pieces)))
    frame = turn_upright(frame, pieces)
    placed = place_pieces(frame, pieces)
    return PageView(
        number,
        *frame.size,
        tuple(drop_doubles(placed.level)),
        tuple(placed.turned),
        read_drawings(page, frame),
        placed.cut_off >= _ENOUGH_CUT,
    )


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    """The page as it is shown."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, raw.FPDFPage_GetRotation(page.raw) % 4)
