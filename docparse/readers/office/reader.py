"""A converted file as a Document of its own."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from docparse.readers.docx import read_docx
from docparse.readers.office.conversions import Conversions
from docparse.readers.options import USUAL, ReadOptions
from docparse.values import Document

__all__ = ["CONVERSIONS", "read_doc", "read_flat_odt", "read_odt", "read_rtf", "read_word_xml"]

CONVERSIONS = Conversions()


def read_doc(content: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The Document in a file of Word 6 to 2003.

    Raises UnreadableFile: locked by a password, LibreOffice missing, unable or too slow.
    """
    return _read(content, path, options, "doc")


def read_odt(content: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The Document in an OpenDocument text; raises UnreadableFile as ``read_doc`` does."""
    return _read(content, path, options, "odt")


def read_rtf(content: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The Document in a file in Rich Text Format; raises UnreadableFile as ``read_doc`` does."""
    return _read(content, path, options, "rtf")


def read_flat_odt(content: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The Document in an OpenDocument text of one XML file; raises UnreadableFile as ``read_doc`` does."""
    return _read(content, path, options, "flat_odt")


def read_word_xml(content: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The Document in a file that Word 2003 saved as XML; raises UnreadableFile as ``read_doc`` does."""
    return _read(content, path, options, "word_xml")


def _read(content: bytes, path: str, options: ReadOptions, kind: str) -> Document:
    """Path and hash are the original's; the places count the paragraphs of the Word file made of it."""
    converted = read_docx(CONVERSIONS.docx_of(content, kind, path), path, options)
    return replace(converted, reader=kind, sha256=hashlib.sha256(content).hexdigest())
