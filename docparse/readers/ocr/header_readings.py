"""Number and day of the letterhead as the picture of the first page shows them, where the text layer does not say.

Offices write or stamp them over the blanks of a page that was made before, so that its text layer leaves them blank.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from docparse.readers.ocr.header_blanks import FORMS, Figure, find_figures
from docparse.readers.ocr.hocr import Word
from docparse.readers.ocr.program import find_tesseract
from docparse.readers.ocr.ruling import find_rulings, without_rulings
from docparse.readers.ocr.tesseract import Layout, OutOfTimeError, Recogniser
from docparse.readers.pdf.furniture import PageLines
from docparse.readers.pdf.markup import lift_markup
from docparse.readers.pdf.placing import Box
from docparse.values import Block, Reading

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 300
_SECONDS = 20.0
_POINTS = 72
# Pixels of white around what is read; of 255: as dark as ink, and how many such pixels are more than dust.
_MARGIN = 30
_INK = 140
_FEWEST = 40
_DIGITS = re.compile(r"\d{1,5}")
_LARGEST = {"day": 31, "month": 12}
# How sure a reading must be to fill a blank, and to stand against what the text says.
_FILLS, _CONTRADICTS = 0.5, 0.8
_MOST_OBJECTS = 5_000


class Seen(NamedTuple):
    """What the picture shows at a figure."""

    figure: Figure
    text: str
    confidence: float


def look_at_header(pdf: pypdfium2.PdfDocument, page: PageLines) -> list[Seen]:
    """The figures that the picture of the first page shows otherwise than its text; [] without Tesseract."""
    figures = list(find_figures(page))
    if not figures:
        return []
    sheet = pdf[page.number - 1]
    try:
        lift_markup(sheet)
        # A page that is read turned has other coordinates than its picture.
        level = all(abs(a - b) < 1 for a, b in zip(sheet.get_size(), (page.width, page.height), strict=True))
        return list(_seen(sheet, figures)) if level else []
    except OutOfTimeError:
        return []
    finally:
        sheet.close()


def readings_of(seen: Sequence[Seen], text: str, blocks: Sequence[Block]) -> tuple[Reading, ...]:
    """What was seen, placed in the text of the document."""
    found = (_placed(one, text, blocks) for one in seen)
    return tuple(sorted((reading for reading in found if reading), key=lambda reading: reading.start))


def _placed(seen: Seen, text: str, blocks: Sequence[Block]) -> Reading | None:
    form = FORMS[seen.figure.form]
    for block in blocks:
        if block.place.page != 1:
            return None
        match = form.search(text, block.start, block.end)
        if match is not None:
            start, end = match.span(seen.figure.name)
            written = match[seen.figure.name].strip()
            start = end - len(match[seen.figure.name].lstrip()) if written else end
            return Reading(start=start, end=start + len(written), text=seen.text, confidence=seen.confidence)
    return None


def _seen(sheet: pypdfium2.PdfPage, figures: Sequence[Figure]) -> Iterator[Seen]:
    overlays = None
    recogniser: Recogniser | None = None
    for figure in figures:
        if figure.written:
            overlays = _overlays(sheet) if overlays is None else overlays
            if not any(_overlap(box, figure.box) for box in overlays):
                continue
        room = _picture(sheet, figure.box)
        if sum(room.histogram()[:_INK]) < _FEWEST:
            continue
        recogniser = recogniser or _recogniser()
        if recogniser is None:
            return
        seen = _read(recogniser, room, _picture(sheet, figure.line), figure)
        if seen is not None and _is_news(seen):
            yield seen


def _recogniser() -> Recogniser | None:
    program = find_tesseract()
    return Recogniser(program, DPI, _SECONDS) if program is not None and program.reads_vietnamese else None


def _read(recogniser: Recogniser, room: Image, line: Image, figure: Figure) -> Seen | None:
    """The figure if it is read alike by itself and among the words around it: handwriting seldom is."""
    alone = recogniser.read(room, Layout.LINE, digits=True)
    digits = "".join(word.text for word in alone).strip(".,/%-")
    if not _DIGITS.fullmatch(digits) or int(digits) > _LARGEST.get(figure.name, 99_999):
        return None
    among = _words_with(digits, recogniser.read(line, Layout.LINE))
    if not among:
        return None
    return Seen(figure, digits, round(min(word.confidence for word in (*alone, *among)), 2))


def _words_with(digits: str, words: Sequence[Word]) -> list[Word]:
    return [word for word in words if re.search(rf"(?<!\d){digits}(?!\d)", word.text)]


def _is_news(seen: Seen) -> bool:
    """True if the picture is sure enough of what the text does not say, or says otherwise."""
    if not seen.figure.written:
        return seen.confidence >= _FILLS
    return seen.confidence >= _CONTRADICTS and seen.text.lstrip("0") != seen.figure.written.lstrip("0")


def _picture(sheet: pypdfium2.PdfPage, box: Box) -> Image:
    """The part of the page in grey, ink in colour as dark as print, without the rules under headings."""
    from PIL import ImageChops, ImageOps

    width, height = sheet.get_size()
    crop = (max(0.0, box.x0), max(0.0, height - box.y1), max(0.0, width - box.x1), max(0.0, box.y0))
    if crop[0] + crop[2] >= width - 1 or crop[1] + crop[3] >= height - 1:
        raise OutOfTimeError
    red, green, blue = sheet.render(scale=DPI / _POINTS, crop=crop).to_pil().convert("RGB").split()
    grey = ImageChops.darker(ImageChops.darker(red, green), blue)
    return ImageOps.expand(without_rulings(grey, find_rulings(grey, DPI), DPI), _MARGIN, 255)


def _overlays(sheet: pypdfium2.PdfPage) -> list[Box]:
    """The pictures that lie on the page, in points from its left and top; [] for a turned page.

    What a form shows as text is in the text of the page already.
    """
    if raw.FPDFPage_GetRotation(sheet.raw):
        return []
    left, _, _, top = sheet.get_bbox()
    sides = [ctypes.c_float() for _ in range(4)]
    boxes = []
    for index in range(min(raw.FPDFPage_CountObjects(sheet.raw), _MOST_OBJECTS)):
        handle = raw.FPDFPage_GetObject(sheet.raw, index)
        if _is_picture(handle) and raw.FPDFPageObj_GetBounds(handle, *sides):
            x0, y0, x1, y1 = (side.value for side in sides)
            boxes.append(Box(x0 - left, top - y1, x1 - left, top - y0))
    return boxes


def _is_picture(handle: Any) -> bool:
    kind = raw.FPDFPageObj_GetType(handle)
    if kind != raw.FPDF_PAGEOBJ_FORM:
        return bool(kind == raw.FPDF_PAGEOBJ_IMAGE)
    inner = range(min(raw.FPDFFormObj_CountObjects(handle), _MOST_OBJECTS))
    kinds = {raw.FPDFPageObj_GetType(raw.FPDFFormObj_GetObject(handle, index)) for index in inner}
    return raw.FPDF_PAGEOBJ_TEXT not in kinds and bool(kinds)


def _overlap(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1
