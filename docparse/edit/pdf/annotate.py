"""Which findings are marked where, and which are marked already."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby

from pypdfium2 import PdfDocument, raw

from docparse.edit.annotated import Annotated, Unplaced
from docparse.edit.comment_text import comment_lines
from docparse.edit.pdf.highlights import Highlight, names_on, write_highlight
from docparse.readers.pdf.container import open_pdf
from docparse.readers.pdf.locate import PageBox, locate_spans
from docparse.values import Analysis, Finding, UnreadableFile

# ISO 32000-1, table 22: bit 6 allows notes.
_NOTES = 1 << 5


def annotate(content: bytes, analysis: Analysis) -> Annotated:
    """See ``docparse.edit.pdf.annotate_pdf``."""
    document, findings = analysis.document, analysis.findings or ()
    boxes = locate_spans(content, document.path, document, [finding.span for finding in findings])
    marks = [(finding, _highlights(finding, place)) for finding, place in zip(findings, boxes, strict=True)]
    with open_pdf(content, document.path) as pdf:
        _require_permission(pdf, document.path)
        missing = _write_missing(pdf, [highlight for _, highlights in marks for highlight in highlights])
        placed = [finding for finding, highlights in marks if not missing.isdisjoint(highlights)]
        present = [finding for finding, highlights in marks if highlights and missing.isdisjoint(highlights)]
        return Annotated(
            content=_saved(pdf) if missing else content,
            suffix=".pdf",
            placed=tuple(placed),
            present=tuple(present),
            unplaced=tuple(Unplaced(finding, "unplaced_page") for finding, highlights in marks if not highlights),
            notes=("note_signed",) if missing and raw.FPDF_GetSignatureCount(pdf.raw) > 0 else (),
        )


def _require_permission(pdf: PdfDocument, path: str) -> None:
    """Raises UnreadableFile where the owner of the file has forbidden to write notes into it."""
    if not raw.FPDF_GetDocPermissions(pdf.raw) & _NOTES:
        raise UnreadableFile(
            path=path,
            code="not_annotatable",
            message="Chủ tệp PDF này đã đặt quyền không cho ghi nhận xét vào tệp.",
            remedy="Hãy xin tệp không khóa quyền, hoặc xem kết quả docparse check.",
        )


def _highlights(finding: Finding, boxes: Sequence[PageBox]) -> list[Highlight]:
    """One a page."""
    words = "\n".join(comment_lines(finding))
    pages = groupby(boxes, key=lambda box: box.page)
    return [Highlight(page, tuple(inside), words, finding.severity) for page, inside in pages]


def _write_missing(pdf: PdfDocument, highlights: Sequence[Highlight]) -> set[Highlight]:
    """Write those that do not stand in the file yet; which they were."""
    written: set[Highlight] = set()
    for number, members in _by_page(highlights):
        page = pdf[number - 1]
        try:
            taken = names_on(page)
            missing = [highlight for highlight in members if highlight.name not in taken]
            for highlight in missing:
                write_highlight(page, highlight)
            written.update(missing)
        finally:
            page.close()
    return written


def _by_page(highlights: Sequence[Highlight]) -> Iterator[tuple[int, list[Highlight]]]:
    """Each highlight once."""
    ordered = sorted(dict.fromkeys(highlights), key=lambda highlight: highlight.page)
    for number, members in groupby(ordered, key=lambda highlight: highlight.page):
        yield number, list(members)


def _saved(pdf: PdfDocument) -> bytes:
    """The file with what was added behind it: signatures cover the bytes before."""
    out = io.BytesIO()
    pdf.save(out, flags=raw.FPDF_INCREMENTAL)
    return out.getvalue()
