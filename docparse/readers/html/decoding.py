"""The bytes of a web page as characters: by its marks, by what it declares, by what its letters show."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>|&#?\w{1,12};")
_HEAD = 4096
_NUL_SHARE = 0.2
# Names under which pages declare what is not theirs, or no one character set.
_UNDECIDED = {"iso-8859-1", "latin-1", "windows-1252", "us-ascii", "x-user-defined", "utf-8", "utf-16"}
_FALLBACK = "cp1252"


class Page(NamedTuple):
    """The characters of a page; ``lost`` is how many could not be read."""

    text: str
    lost: int = 0


def decode_page(data: bytes, declared: str | None = None) -> Page:
    """The characters of a page; ``declared`` is what stands outside of it (in the MIME header)."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _with_losses(data[len(mark) :], encoding)
    pattern = _utf16(data)
    if pattern is not None:
        return _with_losses(data, pattern)
    try:
        return Page(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_old(data, declared or _declaration(data))


def _decode_old(data: bytes, declared: str | None) -> Page:
    """Bytes that are not UTF-8, or a page in UTF-8 that was cut or damaged."""
    if declared is not None and declared not in _UNDECIDED:
        return _with_losses(data, declared)
    losses = data.decode("utf-8", "replace").count("\ufffd")
    if declared == "utf-8" and losses * 20 < sum(byte > 127 for byte in data):
        return _with_losses(data, "utf-8")
    return _by_letters(data) or _with_losses(data, _FALLBACK)


def _by_letters(data: bytes) -> Page | None:
    """The character set that makes Vietnamese of the words between the tags."""
    from docparse.text.encodings.recognise import read_codes, recognise

    codes = data.decode("latin-1")
    charset = recognise(_TAG.sub(" ", codes))
    return None if charset is None else Page(read_codes(codes, charset).text)


def _with_losses(data: bytes, encoding: str) -> Page:
    text = data.decode(encoding, "replace")
    return Page(text, text.count("\ufffd"))


def _declaration(data: bytes) -> str | None:
    """The encoding that the page names, as Python calls it; None where it names none that exists."""
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    try:
        codec = codecs.lookup(name)
    except LookupError:
        return None
    # Names such as "zip" are codecs, too, but no character sets.
    return name if getattr(codec, "_is_text_encoding", True) else None


def _utf16(data: bytes) -> str | None:
    sample = data[:_HEAD]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < _NUL_SHARE * len(sample) / 2:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"
