"""What reviewers laid over the text of a page, such as the highlights of this program: none of it is the text's."""

from __future__ import annotations

import pypdfium2
from pypdfium2 import raw

_MARKS = {
    raw.FPDF_ANNOT_HIGHLIGHT,
    raw.FPDF_ANNOT_UNDERLINE,
    raw.FPDF_ANNOT_SQUIGGLY,
    raw.FPDF_ANNOT_STRIKEOUT,
    raw.FPDF_ANNOT_TEXT,
    raw.FPDF_ANNOT_POPUP,
    raw.FPDF_ANNOT_CARET,
}
_MOST_ANNOTATIONS = 10_000


def lift_markup(page: pypdfium2.PdfPage) -> None:
    """Take it off the opened page, before its picture is drawn and read."""
    for index in reversed(range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST_ANNOTATIONS))):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind in _MARKS:
            raw.FPDFPage_RemoveAnnot(page.raw, index)
