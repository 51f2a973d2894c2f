"""The subject of a letter: "V/v …" under its number (Decree 30/2020, Phụ lục I, mục II.5b)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.fixed_lines import is_motto, is_national, is_rule
from docparse.extract.header.found import Found, found_lines
from docparse.extract.header.lines import Line
from docparse.extract.header.shape import is_upper
from docparse.values import Document

_MARK = r"V\s*/\s*v(?:\s*[:.])?"
_SUBJECT = re.compile(rf"(?:{_MARK}|về\s+việc\b)\s*", re.IGNORECASE)
_DATED = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
_MOST_LINES = 8


def find_subject(letterhead: Sequence[Line], document: Document) -> Found | None:
    """The subject among the lines of the letterhead, "V/v" or "Về việc" included."""
    for index, line in enumerate(letterhead):
        if _SUBJECT.match(line.text):
            return found_lines([line, *_continuation(letterhead, index)], document.text)
    return None


def _continuation(letterhead: Sequence[Line], index: int) -> list[Line]:
    kept: list[Line] = []
    for position in range(index + 1, min(len(letterhead), index + _MOST_LINES)):
        line = letterhead[position]
        if not line.shares_cell(letterhead[index]) or is_national(letterhead, position):
            break
        if is_motto(line.text) or is_rule(line.text) or is_upper(line.text) or _DATED.search(line.text):
            break
        if not line.right:
            kept.append(line)
    return kept
