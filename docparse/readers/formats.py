"""Which reader reads which format; each is imported when a file asks for it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from docparse.readers.options import ReadOptions
from docparse.values import Document

__all__ = ["Reader", "find_reader"]

Reader = Callable[[bytes, str, ReadOptions], Document]

# Format (as ``detect`` names it) → module and function.
_READERS: dict[str, tuple[str, str]] = {
    "archive": ("docparse.readers.archive", "read_archive"),
    "doc": ("docparse.readers.office.reader", "read_doc"),
    "docx": ("docparse.readers.docx", "read_docx"),
    "flat_odt": ("docparse.readers.office.reader", "read_flat_odt"),
    "odt": ("docparse.readers.office.reader", "read_odt"),
    "markup": ("docparse.readers.html", "read_html"),
    "pdf": ("docparse.readers.pdf", "read_pdf"),
    "xls": ("docparse.readers.spreadsheet", "read_xls"),
    "xlsx": ("docparse.readers.spreadsheet", "read_xlsx"),
    "rtf": ("docparse.readers.office.reader", "read_rtf"),
    "image": ("docparse.readers.pictures", "read_picture"),
    "text": ("docparse.readers.text_files", "read_text_file"),
    "word_xml": ("docparse.readers.office.reader", "read_word_xml"),
}


def find_reader(format_name: str) -> Reader | None:
    """The reader of a format; None where it is not read."""
    if format_name not in _READERS:
        return None
    module, function = _READERS[format_name]
    return cast(Reader, getattr(import_module(module), function))
