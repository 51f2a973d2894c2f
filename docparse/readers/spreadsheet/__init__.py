"""Reads workbooks: .xlsx and .xlsm, and .xls of Excel 97–2003.

Tables become cells as in Word files, text outside them paragraphs, a letterhead or a signature block in columns the
cells of a table without lines. Numbers and days read as a spreadsheet with Vietnamese settings shows them. Hidden
sheets, rows and columns are left out with a warning. The ``page`` of a place is the number of the sheet, its ``line``
the number of the sheet's row, while ``row`` and ``column`` count inside the table.
"""

from __future__ import annotations

from dataclasses import replace

from docparse.readers.options import USUAL, ReadOptions
from docparse.values import Document

__all__ = ["read_xls", "read_xlsx"]


def read_xlsx(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The document in the bytes of an .xlsx file; ``path`` only names it.

    Raises UnreadableFile: damaged, encrypted, binary, or unreasonably large inside.
    """
    from docparse.readers.spreadsheet.reader import read_book
    from docparse.readers.spreadsheet.xlsx_book import XlsxBook

    book = XlsxBook(data, path)
    return replace(read_book(book, content=data, path=path, reader="xlsx"), remnants=book.remnants)


def read_xls(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The document in the bytes of an .xls file; ``path`` only names it.

    Raises UnreadableFile: damaged or encrypted.
    """
    from docparse.readers.spreadsheet.reader import read_book
    from docparse.readers.spreadsheet.xls_book import XlsBook

    return read_book(XlsBook(data, path), content=data, path=path, reader="xls")
