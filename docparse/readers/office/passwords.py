"""Whether a document is locked by a password: LibreOffice would only say that it cannot be opened."""

from __future__ import annotations

import io
import zipfile
import zlib

__all__ = ["is_locked"]

# A compound file: the size of a sector is two to the number at 30; a directory entry has 128 bytes
# and begins with the name ([MS-CFB] 2.2, 2.6).
_ENTRY, _SECTOR_SHIFT, _FIRST_SECTOR = 128, 30, 116
_WORD_STREAM = "WordDocument".encode("utf-16-le") + b"\0\0"
# The head of a Word document: its mark, then flags, of which this one says "encrypted" ([MS-DOC] 2.5.2).
_WORD_MARKS = (b"\xec\xa5", b"\xdc\xa5", b"\xdb\xa5")
_FLAGS, _ENCRYPTED = 10, 0x0100

_MANIFEST = "META-INF/manifest.xml"
_MANIFEST_MAX = 1 << 20


def is_locked(content: bytes, kind: str) -> bool:
    """True if ``content`` ("doc" or "odt"; nothing else can be) needs a password to be opened."""
    if kind == "doc":
        return _is_locked_doc(content)
    return kind == "odt" and _is_locked_odt(content)


def _is_locked_doc(content: bytes) -> bool:
    head = _word_head(content)
    return head[:2] in _WORD_MARKS and bool(int.from_bytes(head[_FLAGS : _FLAGS + 2], "little") & _ENCRYPTED)


def _word_head(content: bytes) -> bytes:
    """The beginning of the stream that holds the text; empty if it is not found."""
    sector = 1 << min(int.from_bytes(content[_SECTOR_SHIFT : _SECTOR_SHIFT + 2], "little"), 16)
    entry = content.find(_WORD_STREAM)
    while entry >= 0 and entry % _ENTRY:
        entry = content.find(_WORD_STREAM, entry + 1)
    if entry < 0:
        return b""
    place = entry + _FIRST_SECTOR
    start = (int.from_bytes(content[place : place + 4], "little") + 1) * sector
    return content[start : start + 32]


def _is_locked_odt(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package, package.open(_MANIFEST) as manifest:
            return b"encryption-data" in manifest.read(_MANIFEST_MAX)
    except RuntimeError:
        # The zip's own password.
        return True
    except (KeyError, OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        return False
