"""Reads Word files (.docx, .docm, .dotx), transitional and strict."""

from __future__ import annotations

from docparse.readers.options import USUAL, ReadOptions
from docparse.values import Document

__all__ = ["read_docx"]


def read_docx(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The document in the bytes of a Word file, as a person with Word sees it.

    Automatic numbers are rendered, tracked changes read as accepted, hidden text and comments
    left out; page headers, page footers and notes stand at the end. ``path`` only names the
    file in messages.

    Raises UnreadableFile: damaged, encrypted, not a Word file, or unreasonably large inside.
    """
    from docparse.readers.docx.reader import read_package

    return read_package(data, path, options)
