"""The issuer of a document without a letterhead: the authority line, or the end of the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.found import Found
from docparse.extract.header.lines import Line
from docparse.extract.header.opening import Opening
from docparse.extract.header.organ_names import begins_organ
from docparse.extract.header.shape import CAPITALS, is_upper
from docparse.values import Document, Span

_OWNER = re.compile(rf"\b(?i:của)\s+(?P<organ>[{CAPITALS}][^;:.()\"“”]*)$")
_HEADED_LINES = 8


def find_implied_issuer(opening: Opening, title: Found | None, document: Document) -> Found | None:
    """The organ that decides ("ỦY BAN THƯỜNG VỤ QUỐC HỘI" above the bases), else "… của Sở …" in the title."""
    return _authority(opening.after) or (_owner(title, document) if title is not None else None)


def _authority(after: Sequence[Line]) -> Found | None:
    for line in after[1:_HEADED_LINES]:
        if is_upper(line.text) and begins_organ(line.text):
            return Found(line.text.rstrip(" :,."), line.span)
    return None


def _owner(title: Found, document: Document) -> Found | None:
    text = title.span.of(document.text)
    match = _OWNER.search(text)
    if match is None or not begins_organ(match["organ"]):
        return None
    start = title.span.start + match.start("organ")
    return Found(" ".join(match["organ"].split()), Span(start, title.span.start + match.end("organ")))
