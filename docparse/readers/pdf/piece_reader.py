"""The words that a page shows, with place and look, as pdfium gives them."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from sys import intern
from typing import Any

from pypdfium2 import raw

from docparse.readers.pdf.fonts import FontTable
from docparse.readers.pdf.pieces import Look, RawPiece, Space
from docparse.readers.pdf.stamps import Stamps
from docparse.readers.pdf.symbols import has_symbols, named_symbols

# The control characters among them: fonts without a map to Unicode use their codes for glyphs.
_WORD = re.compile("[^ \r\n\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Marks of Vietnamese letters that may be glyphs of their own.
STRAY_MARKS = re.compile(
    "[\u0300-\u0303\u0306\u0309\u031b\u0323\u0340\u0341\u00b4\u02c0\u02c6\u02ca\u02cb\u02d8\u02dc]"
)
# pdfium writes a hyphen that it takes for the end of a broken word this way.
_NO_WIDTH = re.compile("[\u200b-\u200d\u2060\ufeff]")
_HYPHENS = str.maketrans({"\ufffe": "-", "\u0002": "-"})
_INVISIBLE = 3
# Steps back on a line, on one page, that show that the file is written font by font.
_SHUFFLED = 3

# The binding would wrap each address in an object: too slow for every letter of a document.
_text_object_at = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)


class PieceReader:
    """Reads the text page of one page."""

    def __init__(self, text_page: Any, fonts: FontTable, stamps: Stamps) -> None:
        self._page = text_page
        self._address = ctypes.cast(text_page, ctypes.c_void_p).value or 0
        self._fonts = fonts
        self._stamps = stamps
        self._looks: dict[int, Look] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self.has_stray_marks = False
        self._has_symbols = self._has_no_width = False

    def read(self, count: int) -> Iterator[RawPiece]:
        """The pieces of the first ``count`` characters in the order of the file."""
        text = self._text(count)
        self.has_stray_marks = STRAY_MARKS.search(text) is not None
        self._has_symbols = has_symbols(text)
        self._has_no_width = _NO_WIDTH.search(text) is not None
        end = -1
        for match in _WORD.finditer(text):
            start, stop = match.span()
            space = self._space_before(start) if start != end else Space.NONE
            end = stop
            for first, last, owner in self._stretches(start, stop):
                piece = self._piece(text[first:last], first, last - 1, owner, space if first == start else Space.NONE)
                if piece is not None:
                    yield piece

    def read_apart(self, count: int) -> Iterator[RawPiece]:
        """The same, each character by itself."""
        end = -1
        for match in _WORD.finditer(self._text(count)):
            for index in range(*match.span()):
                begins = index == match.start() != end
                space = self._space_before(index) if begins else Space.NONE
                piece = self._piece(match.string[index], index, index, self._owner(index), space)
                if piece is not None:
                    yield piece
            end = match.end()

    def _space_before(self, start: int) -> Space:
        guessed = start == 0 or raw.FPDFText_IsGenerated(self._page, start - 1) == 1
        return Space.GUESSED if guessed else Space.WRITTEN

    def locate_spaces(self, pieces: Sequence[RawPiece]) -> list[RawPiece]:
        """``pieces`` with the places of the spaces written before them, if the file does not follow the lines."""
        back = sum(_goes_back(one, other) for one, other in pairwise(pieces))
        if back < _SHUFFLED:
            return list(pieces)
        return [self._with_space(piece) if piece.space is Space.WRITTEN else piece for piece in pieces]

    def _with_space(self, piece: RawPiece) -> RawPiece:
        raw.FPDFText_GetCharOrigin(self._page, piece.first - 1, self._x, self._y)
        return piece._replace(space_at=(self._x.value, self._y.value))

    def _text(self, count: int) -> str:
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self._page, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
        if len(text) != count:
            # Characters beyond 16 bits, or without a code, would shift all that follow.
            text = "".join(_character(raw.FPDFText_GetUnicode(self._page, index)) for index in range(count))
        return text.translate(_HYPHENS)

    def _stretches(self, start: int, stop: int) -> Iterator[tuple[int, int, int]]:
        """The word cut where one text object of the file ends: (start, end, address of the object)."""
        owner = self._owner(start)
        if stop - start == 1 or self._owner(stop - 1) == owner:
            yield start, stop, owner
            return
        begin = start
        for index in range(start + 1, stop):
            other = self._owner(index)
            if other != owner:
                yield begin, index, owner
                begin, owner = index, other
        yield begin, stop, owner

    def _owner(self, index: int) -> int:
        return _text_object_at(self._address, index) or 0

    def _piece(self, text: str, first: int, last: int, owner: int, space: Space) -> RawPiece | None:
        if not owner:
            return None
        look = self._looks.get(owner)
        if look is None:
            look = self._looks[owner] = self._look(first, owner)
        if self._has_symbols:
            text = named_symbols(text, self._fonts.name_of(look.font))
        if self._has_no_width:
            text = _NO_WIDTH.sub("", text)
        if not text:
            return None
        raw.FPDFText_GetCharOrigin(self._page, first, self._x, self._y)
        raw.FPDFText_GetLooseCharBox(self._page, last, self._box)
        box = self._box
        origin = (self._x.value, self._y.value)
        stamped = self._stamps.hold(owner, *origin)
        # A document says the same words again and again, and whole tables of them are held.
        return RawPiece(intern(text), origin, (box.left, box.bottom, box.right, box.top), look, space, stamped, first)

    def _look(self, index: int, address: int) -> Look:
        owner = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self._page, index, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        size = round(raw.FPDFText_GetFontSize(self._page, index) * scale, 1)
        font = self._fonts.font_of(owner)
        mode = raw.FPDFTextObj_GetTextRenderMode(owner)
        heavy = mode in {raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP}
        slanted = abs(matrix.c) > 0.15 * abs(matrix.d) and abs(matrix.b) < 0.01 * abs(matrix.a)
        return Look(
            font.bold or heavy,
            font.italic or slanted,
            size,
            _quarter_turns(matrix.a, matrix.b),
            font.number,
            mode == _INVISIBLE,
        )


def _goes_back(one: RawPiece, other: RawPiece) -> bool:
    """True if ``other`` stands left of ``one`` on the same line."""
    return other.origin[0] < one.origin[0] - 1 and abs(other.origin[1] - one.origin[1]) < 1


def _character(code: int) -> str:
    """One character, whatever the code: places are counted in characters."""
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _quarter_turns(a: float, b: float) -> int | None:
    turns = math.atan2(b, a) / (math.pi / 2)
    nearest = round(turns)
    return nearest % 4 if abs(turns - nearest) < 0.04 else None
