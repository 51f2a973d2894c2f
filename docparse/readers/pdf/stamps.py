"""What was put onto a page after it was made: numbers and days stamped in, form fields, signature marks.

Offices issue a document by laying its number and day over the blanks of the page, as the appearance
of a digital signature. A reader sees them, so they belong to the text; the marks of the
signature itself (who signed, when, whose portal) do not. What was typed into a form or written onto the
page as a remark is text like any other.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from docparse.readers.pdf.pieces import RawPiece

_Rectangle = tuple[float, float, float, float]
_SHOWN_KINDS = {raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FREETEXT}
# Text and choice; signatures are of type Sig.
_TYPED_FIELDS = {"Tx", "Ch"}
_LONGEST_TYPE = 16
_MOST_ANNOTATIONS = 2_000
_MOST_OBJECTS = 20_000
_DEEPEST = 6
_SAME_LINE = 3.0
# A number, a day, a month, a number with its symbol; nothing that is a word.
_FILLED_IN = re.compile(r"[\d./\-]+(?:/[A-ZĐƯ\d][\w\-.&]*)?")


class Stamps(NamedTuple):
    """Addresses of the text objects that were laid down, and the places of those that somebody typed."""

    objects: frozenset[int] = frozenset()
    typed: tuple[_Rectangle, ...] = ()

    def hold(self, address: int, x: float, y: float) -> bool:
        """True if the text object whose text begins at the point is a stamp."""
        if address not in self.objects:
            return False
        return not any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in self.typed)


def lay_down(pdf: pypdfium2.PdfDocument, number: int) -> tuple[pypdfium2.PdfPage, Stamps]:
    """Page ``number`` (from 0) with its stamps as part of it."""
    page = pdf[number]
    annotations = list(_shown_annotations(page))
    if not annotations:
        return page, Stamps()
    before = raw.FPDFPage_CountObjects(page.raw)
    flattened = raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
    if not flattened:
        return page, Stamps()
    page.close()
    page = pdf[number]
    typed = tuple(box for is_typed, box in annotations if is_typed)
    return page, Stamps(frozenset(_text_objects(page, before)), typed)


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


def _shown_annotations(page: pypdfium2.PdfPage) -> Iterator[tuple[bool, _Rectangle]]:
    """Whether somebody typed it, and the place of each annotation that shows text."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST_ANNOTATIONS)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            if kind in _SHOWN_KINDS:
                is_typed = kind == raw.FPDF_ANNOT_FREETEXT or _field_type(annotation) in _TYPED_FIELDS
                yield is_typed, _rectangle(annotation)
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _field_type(annotation: Any) -> str:
    """The type of a form field; '' where the annotation itself does not state it."""
    buffer = (ctypes.c_ushort * _LONGEST_TYPE)()
    size = raw.FPDFAnnot_GetStringValue(annotation, b"FT", buffer, ctypes.sizeof(buffer))
    return bytes(buffer)[: max(0, min(size, ctypes.sizeof(buffer)) - 2)].decode("utf-16-le", "replace")


def _rectangle(annotation: Any) -> _Rectangle:
    box = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annotation, box)
    return box.left, box.bottom, box.right, box.top


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
