"""The text of a ``w:t`` as it is shown, character for character of what the file holds."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from docparse.readers.docx.namespaces import XML_SPACE
from docparse.readers.docx.symbols import PRIVATE_USE, is_symbol_font, symbol_character

_XML_SPACE_CHARACTERS = " \t\r\n"
_LINE_ENDS = str.maketrans("\r\n", "  ")
# Stands for a character of which nothing is shown, so that offsets stay those of the file; normalising drops it.
UNSHOWN = "\u200b"


class Shown(NamedTuple):
    """``text`` shows the code points of the element's text from ``start`` on, one for one."""

    text: str
    start: int


def shown_text(element: etree._Element) -> Shown:
    """The text of a ``w:t``; white space at its ends counts only where the file says so."""
    text, start = element.text or "", 0
    if (text[:1].isspace() or text[-1:].isspace()) and not _keeps_space(element):
        bare = text.lstrip(_XML_SPACE_CHARACTERS)
        text, start = bare.rstrip(_XML_SPACE_CHARACTERS), len(text) - len(bare)
    return Shown(text.translate(_LINE_ENDS), start)


def _keeps_space(element: etree._Element | None) -> bool:
    while element is not None:
        stated = element.get(XML_SPACE)
        if stated is not None:
            return str(stated) == "preserve"
        element = element.getparent()
    return False


def decode_symbols(text: str, font: str | None) -> str:
    """``text`` with the private characters of a symbol font replaced by what they show."""
    if not is_symbol_font(font):
        return text
    shown = (symbol_character(ord(char), font) or UNSHOWN if ord(char) in PRIVATE_USE else char for char in text)
    return "".join(shown)


def in_capitals(text: str) -> str:
    """``text`` as "all capitals" shows it; letters that have no single capital stay.

    >>> in_capitals("Đường số 1, Straße")
    'ĐƯỜNG SỐ 1, STRAßE'
    """
    capitals = text.upper()
    if len(capitals) == len(text):
        return capitals
    return "".join(upper if len(upper := char.upper()) == 1 else char for char in text)
