"""The pages of a file in stretches: what pages repeat is looked for within a stretch, which bounds the memory."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pypdfium2 import PdfDocument

from docparse.readers.options import ReadOptions
from docparse.readers.pdf.contents import PageContent, read_content
from docparse.readers.pdf.mending import mend_letters
from docparse.readers.pdf.pages import read_pages
from docparse.readers.pdf.quality import UNREAD

# A page held for comparison takes some 0.3 MB; few documents are longer than one stretch.
STRETCH = 250
# At some seconds a page; longer files would keep the machine busy for an hour.
MOST_RECOGNISED = 500


def read_stretches(pdf: PdfDocument, path: str, options: ReadOptions) -> Iterator[list[PageContent]]:
    """All pages in order. Raises UnreadableFile: too much on a page."""
    views = read_pages(pdf, path)
    waiting = 0
    while stretch := list(islice(views, STRETCH)):
        pages = [read_content(view) for view in mend_letters(stretch)]
        unread = sum(page.kind in UNREAD for page in pages)
        if options.ocr and unread and waiting < MOST_RECOGNISED:
            pages = _recognised(pdf, pages)
        waiting += unread
        yield pages


def _recognised(pdf: PdfDocument, pages: list[PageContent]) -> list[PageContent]:
    """The pages that cannot be read otherwise read from their pictures."""
    from docparse.readers.ocr.scanned_pages import read_scanned_pages

    return read_scanned_pages(pdf, pages)
