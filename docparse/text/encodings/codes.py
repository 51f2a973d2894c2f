"""Codes of an old character set that stand in Unicode text as the characters of the same number.

That is how Word and PDF files hold text in the old fonts, and what is copied from them.
"""

from __future__ import annotations

_LATIN = {ord(bytes([code]).decode("cp1252", "replace")): code for code in range(0x80, 0xA0)}
_LATIN.pop(0xFFFD)
# Fonts that are marked as symbol fonts have their codes in the private-use area.
_SYMBOL = {0xF000 + code: code for code in range(0x20, 0x100)}
# What some programs take for the micro sign and the middle dot.
_TWINS = {0x03BC: 0xB5, 0x2219: 0xB7, 0x22C5: 0xB7}
_CODES = _LATIN | _SYMBOL | _TWINS
_CHARACTERS = {code: character for character, code in _LATIN.items()}


def codes_of(text: str) -> str:
    """The codes that the characters of ``text`` stand for, one for one; others stay as they are."""
    return text.translate(_CODES)


def characters_of(codes: str) -> str:
    """The characters by which Unicode text holds ``codes``, one for one."""
    return codes.translate(_CHARACTERS)
