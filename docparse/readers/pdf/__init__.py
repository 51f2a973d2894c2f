"""Reads PDF files that carry a text layer."""

from __future__ import annotations

from docparse.readers.options import USUAL, ReadOptions
from docparse.values import Document

__all__ = ["read_pdf"]


def read_pdf(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The document in the bytes of a PDF file, in reading order.

    Wrapped lines are joined, also over page breaks; page numbers and running headers are left out
    (a running header with words stands once at the end, like the notes); tables and the two columns of
    letterhead and signature are cells. Pages without usable text are named in the warnings.
    ``path`` only names the file in messages.

    Raises UnreadableFile: damaged, encrypted, unreasonably large, or no page has usable text.
    """
    from docparse.readers.pdf.reader import read_document

    return read_document(data, path, options)
