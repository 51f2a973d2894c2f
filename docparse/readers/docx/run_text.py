"""The text of a ``w:t`` as it is shown."""

from __future__ import annotations

from lxml import etree

from docparse.readers.docx.namespaces import XML_SPACE
from docparse.readers.docx.symbols import PRIVATE_USE, is_symbol_font, symbol_character


def shown_text(element: etree._Element) -> str:
    """The text of a ``w:t``; white space at its ends counts only where the file says so."""
    text = element.text or ""
    if (text[:1].isspace() or text[-1:].isspace()) and not _keeps_space(element):
        text = text.strip(" \t\r\n")
    return text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")


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
    shown = (symbol_character(ord(char), font) or "" if ord(char) in PRIVATE_USE else char for char in text)
    return "".join(shown)
