"""The lines of a normalised text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
# A line drawn under a heading: hyphens, underscores, asterisks, equals signs or dashes, nothing else.
_RULE = re.compile(r"(?:-{3,}|_{3,}|\*{3,}|={3,}|—{2,}|–{3,}|[-_*](?: [-_*]){2,})$")


class LineKind(Enum):
    """What a line is before it is read as prose."""

    BLANK = auto()
    BAR = auto()
    RULE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """``[start, end)`` is the line without the white space around it; ``number`` counts from 1.

    ``trailing`` is the number of blanks after it, ``page`` the page it stands on where the
    file has form feeds.
    """

    start: int
    end: int
    number: int
    kind: LineKind
    trailing: int = 0


def split_lines(text: str) -> list[Line]:
    """All lines of ``text``, classified."""
    lines: list[Line] = []
    for number, match in enumerate(_LINE.finditer(text), 1):
        raw = match.group().removesuffix("\n")
        bare = raw.strip()
        start = match.start() + len(raw) - len(raw.lstrip())
        trailing = len(raw) - len(raw.rstrip())
        lines.append(Line(start, start + len(bare), number, _kind(bare), trailing))
    return lines


def _kind(bare: str) -> LineKind:
    if not bare:
        return LineKind.BLANK
    if bare == "|":
        return LineKind.BAR
    if bare[0] in "-_*=—–" and _RULE.match(bare):
        return LineKind.RULE
    return LineKind.TEXT
