"""Bytes of a text file → its characters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from docparse.readers.refusals import refuse
from docparse.text.encodings import Charset
from docparse.text.encodings.codes import characters_of, codes_of
from docparse.text.encodings.plausible import tally
from docparse.text.encodings.recognise import read_codes, recognise
from docparse.text.mapped import Mapped, MapWriter, compose
from docparse.values import OffsetMap

__all__ = ["Decoded", "decode", "decode_file"]

_UTF16_BOMS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_SAMPLE = 4096
# Text in UTF-16 has a NUL in every second byte wherever the letter is ASCII: in Vietnamese more than half.
_NUL_SHARE = 0.25
# The other byte is NUL only in marks that are written apart (U+0300): fewer than one letter in this many.
_NUL_LEAD = 3
# Letters of Vietnamese that no character set of one byte shares with Western Europe, and marks written apart.
_UNICODE_LETTERS = re.compile("[ăđơưĂĐƠƯ\u0300-\u036f\u1ea0-\u1ef9]")
# Words enough to say that a text in Unicode holds the codes of an old font.
_COPIED_WORDS = 8
_INTACT_PER_FAULT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a file and how it was written.

    ``encoding`` turns the bytes into characters; where these are codes of an old character
    set, ``letters`` maps ``text`` to them (``charset`` names the set; None: Unicode).
    """

    text: str
    encoding: str
    charset: Charset | None = None
    letters: OffsetMap | None = None
    characters: str = ""

    def origin(self) -> OffsetMap:
        """The map from the code points of ``text`` to the bytes of the file."""
        if self.letters is None:
            return _byte_map(self.text, self.encoding)
        return compose(self.letters, _byte_map(self.characters, self.encoding))

    def encode(self, text: str) -> bytes:
        """``text`` as bytes of this file.

        Raises UnicodeEncodeError where the file's character set has no code for a character.
        """
        if self.charset is None:
            return text.encode(self.encoding)
        codes = self.charset.encode(text)
        return (codes if self.encoding == "latin-1" else characters_of(codes)).encode(self.encoding)


def decode(data: bytes, path: str) -> str:
    """The text of ``data``: see ``decode_file``."""
    return decode_file(data, path).text


def decode_file(data: bytes, path: str) -> Decoded:
    """``data`` read as UTF-8, as UTF-16 (by its mark or its NUL bytes), or in an old character set.

    A file that is UTF-8 or UTF-16 is never taken for anything else, except where all its
    Vietnamese stands in the codes of an old font. A byte order mark stays in the text
    (normalisation drops it through the offset map).
    Raises UnreadableFile ("not_text", "encoding", "damaged").
    """
    encoding = _utf16(data) or "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return _decode_old(data, path)
    if "\x00" in text:
        raise refuse("not_text", path)
    return _decode_copied(text, encoding) or Decoded(text=text, encoding=encoding)


def _decode_old(data: bytes, path: str) -> Decoded:
    """The text of bytes that are not Unicode."""
    if data.startswith(tuple(_UTF16_BOMS)) or _is_nearly_utf8(data):
        raise refuse("broken_text", path)
    codes = data.decode("latin-1")
    charset = recognise(codes) if "\x00" not in codes else None
    if charset is None:
        raise refuse("not_text" if _looks_binary(data) else "encoding", path)
    return _in_charset(codes, codes, "latin-1", charset)


def _decode_copied(text: str, encoding: str) -> Decoded | None:
    """The text of Unicode characters that are codes of an old font; None for any other text."""
    if text.isascii() or _UNICODE_LETTERS.search(text) or tally(text).share >= 0.5:
        return None
    codes = codes_of(text)
    charset = recognise(codes, fewest=_COPIED_WORDS)
    return None if charset is None else _in_charset(codes, text, encoding, charset)


def _in_charset(codes: str, characters: str, encoding: str, charset: Charset) -> Decoded:
    read: Mapped = read_codes(codes, charset)
    return Decoded(text=read.text, encoding=encoding, charset=charset, letters=read.origin, characters=characters)


def _utf16(data: bytes) -> str | None:
    for mark, encoding in _UTF16_BOMS.items():
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < _NUL_SHARE * len(sample) / 2 or min(even, odd) * _NUL_LEAD > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_nearly_utf8(data: bytes) -> bool:
    """True for UTF-8 that was cut or damaged: bytes of an old character set hardly ever form its sequences."""
    text = data.decode("utf-8", "replace")
    faults = text.count("\ufffd")
    intact = len(text) - len(text.encode("ascii", "ignore")) - faults
    return intact >= _INTACT_PER_FAULT * faults


def _looks_binary(data: bytes) -> bool:
    """True if the bytes hold control characters that no encoding of text uses."""
    sample = data[:_SAMPLE]
    odd = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1b" for byte in sample)
    return odd > len(sample) // 100


def _byte_map(text: str, encoding: str) -> OffsetMap:
    writer = MapWriter()
    place = 0
    for char in text:
        size = len(char.encode(encoding))
        writer.add(1, place, size)
        place += size
    return writer.build()
