"""Where the header of a part is: its letterhead, and what comes after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.extract.header.enclosure_title import begins_enclosure
from docparse.extract.header.fixed_lines import (
    is_addressee_line,
    is_basis,
    is_draft_mark,
    is_enclosure_line,
    is_motto,
    is_national,
    is_rule,
)
from docparse.extract.header.lines import Line
from docparse.extract.header.shape import is_upper
from docparse.extract.header.type_names import type_at_head

# A web page may put its own frame above the document; no real letterhead is longer than the second figure.
_SEARCHED = 250
_LONGEST_LETTERHEAD = 30
_LONGEST_BEFORE = 10
_LONGEST_SUBJECT = 3
_NUMBER = re.compile(r"S[ốÓóỐ]\s*[:.]?\s*[\d.…/]+")
_SENTENCE = 220
# The notices of a web page's frame.
_MOST_PROSE = 4


@dataclass(frozen=True, slots=True)
class Opening:
    """``letterhead`` are the lines around the national header, ``after`` those from the type or Kính gửi on.

    ``first`` is the index of the letterhead's first line.
    """

    letterhead: tuple[Line, ...]
    after: tuple[Line, ...]
    national: bool
    first: int = 0


def find_opening(lines: Sequence[Line]) -> Opening:
    """Split the lines of a part into letterhead and the rest; without a national header the letterhead is
    whatever stands before the type, the addressees or the first long line. An appendix that repeats the
    letterhead has its label where others have their type."""
    anchor = _national_line(lines)
    start = letterhead_start(lines, anchor) if anchor is not None else 0
    end = _letterhead_end(lines, start if anchor is None else anchor + 1)
    return Opening(tuple(lines[start:end]), tuple(lines[end:]), anchor is not None, start)


def _national_line(lines: Sequence[Line]) -> int | None:
    """Index of the national header; below running text it is that of a form quoted there."""
    prose = 0
    for index, line in enumerate(lines[:_SEARCHED]):
        if is_national(lines, index):
            return index
        prose += len(line.text) > _SENTENCE
        if prose > _MOST_PROSE:
            return None
    return None


def letterhead_start(lines: Sequence[Line], anchor: int) -> int:
    """Index of the first line that belongs to the letterhead with the national header at ``anchor``."""
    start = anchor
    for index in range(anchor - 1, max(-1, anchor - 1 - _LONGEST_BEFORE), -1):
        line = lines[index]
        if _is_letterhead_line(line.text) or (_in_one_table(line, lines[anchor]) and len(line.text) < _SENTENCE):
            start = index
        elif line.cell is not None or start - index > _LONGEST_SUBJECT or len(line.text) > _SENTENCE:
            break
    return start


def _in_one_table(line: Line, other: Line) -> bool:
    return line.cell is not None and other.cell is not None and line.cell[0] == other.cell[0]


def _is_letterhead_line(text: str) -> bool:
    """In plain text number and subject may stand above the national header."""
    if is_rule(text) or is_draft_mark(text) or _NUMBER.match(text):
        return True
    return is_upper(text) and len(text) < _SENTENCE


def _letterhead_end(lines: Sequence[Line], start: int) -> int:
    for index in range(start, min(len(lines), start + _LONGEST_LETTERHEAD)):
        if _ends_letterhead(lines[index]) or (index > start and begins_enclosure(lines[index])):
            return index
    return min(len(lines), start + _LONGEST_LETTERHEAD)


def _ends_letterhead(line: Line) -> bool:
    text = line.text
    if is_motto(text) or is_rule(text):
        return False
    if is_addressee_line(text) or is_basis(text) or is_enclosure_line(text) or len(text) > _SENTENCE:
        return True
    return type_at_head(text) is not None
