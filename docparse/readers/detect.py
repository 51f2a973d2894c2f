"""What a file is, by its content; its name is only a hint between kinds of plain text."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# (offset, bytes, format); the first that fits decides.
_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"{\\rtf", "rtf"),
    (0, b"\x89PNG\r\n\x1a\n", "image"),
    (0, b"\xff\xd8\xff", "image"),
    (0, b"GIF8", "image"),
    (0, b"II*\x00", "image"),
    (0, b"MM\x00*", "image"),
    (8, b"WEBP", "image"),
    (4, b"ftyphei", "image"),
    (6, b"\x00\x00\x00\x00\x36\x00", "image"),
    (0, b"\x1f\x8b\x08", "archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "archive"),
    (0, b"Rar!\x1a\x07", "archive"),
)

# Streams of a compound file (names are stored as UTF-16), the encrypted package first:
# it hides whatever else the file is.
_STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)

# Members of a package.
_MEMBERS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
)

_MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html|\?xml)\b", re.IGNORECASE)
_PDF_WITHIN = 1024

# Marks that plain text does not have: a bold pair, a heading, a table's rule, a line that is one bar.
_MARKDOWN = re.compile(
    r"\*\*[^\s*][^*\n]{0,300}\*\*|^#{1,6} +\S|^\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$|^\|$", re.MULTILINE
)
_MARKS_ENOUGH = 2


def detect(data: bytes) -> str:
    """The format of ``data``: "docx", "pdf", "doc", …; "text" where no other is recognised.

    "damaged" is a package that cannot be opened, "encrypted" one locked by a password.
    """
    if data.startswith(_ZIP):
        return _detect_package(data)
    if data.startswith(_OLE):
        return _detect_compound(data)
    for offset, signature, name in _SIGNATURES:
        if data.startswith(signature, offset):
            return name
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")):
        return "markup"
    return "text"


def is_markdown(text: str, path: str) -> bool:
    """True if ``text`` carries Markdown marks, or is named as Markdown."""
    if PurePath(path).suffix.lower() in {".md", ".markdown", ".mkd"}:
        return True
    marks = _MARKDOWN.finditer(text)
    return sum(1 for _ in zip(range(_MARKS_ENOUGH), marks, strict=False)) == _MARKS_ENOUGH


def _detect_package(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            for member, name in _MEMBERS:
                if member in names:
                    return name
            if "mimetype" in names:
                return "odt" if package.read("mimetype").endswith(b"opendocument.text") else "opendocument"
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError):
        return "damaged"
    return "archive"


def _detect_compound(data: bytes) -> str:
    for stream, name in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return name
    return "compound"
