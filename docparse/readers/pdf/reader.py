"""A PDF file as one Document."""

from __future__ import annotations

import hashlib

from docparse.readers.options import USUAL, ReadOptions
from docparse.readers.pdf.assemble import Assembly
from docparse.readers.pdf.container import open_pdf
from docparse.readers.pdf.story import Story
from docparse.readers.pdf.stretches import read_stretches
from docparse.readers.pdf.verdicts import refuse_useless, warnings_for
from docparse.values import Document


def read_document(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """See ``docparse.readers.pdf.read_pdf``."""
    story, assembly = Story(), Assembly()
    with open_pdf(data, path) as pdf:
        for draft in story.drafts(read_stretches(pdf, path, options)):
            assembly.add(draft)
    refuse_useless(story.kinds, path, ocr=options.ocr)
    return Document(
        path=path,
        text=assembly.text,
        reader="pdf",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(assembly.blocks),
        runs=tuple(assembly.runs),
        warnings=warnings_for(story.kinds, story.cut_off, assembly.text, ocr=options.ocr),
    )
