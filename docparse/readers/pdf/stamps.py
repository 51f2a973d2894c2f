"""What was put onto a page after it was made: numbers and days stamped in, form fields, signature marks.

Offices issue a document by laying its number and day over the blanks of the page, as the appearance
of a digital signature. A reader sees them, so they belong to the text; the marks of the
signature itself (who signed, when, whose portal) do not.
"""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2
from pypdfium2 import raw

from docparse.readers.pdf.pieces import RawPiece

_SHOWN_KINDS = {raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FREETEXT}
_MOST_ANNOTATIONS = 2_000
_MOST_OBJECTS = 20_000
_DEEPEST = 6
_SAME_LINE = 3.0
# A number, a day, a month, a number with its symbol; nothing that is a word.
_FILLED_IN = re.compile(r"[\d./\-]+(?:/[A-ZĐƯ\d][\w\-.&]*)?")


def lay_down(pdf: pypdfium2.PdfDocument, number: int) -> tuple[pypdfium2.PdfPage, frozenset[int]]:
    """Page ``number`` (from 0) with its stamps as part of it, and the addresses of their text objects."""
    page = pdf[number]
    if not _has_stamps(page):
        return page, frozenset()
    before = raw.FPDFPage_CountObjects(page.raw)
    flattened = raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
    if not flattened:
        return page, frozenset()
    page.close()
    page = pdf[number]
    return page, frozenset(_text_objects(page, before))


def without_signature_marks(pieces: list[RawPiece]) -> list[RawPiece]:
    """Of what was stamped on, only what fills in a blank: numbers that share their line with no other stamp."""
    marks = [piece.origin[1] for piece in pieces if piece.stamped and not _FILLED_IN.fullmatch(piece.text)]
    return [
        piece
        for piece in pieces
        if not piece.stamped or not (_FILLED_IN.fullmatch(piece.text) is None or _is_near(piece.origin[1], marks))
    ]


def _is_near(height: float, others: list[float]) -> bool:
    return any(abs(height - other) < _SAME_LINE for other in others)


def _has_stamps(page: pypdfium2.PdfPage) -> bool:
    count = min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST_ANNOTATIONS)
    return any(_kind(page, index) in _SHOWN_KINDS for index in range(count))


def _kind(page: pypdfium2.PdfPage, index: int) -> int:
    annotation = raw.FPDFPage_GetAnnot(page.raw, index)
    if not annotation:
        return 0
    try:
        return int(raw.FPDFAnnot_GetSubtype(annotation))
    finally:
        raw.FPDFPage_CloseAnnot(annotation)


def _text_objects(page: pypdfium2.PdfPage, first: int) -> list[int]:
    """Addresses of the text objects in what was added after the object ``first``."""
    found: list[int] = []
    added = range(first, min(raw.FPDFPage_CountObjects(page.raw), first + _MOST_OBJECTS))
    waiting = [(raw.FPDFPage_GetObject(page.raw, index), 0) for index in added]
    while waiting and len(found) < _MOST_OBJECTS:
        handle, depth = waiting.pop()
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            found.append(ctypes.cast(handle, ctypes.c_void_p).value or 0)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            waiting += [(inner, depth + 1) for inner in _inside(handle)]
    return found


def _inside(form: Any) -> list[Any]:
    count = min(raw.FPDFFormObj_CountObjects(form), _MOST_OBJECTS)
    return [raw.FPDFFormObj_GetObject(form, index) for index in range(count)]
