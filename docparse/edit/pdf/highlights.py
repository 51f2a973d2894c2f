"""Highlight annotations of a PDF page (ISO 32000-1, 12.5.6.10), written and known again by their names."""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pypdfium2 import PdfiumError, PdfPage, raw

from docparse.readers.pdf.locate import PageBox
from docparse.values import Severity

AUTHOR = "docparse"
# Laid over the text as a marker pen does: pale, so that the letters stay black.
_COLOURS: Mapping[Severity, tuple[int, int, int]] = {
    "error": (255, 170, 170),
    "warning": (255, 225, 120),
    "info": (185, 215, 255),
}
_PRINTED = raw.FPDF_ANNOT_FLAG_PRINT
_LONGEST_NAME = 128


class Highlight(NamedTuple):
    """``boxes`` on ``page`` (from 1), one a line; ``words`` are the text of the note."""

    page: int
    boxes: tuple[PageBox, ...]
    words: str
    severity: Severity

    @property
    def name(self) -> str:
        """What tells it from all other annotations: its note and its place, to the point."""
        places = [str(round(side)) for box in self.boxes for side in box[1:]]
        digest = hashlib.sha256("\x1f".join((str(self.page), *places, self.words)).encode("utf-8", "surrogatepass"))
        return f"{AUTHOR}-{digest.hexdigest()[:24]}"


def names_on(page: PdfPage) -> set[str]:
    """The names of the annotations of a page."""
    names: set[str] = set()
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if annotation:
            names.add(_read(annotation, b"NM"))
            raw.FPDFPage_CloseAnnot(annotation)
    return names


def write_highlight(page: PdfPage, highlight: Highlight) -> None:
    """Put a highlight with its note on the page. Raises PdfiumError."""
    annotation = raw.FPDFPage_CreateAnnot(page.raw, raw.FPDF_ANNOT_HIGHLIGHT)
    if not annotation:
        raise PdfiumError("no annotation was made")
    try:
        _place(annotation, highlight.boxes)
        raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *_COLOURS[highlight.severity], 255)
        raw.FPDFAnnot_SetFlags(annotation, _PRINTED)
        for key, text in ((b"Contents", highlight.words), (b"T", AUTHOR), (b"NM", highlight.name)):
            raw.FPDFAnnot_SetStringValue(annotation, key, _wide(text))
    finally:
        raw.FPDFPage_CloseAnnot(annotation)


def _place(annotation: Any, boxes: Sequence[PageBox]) -> None:
    """Its rectangle, and a quadrilateral a line, its corners in the order in which programs read them."""
    around = boxes[0]
    for box in boxes:
        around = around.around(box)
        corners = (box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom)
        raw.FPDFAnnot_AppendAttachmentPoints(annotation, raw.FS_QUADPOINTSF(*corners))
    raw.FPDFAnnot_SetRect(annotation, raw.FS_RECTF(around.left, around.top, around.right, around.bottom))


def _wide(text: str) -> Any:
    """``text`` as the library takes it: UTF-16, ended by a zero."""
    content = (text + "\0").encode("utf-16-le", "replace")
    return ctypes.cast(ctypes.create_string_buffer(content, len(content)), ctypes.POINTER(ctypes.c_ushort))


def _read(annotation: Any, key: bytes) -> str:
    """A text of the annotation, cut at ``_LONGEST_NAME`` characters; '' where it has none."""
    buffer = (ctypes.c_ushort * _LONGEST_NAME)()
    size = raw.FPDFAnnot_GetStringValue(annotation, key, buffer, ctypes.sizeof(buffer))
    return bytes(buffer)[: max(0, min(size, ctypes.sizeof(buffer)) - 2)].decode("utf-16-le", "replace")
