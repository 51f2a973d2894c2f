"""A PDF file as one Document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from pypdfium2 import PdfDocument

from docparse.readers.options import USUAL, ReadOptions
from docparse.readers.pdf.assemble import Assembly, Draft
from docparse.readers.pdf.blocks import body_drafts
from docparse.readers.pdf.container import open_pdf
from docparse.readers.pdf.contents import PageContent, read_content
from docparse.readers.pdf.footnotes import split_footnotes
from docparse.readers.pdf.furniture import strip_furniture
from docparse.readers.pdf.measure import measure_pages
from docparse.readers.pdf.mending import mend_letters
from docparse.readers.pdf.pages import read_pages
from docparse.readers.pdf.quality import UNREAD, USABLE, PageKind
from docparse.readers.pdf.reading_order import in_order
from docparse.readers.pdf.verdicts import refuse_useless, warnings_for
from docparse.values import BlockKind, Document, Place


def read_document(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """See ``docparse.readers.pdf.read_pdf``."""
    with open_pdf(data, path) as pdf:
        pages = [read_content(view) for view in mend_letters(list(read_pages(pdf, path)))]
        pages = _recognised(pdf, pages) if options.ocr else pages
    kinds = {page.number: page.kind for page in pages}
    refuse_useless(kinds, path, ocr=options.ocr)
    usable = [page for page in pages if page.kind in USABLE]
    assembly = Assembly()
    for draft in _drafts(usable):
        # The sizes of recognised letters are guesses.
        assembly.add(draft._replace(sized=kinds.get(draft.place.page or 0) is PageKind.TEXT))
    return Document(
        path=path,
        text=assembly.text,
        reader="pdf",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(assembly.blocks),
        runs=tuple(assembly.runs),
        warnings=warnings_for(kinds, (page.number for page in usable if page.cut_off), assembly.text, ocr=options.ocr),
    )


def _recognised(pdf: PdfDocument, pages: list[PageContent]) -> list[PageContent]:
    """The pages that cannot be read otherwise read from their pictures."""
    if not any(page.kind in UNREAD for page in pages):
        return pages
    from docparse.readers.ocr.scanned_pages import read_scanned_pages

    return read_scanned_pages(pdf, pages)


def _drafts(pages: Sequence[PageContent]) -> Iterator[Draft]:
    """The text in reading order, then running headers and footers once each, then the notes."""
    furniture = strip_furniture([page.lines for page in pages])
    notes = split_footnotes(furniture.bodies)
    measures = measure_pages(notes.bodies)
    tables = {page.number: page.tables for page in pages}
    for draft in body_drafts(in_order(notes.bodies, tables, measures), measures):
        yield draft._replace(notes=notes.marks)
    for kind, line in furniture.running:
        yield Draft((line,), kind, Place(page=line.page))
    for note in notes.notes:
        yield Draft(note, BlockKind.FOOTNOTE, Place(page=note[0].page), notes=notes.marks)
