"""What a file is, by its content; its name is only a hint between kinds of plain text."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

# A package begins with its first member, an empty one with its directory.
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
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

_ODT = b"application/vnd.oasis.opendocument.text"
_TEXT_TYPES = {_ODT, _ODT + b"-template", _ODT + b"-web", _ODT + b"-master"}

# Kinds of XML that text processors write.
_XML_DOCUMENTS: tuple[tuple[bytes, str], ...] = (
    (b"http://schemas.microsoft.com/office/word/2003/wordml", "word_xml"),
    (_ODT, "flat_odt"),
)

# A page, however much of its head was lost; a Markdown file may begin with a tag, but does not end with one.
_MARKUP = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|\?xml)\b", re.I | re.S
)
_PIECE = re.compile(rb"\s*<(?:div|table|center|font|p|span|style)\b[^<>]*>.*</\w+>\s*\Z", re.I | re.S)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MARKUP_WITHIN = 8192
_MAIL_HEADER = re.compile(rb"\s*(?:mime-version|from|subject|date|content-type|snapshot-content-location)\s*:", re.I)
_WEB_ARCHIVE = re.compile(rb"^content-type\s*:\s*(?:multipart/related|text/html)", re.I | re.M)
_PDF_WITHIN = 1024

# Marks that plain text does not have: a bold pair, a heading, a table's rule, a line that is one bar.
_MARKDOWN = re.compile(
    r"\*\*[^\s*][^*\n]{0,300}\*\*|^#{1,6} +\S|^\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$|^\|$", re.MULTILINE
)
_MARKS_ENOUGH = 2
# Each mark has one of these in it.
_MARK_SIGNS = ("**", "#", "|")


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
    if _is_markup(data):
        return _detect_markup(data[:_MARKUP_WITHIN])
    return "markup" if is_web_archive(data) else "text"


def is_web_archive(data: bytes) -> bool:
    """True for a saved page in the form of a mail message (.mht, .mhtml)."""
    head = data[:_MARKUP_WITHIN]
    return (
        _MAIL_HEADER.match(head) is not None
        and _WEB_ARCHIVE.search(head) is not None
        and b"mime-version" in head.lower()
    )


def _is_markup(data: bytes) -> bool:
    head = data[:_MARKUP_WITHIN]
    for mark in _BOMS:
        head = head.removeprefix(mark)
    # In UTF-16 every other byte of a tag is zero.
    head = head.replace(b"\0", b"")
    return _MARKUP.match(head) is not None or _PIECE.match(head[:256] + data[256:][-256:]) is not None


def is_markdown(text: str, path: str) -> bool:
    """True if ``text`` carries Markdown marks, or is named as Markdown."""
    if PurePath(path).suffix.lower() in {".md", ".markdown", ".mkd"}:
        return True
    if not any(sign in text for sign in _MARK_SIGNS):
        return False
    marks = _MARKDOWN.finditer(text)
    return sum(1 for _ in zip(range(_MARKS_ENOUGH), marks, strict=False)) == _MARKS_ENOUGH


def _detect_markup(head: bytes) -> str:
    """A text document in XML, which names its kind near the top, or any other markup."""
    return next((name for mark, name in _XML_DOCUMENTS if b"<?xml" in head and mark in head), "markup")


def _detect_package(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            for member, name in _MEMBERS:
                if member in names:
                    return name
            if "mimetype" in names:
                return "odt" if package.read("mimetype").strip() in _TEXT_TYPES else "opendocument"
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError):
        return "damaged"
    return "archive"


def _detect_compound(data: bytes) -> str:
    """By its streams; their names stand in a directory, which the end of a long file may hold ([MS-CFB] 2.2)."""
    for stream, name in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return name
    sector = 1 << min(int.from_bytes(data[30:32], "little"), 16)
    directory = (int.from_bytes(data[48:52], "little") + 1) * sector
    # A whole file is made of sectors of that size, 512 bytes at least.
    return "damaged" if directory >= len(data) or len(data) % 512 else "compound"
