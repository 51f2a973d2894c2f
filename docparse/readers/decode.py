"""Bytes of a text file → its characters."""

from __future__ import annotations

import codecs

from docparse.readers.refusals import refuse

_UTF16_BOMS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_SAMPLE = 4096
# Text in UTF-16 has a NUL in every second byte wherever the letter is ASCII: in Vietnamese more than half.
_NUL_SHARE = 0.25


def decode(data: bytes, path: str) -> str:
    """The text of ``data``: UTF-8, or UTF-16 by its mark or its pattern of NUL bytes.

    A byte order mark stays in the text (normalisation drops it through the offset map).
    Raises UnreadableFile ("not_text", "encoding").
    """
    encoding = _utf16(data) or "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise refuse("not_text" if _looks_binary(data) else "encoding", path) from None
    if "\x00" in text:
        raise refuse("not_text", path)
    return text


def _utf16(data: bytes) -> str | None:
    for mark, encoding in _UTF16_BOMS.items():
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < _NUL_SHARE * len(sample) / 2 or min(even, odd) > 0:
        return None
    return "utf-16-le" if odd else "utf-16-be"


def _looks_binary(data: bytes) -> bool:
    """True if the bytes hold control characters that no encoding of text uses."""
    sample = data[:_SAMPLE]
    odd = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1b" for byte in sample)
    return odd > len(sample) // 100
