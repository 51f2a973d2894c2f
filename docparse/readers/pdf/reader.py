"""A PDF file as one Document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from pypdfium2 import PdfDocument

from docparse.readers.options import USUAL, ReadOptions
from docparse.readers.pdf.assemble import Assembly
from docparse.readers.pdf.container import open_pdf
from docparse.readers.pdf.contents import PageContent
from docparse.readers.pdf.quality import USABLE
from docparse.readers.pdf.story import Story
from docparse.readers.pdf.stretches import read_stretches
from docparse.readers.pdf.verdicts import refuse_useless, warnings_for
from docparse.values import Document, Reading


def read_document(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """See ``docparse.readers.pdf.read_pdf``."""
    story, assembly = Story(), Assembly()
    with open_pdf(data, path) as pdf:
        first: list[PageContent] = []
        for draft in story.drafts(_remembering(read_stretches(pdf, path, options), first)):
            assembly.add(draft)
        seen = _look_at_header(pdf, first, assembly) if options.ocr else ()
    refuse_useless(story.kinds, path, ocr=options.ocr)
    return Document(
        path=path,
        text=assembly.text,
        reader="pdf",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(assembly.blocks),
        runs=tuple(assembly.runs),
        warnings=warnings_for(story.kinds, story.cut_off, assembly.text, ocr=options.ocr),
        readings=seen,
    )


def _remembering(stretches: Iterable[list[PageContent]], first: list[PageContent]) -> Iterator[list[PageContent]]:
    """The stretches as they come; their first page goes into ``first``."""
    for pages in stretches:
        if not first:
            first += pages[:1]
        yield pages


def _look_at_header(pdf: PdfDocument, first: Sequence[PageContent], assembly: Assembly) -> tuple[Reading, ...]:
    """Number and day where the picture of the first page shows what its text does not say."""
    if not first or first[0].kind not in USABLE:
        return ()
    from docparse.readers.ocr.header_readings import look_at_header, readings_of

    return readings_of(look_at_header(pdf, first[0].lines), assembly.text, assembly.blocks)
