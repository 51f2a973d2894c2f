"""Marks of digital signatures that lie over a scan: who signed and when, whose portal; none of it is the document's."""

from __future__ import annotations

from typing import Any

import pypdfium2
from pypdfium2 import raw

_MOST_OBJECTS = 5_000
_DEEPEST = 6
# Of the page: what is larger holds the scan itself.
_LARGEST = 0.25


def lift_stamps(page: pypdfium2.PdfPage) -> None:
    """Take the forms that hold text off a page, before its picture is drawn."""
    count = min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)
    handles = [raw.FPDFPage_GetObject(page.raw, index) for index in range(count)]
    forms = [handle for handle in handles if raw.FPDFPageObj_GetType(handle) == raw.FPDF_PAGEOBJ_FORM]
    for form in forms:
        if _holds_text(form, 0) and not _holds_scan(form, page.get_width() * page.get_height(), 0):
            raw.FPDFPage_RemoveObject(page.raw, form)
            raw.FPDFPageObj_Destroy(form)


def _inside(form: Any) -> list[Any]:
    return [
        raw.FPDFFormObj_GetObject(form, index)
        for index in range(min(raw.FPDFFormObj_CountObjects(form), _MOST_OBJECTS))
    ]


def _holds_text(form: Any, depth: int) -> bool:
    kinds = [(raw.FPDFPageObj_GetType(inner), inner) for inner in _inside(form)]
    return any(kind == raw.FPDF_PAGEOBJ_TEXT for kind, _ in kinds) or any(
        kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST and _holds_text(inner, depth + 1) for kind, inner in kinds
    )


def _holds_scan(form: Any, page: float, depth: int) -> bool:
    """True if a picture in the form is large; its size is that of the unit square under its matrix."""
    for inner in _inside(form):
        kind, matrix = raw.FPDFPageObj_GetType(inner), raw.FS_MATRIX()
        if kind == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFPageObj_GetMatrix(inner, matrix):
            if abs(matrix.a * matrix.d - matrix.b * matrix.c) > _LARGEST * page:
                return True
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST and _holds_scan(inner, page, depth + 1):
            return True
    return False
