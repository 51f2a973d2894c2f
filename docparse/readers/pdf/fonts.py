"""Bold and italic of the fonts in a PDF file, by their names or their own tables."""

from __future__ import annotations

import ctypes
import re
import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw

_BOLD = re.compile(r"bold|black|heavy|[-,]bd\b|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,]it\b", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
_LONGEST_NAME = 256
_LARGEST_FONT = 32 * 1024 * 1024
# Where a TrueType "head" table holds its style bits: bit 0 bold, bit 1 italic.
_STYLE_OFFSET = 44


class Font(NamedTuple):
    """One font of the file; ``number`` tells it from the others."""

    number: int
    name: str
    bold: bool
    italic: bool


class FontTable:
    """The fonts met so far. The library may give a new font the address of an old one, so addresses
    hold for one page only."""

    def __init__(self) -> None:
        self._by_traits: dict[tuple[str, int, int], Font] = {}
        self._by_address: dict[int, Font] = {}

    def begin_page(self) -> None:
        """Forget the addresses of the page before."""
        self._by_address.clear()

    def font_of(self, text_object: Any) -> Font:
        """The font of a text object."""
        handle = raw.FPDFTextObj_GetFont(text_object)
        address = ctypes.cast(handle, ctypes.c_void_p).value or 0
        font = self._by_address.get(address)
        if font is None:
            font = self._by_address[address] = self._describe(handle) if address else Font(0, "", False, False)
        return font

    def name_of(self, number: int) -> str:
        """The name of the font with this number; '' for none."""
        return next((font.name for font in self._by_traits.values() if font.number == number), "")

    def names(self) -> Iterator[tuple[int, str]]:
        """Number and name of every font met so far."""
        return ((font.number, font.name) for font in self._by_traits.values())

    def _describe(self, handle: Any) -> Font:
        name = _name(handle)
        flags = raw.FPDFFont_GetFlags(handle)
        traits = (name, flags, raw.FPDFFont_GetWeight(handle))
        if traits not in self._by_traits:
            bold, italic = bool(_BOLD.search(name)), bool(_ITALIC.search(name)) or bool(flags & _ITALIC_FLAG)
            if not (bold or italic):
                # Some printer drivers hide the name but embed the font's own tables.
                style = _style_bits(handle)
                bold, italic = bool(style & 1) or bool(flags & _FORCE_BOLD_FLAG), bool(style & 2)
            self._by_traits[traits] = Font(len(self._by_traits) + 1, name, bold, italic)
        return self._by_traits[traits]


def _name(handle: Any) -> str:
    buffer = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFFont_GetBaseFontName(handle, buffer, _LONGEST_NAME)
    return buffer.value.decode("utf-8", "replace")


def _style_bits(handle: Any) -> int:
    """The style bits of the embedded font program; 0 where there is none, or of another kind."""
    if raw.FPDFFont_GetIsEmbedded(handle) != 1:
        return 0
    size = ctypes.c_size_t()
    if not raw.FPDFFont_GetFontData(handle, None, 0, size) or not 0 < size.value <= _LARGEST_FONT:
        return 0
    buffer = (ctypes.c_ubyte * size.value)()
    raw.FPDFFont_GetFontData(handle, buffer, size.value, size)
    return style_bits(bytes(buffer))


def style_bits(program: bytes) -> int:
    """The style bits in the "head" table of a TrueType or OpenType font program; 0 where it has none."""
    if len(program) < 12:
        return 0
    for index in range(struct.unpack_from(">H", program, 4)[0]):
        record = 12 + 16 * index
        if record + 16 > len(program):
            return 0
        tag, _, offset, length = struct.unpack_from(">4sLLL", program, record)
        if tag == b"head" and length > _STYLE_OFFSET + 2 and offset + length <= len(program):
            return int(struct.unpack_from(">H", program, offset + _STYLE_OFFSET)[0])
    return 0
