"""One picture of a page → its words and ruling lines."""

from __future__ import annotations

from typing import NamedTuple

from docparse.readers.ocr.page_view import view_of
from docparse.readers.ocr.pictures import PagePicture
from docparse.readers.ocr.program import Tesseract
from docparse.readers.ocr.tesseract import recognise
from docparse.readers.pdf.pages import PageView


class RecognisedPage(NamedTuple):
    """``view`` is None where Tesseract failed or ran out of time."""

    number: int
    view: PageView | None


def recognise_page(program: Tesseract, picture: PagePicture) -> RecognisedPage:
    """The page as Tesseract reads it."""
    image = picture.image.convert("L")
    words = recognise(program, image, picture.dpi)
    view = None if words is None else view_of(picture.number, image.size, picture.dpi, words)
    return RecognisedPage(picture.number, view)
