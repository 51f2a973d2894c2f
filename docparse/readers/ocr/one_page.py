"""One picture of a page → its words and ruling lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from docparse.readers.ocr.cleaning import clean, has_ink
from docparse.readers.ocr.hocr import Word
from docparse.readers.ocr.letterhead import mend_letterhead
from docparse.readers.ocr.page_view import view_of
from docparse.readers.ocr.pictures import PagePicture
from docparse.readers.ocr.program import Tesseract
from docparse.readers.ocr.ruling import Ruling, find_rulings, without_boxes, without_rulings
from docparse.readers.ocr.skew import straighten
from docparse.readers.ocr.specks import without_specks
from docparse.readers.ocr.table_words import read_table
from docparse.readers.ocr.tesseract import OutOfTimeError, Recogniser
from docparse.readers.ocr.upright import letters_read, lies_wrong
from docparse.readers.pdf.pages import PageView
from docparse.readers.pdf.tables import find_grids

if TYPE_CHECKING:
    from PIL.Image import Image


class RecognisedPage(NamedTuple):
    """``view`` is None where Tesseract failed or ran out of time."""

    number: int
    view: PageView | None


class _Sheet(NamedTuple):
    """A page as it was read after a turn by ``angle`` degrees counter-clockwise."""

    image: Image
    rulings: list[Ruling]
    words: list[Word]
    angle: int


def recognise_page(program: Tesseract, picture: PagePicture) -> RecognisedPage:
    """The page as Tesseract reads it."""
    try:
        sheet = _best(Recogniser(program, picture.dpi), picture)
    except OutOfTimeError:
        return RecognisedPage(picture.number, None)
    words = mend_letterhead(sheet.words, sheet.image.height) if picture.number == 1 else sheet.words
    rules = [ruling.rule() for ruling in sheet.rulings]
    return RecognisedPage(
        picture.number, view_of(picture.number, sheet.image.size, picture.dpi, words, rules, sheet.angle)
    )


def _best(recogniser: Recogniser, picture: PagePicture) -> _Sheet:
    """The page as it lies, or turned if that reads better. Raises OutOfTimeError."""
    sheet = _sheet(recogniser, picture, 0)
    if not lies_wrong(sheet.words) or not has_ink(sheet.image):
        return sheet
    turned = [_sheet(recogniser, picture, angle) for angle in (90, 270, 180)]
    return max((sheet, *turned), key=lambda one: letters_read(one.words))


def _sheet(recogniser: Recogniser, picture: PagePicture, angle: int) -> _Sheet:
    """The page as it is read after a turn by ``angle`` degrees counter-clockwise."""
    turned = picture.image.rotate(angle, expand=True) if angle else picture.image
    level = straighten(clean(turned, first=picture.number == 1))
    rulings = find_rulings(level, recogniser.dpi)
    return _Sheet(level, rulings, _read(recogniser, level, rulings), angle)


def _read(recogniser: Recogniser, image: Image, rulings: Sequence[Ruling]) -> list[Word]:
    """The words outside of tables, then those of each table."""
    bare = without_rulings(image, rulings, recogniser.dpi)
    grids = [cells for cells in find_grids([ruling.rule() for ruling in rulings]) if len({c.x0 for c in cells}) > 1]
    rest = without_boxes(bare, (box for cells in grids for box in cells), recogniser.dpi)
    words = without_specks(recogniser.read(rest)) if has_ink(rest) else []
    for cells in grids:
        words += read_table(recogniser, bare, cells)
    return words
