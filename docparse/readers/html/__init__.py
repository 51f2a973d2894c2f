"""Reads web pages: saved from a portal (also .mht), "Save as HTML" of Word, exports of Google Docs.

Of a page with menus, notices and comments around the document only the document is read, with a warning. Tables
become cells as in Word files, lists get their numbers; hidden parts are left out. Nothing is ever fetched.
"""

from __future__ import annotations

from docparse.readers.options import USUAL, ReadOptions
from docparse.values import Document

__all__ = ["read_html"]


def read_html(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The document in the bytes of a web page; ``path`` only names it.

    Raises UnreadableFile: unreasonably large or deep, of an unknown encoding, XML that is no page.
    """
    from docparse.readers.html.reader import read_page

    return read_page(data, path, options)
