"""Glyphs of symbol fonts, which a PDF gives codes for private use, as Unicode."""

from __future__ import annotations

import re

from docparse.readers.docx.symbols import symbol_character

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FAMILIES = ("wingdings 2", "wingdings", "symbol")


def has_symbols(text: str) -> bool:
    """True if ``text`` has characters for private use."""
    return _PRIVATE.search(text) is not None


def named_symbols(text: str, font: str) -> str:
    """``text`` in ``font`` with its private-use characters named; unknown ones become U+FFFD.

    >>> named_symbols("\uf0b7", "ABCDEF+SymbolMT")
    '•'
    """
    name = _SUBSET.sub("", font).lower().replace("-", " ")
    family = next((family for family in _FAMILIES if name.startswith(family)), "wingdings")
    return _PRIVATE.sub(lambda match: symbol_character(ord(match[0]), family) or "\ufffd", text)
