"""Fonts of the old character sets, told by their names.

The ABC fonts (TCVN3) begin with ".Vn", those whose small letters are capitals end with "H"
(".VnTimeH"); the VNI fonts begin with "VNI-", the VISCII ones with "VI ".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from docparse.text.encodings.charset import Charset
from docparse.text.encodings.charsets import TCVN3, VISCII, VNI

# Names in a PDF file carry the mark of a subset in front and the style behind.
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(r"(?:[,-](?:Bold|Italic|Regular|Normal|Oblique|Roman|BoldItalic|Bold ?Oblique)+)$", re.IGNORECASE)
_FAMILIES: tuple[tuple[re.Pattern[str], Charset], ...] = (
    (re.compile(r"\.vn(?!i[- ])\w", re.IGNORECASE), TCVN3),
    # Some programs lose the point.
    (re.compile(r"Vn(?:Time|Arial|Helvet|Courier|Univers|Avant|Century|Book|Black|Aristote|Bahamas|Cooper)"), TCVN3),
    (re.compile(r"vni[- ]", re.IGNORECASE), VNI),
    (re.compile(r"vi[- ](?:times|arial|helvet|courier|univers)", re.IGNORECASE), VISCII),
)


class OldFont(NamedTuple):
    """What a font shows codes as; ``capitals``: small letters as capitals."""

    charset: Charset
    capitals: bool = False


@lru_cache(maxsize=1_000)
def old_font(name: str | None) -> OldFont | None:
    """The old character set of the font ``name``; None for a font of Unicode.

    >>> old_font("ABCDEF+.VnTimeH,Bold"), old_font("VNI-Times")
    (OldFont(charset=Charset('tcvn3'), capitals=True), OldFont(charset=Charset('vni'), capitals=False))
    """
    bare = _STYLE.sub("", _SUBSET.sub("", name or ""))
    for pattern, charset in _FAMILIES:
        if pattern.match(bare):
            return OldFont(charset, charset is TCVN3 and bare.endswith("H"))
    return None
