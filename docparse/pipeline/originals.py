"""The bytes that a checked document was read from, for what is to be written into a copy of them."""

from __future__ import annotations

import hashlib

from docparse.values import Document

# Readers that go through LibreOffice: what is written into is the Word file that it makes.
_CONVERTED = frozenset({"doc", "odt", "rtf", "flat_odt", "word_xml"})


def kind_of(document: Document) -> str:
    """The reader of the file that is written into: "docx" also for what LibreOffice turns into that."""
    return "docx" if document.reader in _CONVERTED else document.reader


def load_original(document: Document, held: bytes | None = None) -> bytes:
    """The bytes of the file (converted where it was read converted); ``held`` are those of one that is in memory.

    Raises UnreadableFile where it is gone, or has changed since it was read.
    """
    from docparse.edit.faults import changed_since
    from docparse.readers import load_file

    content = load_file(document.path) if held is None else held
    if hashlib.sha256(content).hexdigest() != document.sha256:
        raise changed_since(document.path)
    return _converted(content, document) if document.reader in _CONVERTED else content


def _converted(content: bytes, document: Document) -> bytes:
    from docparse.readers.office.reader import CONVERSIONS

    return CONVERSIONS.docx_of(content, document.reader, document.path)
