"""Names of files inside an archive: decoded, and without the parts that lead out of it."""

from __future__ import annotations

import re
import struct
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Sequence
from zipfile import ZipInfo

_UTF8_FLAG = 0x800
_UNICODE_PATH = 0x7075
_HEADER = struct.Struct("<HH")
_PATH_HEADER = struct.Struct("<BL")
_DRIVE = re.compile(r"^[A-Za-z]:")
_CONTROLS = re.compile("[\x00-\x1f\x7f]")
_UNNAMED = "khong-ten"
_OLD_CODE_PAGE = "cp437"


def shown_names(entries: Sequence[ZipInfo]) -> list[str]:
    """The name of each entry, its folders parted by "/", each name once.

    Names without a mark of their encoding are taken for UTF-8 where they can be, else for the character set in
    which the names of the archive are Vietnamese, else for the code page of the first archives.
    """
    names = [_marked_name(entry) for entry in entries]
    read = _old_names(_raw(entry) for entry, name in zip(entries, names, strict=True) if name is None)
    written = (name if name is not None else read(_raw(entry)) for entry, name in zip(entries, names, strict=True))
    return _each_once([clean_name(name) for name in written])


def clean_name(name: str) -> str:
    """``name`` as a path inside the archive: no drive, no root, no ".."; composed (NFC).

    >>> clean_name("C:\\\\hồ sơ\\\\..\\\\a.docx"), clean_name("/etc/../b.txt")
    ('hồ sơ/a.docx', 'etc/b.txt')
    """
    composed = unicodedata.normalize("NFC", _CONTROLS.sub("", name)).replace("\\", "/")
    parts = [part for part in _DRIVE.sub("", composed).split("/") if part not in {"", ".", ".."}]
    return "/".join(parts) or _UNNAMED


def _marked_name(entry: ZipInfo) -> str | None:
    """The name where the archive says how it is written."""
    if entry.flag_bits & _UTF8_FLAG:
        return entry.filename
    return _unicode_path(entry)


def _unicode_path(entry: ZipInfo) -> str | None:
    """The name in the extra field "Info-ZIP Unicode Path", if it belongs to this name (APPNOTE 4.6.9)."""
    extra, place = entry.extra, 0
    while place + _HEADER.size <= len(extra):
        identifier, length = _HEADER.unpack_from(extra, place)
        place += _HEADER.size
        content = extra[place : place + length]
        place += length
        if identifier == _UNICODE_PATH and len(content) > _PATH_HEADER.size:
            version, checksum = _PATH_HEADER.unpack_from(content)
            if version == 1 and checksum == zlib.crc32(_raw(entry)):
                return content[_PATH_HEADER.size :].decode("utf-8", "replace")
    return None


def _raw(entry: ZipInfo) -> bytes:
    return entry.orig_filename.encode(_OLD_CODE_PAGE, "replace")


def _old_names(names: Iterable[bytes]) -> Callable[[bytes], str]:
    """How to read the names of an archive that does not say how they are written."""
    beyond_ascii = [name for name in names if not name.isascii()]
    if all(_is_utf8(name) for name in beyond_ascii):
        return lambda name: name.decode("utf-8", "replace")
    from docparse.text.encodings.recognise import recognise

    words = re.sub(r"[/_.\-+]", " ", " ".join(name.decode("latin-1") for name in beyond_ascii))
    charset = recognise(words, fewest=2)
    if charset is None:
        return lambda name: name.decode("utf-8" if _is_utf8(name) else _OLD_CODE_PAGE)
    return lambda name: name.decode("utf-8") if _is_utf8(name) else charset.decode(name.decode("latin-1")).text


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _each_once(names: Sequence[str]) -> list[str]:
    """A name that was there before gets a number, as file managers do: "a (2).docx"."""
    seen: dict[str, int] = {}
    result: list[str] = []
    for name in names:
        count = seen[name] = seen.get(name, 0) + 1
        stem, dot, suffix = name.rpartition(".")
        result.append(name if count == 1 else f"{stem or name} ({count}){dot if stem else ''}{suffix if stem else ''}")
    return result
