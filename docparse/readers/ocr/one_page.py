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
from docparse.readers.pdf.pages import PageView
from docparse.readers.pdf.tables import find_grids

if TYPE_CHECKING:
    from PIL.Image import Image


class RecognisedPage(NamedTuple):
    """``view`` is None where Tesseract failed or ran out of time."""

    number: int
    view: PageView | None


def recognise_page(program: Tesseract, picture: PagePicture) -> RecognisedPage:
    """The page as Tesseract reads it."""
    image = straighten(clean(picture.image))
    rulings = find_rulings(image, picture.dpi)
    try:
        words = _read(Recogniser(program, picture.dpi), image, rulings)
    except OutOfTimeError:
        return RecognisedPage(picture.number, None)
    if picture.number == 1:
        words = mend_letterhead(words, image.height)
    rules = [ruling.rule() for ruling in rulings]
    return RecognisedPage(picture.number, view_of(picture.number, image.size, picture.dpi, words, rules))


def _read(recogniser: Recogniser, image: Image, rulings: Sequence[Ruling]) -> list[Word]:
    """The words outside of tables, then those of each table."""
    bare = without_rulings(image, rulings, recogniser.dpi)
    grids = [cells for cells in find_grids([ruling.rule() for ruling in rulings]) if len({c.x0 for c in cells}) > 1]
    rest = without_boxes(bare, (box for cells in grids for box in cells), recogniser.dpi)
    words = without_specks(recogniser.read(rest)) if has_ink(rest) else []
    for cells in grids:
        words += read_table(recogniser, bare, cells)
    return words
