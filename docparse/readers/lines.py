"""The lines of a normalised text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

# Drawn under a heading: hyphens, underscores, asterisks, equals signs or dashes, nothing else.
_RULE = re.compile(r"(?:\**(?:-{3,}|_{3,}|={3,}|[—–]{2,})\**|\*{3,}|[-_*](?: [-_*]){2,})$")


class LineKind(Enum):
    """What a line is before it is read as prose."""

    BLANK = auto()
    BAR = auto()
    RULE = auto()
    TEXT = auto()


class Line(NamedTuple):
    """``[start, end)`` is the line without the white space around it; ``number`` counts from 1.

    ``indent`` and ``trailing`` are the widths of that white space.
    """

    start: int
    end: int
    number: int
    kind: LineKind
    indent: int = 0
    trailing: int = 0


def split_lines(text: str) -> Iterator[Line]:
    """All lines of ``text``, classified."""
    start = 0
    for number, raw in enumerate(text.split("\n"), 1):
        bare = raw.strip()
        indent = trailing = 0
        if len(bare) != len(raw):
            indent = len(raw) - len(raw.lstrip())
            trailing = len(raw) - len(bare) - indent
        begin = start + indent
        yield Line(begin, begin + len(bare), number, classify(bare), indent, trailing)
        start += len(raw) + 1


def classify(bare: str) -> LineKind:
    """The kind of a line, given without the white space around it."""
    if not bare:
        return LineKind.BLANK
    if bare[0] not in "|-_*=—–":
        return LineKind.TEXT
    if bare == "|":
        return LineKind.BAR
    return LineKind.RULE if _RULE.match(bare) else LineKind.TEXT
