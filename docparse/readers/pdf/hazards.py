"""What in a PDF file would keep the PDF library busy for hours or fill the memory, told from its bytes.

The library cannot be stopped once it has begun with a page, so the file is looked through before: streams that
unpack to something huge, forms that show forms that show forms …, marks that are opened and never closed.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.readers.pdf.form_nests import FormNests, number_before

__all__ = ["find_hazard"]

# The content of a page has some 10 KB, a large font 20 MB.
MOST_UNPACKED_BYTES = 64 * 1024 * 1024
# A map drawn of small forms shows some thousands of them.
MOST_SHOWN_FORMS = 100_000
MOST_OPEN_MARKS = 5_000

# Deflate shrinks to no less than this part.
_BEST_RATIO = 1032
# A dictionary stands right before its stream.
_LONGEST_DICTIONARY = 16_384
# Shorter content cannot open so many marks that it matters.
_LONG_CONTENT = 7 * MOST_OPEN_MARKS
_STREAM = re.compile(rb"(?<!end)stream\r?\n?")
_DEFLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
# The library never unpacks these while it reads text.
_SET_ASIDE = re.compile(rb"/Subtype\s*/Image\b|/Type\s*/EmbeddedFile\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
# It begins with its letters, which are found many times faster than any slash.
_SHOW = re.compile(rb"Do\b(?<=\sDo)")
_OPENED, _CLOSED = re.compile(rb"\b(?:BDC|BMC)\b"), re.compile(rb"\bEMC\b")

_TOO_LARGE = "có phần nén bung ra quá lớn"
_TOO_MANY_FORMS = "có hình lồng nhau quá nhiều lần"
_TOO_MANY_MARKS = "có cấu trúc lồng nhau quá sâu"


def find_hazard(data: bytes) -> str | None:
    """What is too much in the file ``data``, in words for its owner; None where nothing is. Takes linear time."""
    forms = FormNests(data)
    for stream in _streams(data):
        content = stream.content()
        if content is None:
            return _TOO_LARGE
        if len(content) > _LONG_CONTENT and _open_marks(content) > MOST_OPEN_MARKS:
            return _TOO_MANY_MARKS
        if _FORM.search(stream.head):
            forms.add(stream.number, stream.head, len(_SHOW.findall(content)))
    return _TOO_MANY_FORMS if forms.exceed(MOST_SHOWN_FORMS) else None


@dataclass(frozen=True, slots=True)
class _Stream:
    """The dictionary of a stream, and the number of its object; its body as it is stored."""

    number: int
    head: bytes
    body: memoryview

    def content(self) -> bytes | None:
        """What it unpacks to, as far as that can be told; None if it is too large."""
        content: bytes | memoryview = self.body
        for step, _ in enumerate(_DEFLATE.finditer(self.head)):
            unpacked = _inflate(content)
            if unpacked is None:
                return None
            if not unpacked and step == 0:
                # Ciphered, or not deflated at all.
                break
            content = unpacked
        return bytes(content)


def _streams(data: bytes) -> Iterator[_Stream]:
    view = memoryview(data)
    place = 0
    while found := _STREAM.search(data, place):
        place = found.end()
        begin = data.rfind(b"obj", max(0, found.start() - _LONGEST_DICTIONARY), found.start())
        head = data[begin + 3 : found.start()]
        if begin < 0 or b"<<" not in head:
            continue
        end = data.find(b"endstream", place)
        end = len(data) if end < 0 else end
        if not _SET_ASIDE.search(head):
            yield _Stream(number_before(data, begin), head, view[place:end])
        place = end


def _inflate(data: bytes | memoryview) -> bytes | None:
    """As much as comes out of ``data``; None if that is too large."""
    machine = zlib.decompressobj()
    try:
        unpacked = machine.decompress(data, MOST_UNPACKED_BYTES + 1)
    except zlib.error:
        return b""
    return None if len(unpacked) > MOST_UNPACKED_BYTES else unpacked


def _open_marks(content: bytes) -> int:
    # Counting letters is many times faster than finding words, and nearly always settles it.
    if content.count(b"BDC") + content.count(b"BMC") <= MOST_OPEN_MARKS:
        return 0
    return len(_OPENED.findall(content)) - len(_CLOSED.findall(content))
