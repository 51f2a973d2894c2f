"""Pages of a PDF file that have no usable text layer, read from their pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2

from docparse.readers.ocr.pictures import PagePicture
from docparse.readers.ocr.program import find_tesseract
from docparse.readers.ocr.side_by_side import recognise_pages
from docparse.readers.ocr.stamps import lift_stamps
from docparse.readers.pdf.contents import PageContent, lay_out
from docparse.readers.pdf.markup import lift_markup
from docparse.readers.pdf.quality import UNREAD, PageKind

DPI = 300
# At some seconds a page; longer files would keep the machine busy for an hour.
MOST_PAGES = 500
_MOST_PIXELS = 40_000_000


def read_scanned_pages(pdf: pypdfium2.PdfDocument, pages: Sequence[PageContent]) -> list[PageContent]:
    """``pages`` with those recognised that could not be read; all as they are where Tesseract is not installed."""
    program = find_tesseract()
    waiting = [page for page in pages if page.kind in UNREAD][:MOST_PAGES]
    if not waiting or program is None or not program.reads_vietnamese:
        return list(pages)
    read = {page.number: page.view for page in recognise_pages(program, _draw(pdf, waiting)) if page.view is not None}
    return [lay_out(read[page.number], PageKind.OCR) if page.number in read else page for page in pages]


def _draw(pdf: pypdfium2.PdfDocument, pages: Sequence[PageContent]) -> Iterator[PagePicture]:
    for content in pages:
        page = pdf[content.number - 1]
        try:
            dpi = _dpi(*page.get_size())
            lift_markup(page)
            if not content.lines.lines:
                lift_stamps(page)
            yield PagePicture(content.number, page.render(scale=dpi / 72).to_pil().convert("RGB"), dpi)
        finally:
            page.close()


def _dpi(width: float, height: float) -> int:
    """300, less for sheets as large as drawings, so that the picture stays within bounds."""
    pixels = width * height * (DPI / 72) ** 2
    return DPI if pixels <= _MOST_PIXELS else max(1, int(DPI * (_MOST_PIXELS / pixels) ** 0.5))
