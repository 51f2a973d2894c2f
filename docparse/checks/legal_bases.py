"""The lines of the legal bases ("Căn cứ …;") above a part's text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.checks.body_paragraphs import Paragraph
from docparse.extract.header.shape import is_upper

_OPENS = re.compile(r"[-–—+•*\s]*(?:Căn\s+cứ|Xét\s+(?:đề\s+nghị|tờ\s+trình)|Theo\s+đề\s+nghị)\b", re.IGNORECASE)
_MAIN_CLAUSE = re.compile(
    r"như\s+sau|sau\s+đây|dưới\s+đây|\b(?:báo\s+cáo|thông\s+báo|đề\s+nghị|yêu\s+cầu|kính\s+(?:đề\s+nghị|trình|mời))"
    r"[^;:]{0,200}:\s*$|[:?]\s*$",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[.!?]\s+[^\W\d_a-zđ]")
_WITHIN = 24
_LONGEST = 700


@dataclass(frozen=True, slots=True)
class Bases:
    """``lines`` in order; ``after`` is the paragraph below the last one, None at the end of the text."""

    lines: tuple[Paragraph, ...]
    after: Paragraph | None


def find_bases(paragraphs: Sequence[Paragraph]) -> Bases | None:
    """The first run of lines that open like a basis, near the top of the text; None where there is none."""
    first = next((place for place, one in enumerate(paragraphs[:_WITHIN]) if opens_basis(one.text)), None)
    if first is None:
        return None
    last = first
    while last < len(paragraphs) and opens_basis(paragraphs[last].text):
        last += 1
    return Bases(tuple(paragraphs[first:last]), paragraphs[last] if last < len(paragraphs) else None)


def opens_basis(text: str) -> bool:
    """True for "Căn cứ …", "Xét đề nghị …", "Theo đề nghị …"."""
    return _OPENS.match(text) is not None and not is_upper(text)


def is_bare_basis(text: str) -> bool:
    """True if the line names a basis and nothing more: it is no whole sentence with its own main clause."""
    if len(text) > _LONGEST or text[-2:-1] in '”"':
        return False
    return not _MAIN_CLAUSE.search(text) and not _SENTENCES.search(text)
