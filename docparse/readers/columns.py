"""Two columns side by side in plain text: the letterhead and the end with the signature.

Text exports keep them on one line, parted by a tab or a run of blanks. Each such line
becomes a row of two cells, so that the issuer never runs into the national motto.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docparse.readers.line_starts import BULLET
from docparse.readers.lines import Line, LineKind, classify

_GAP = re.compile(r"[ \t]*\t[ \t]*| {3,}")
# Each gap has one of these in it.
_GAP_SIGNS = ("\t", "   ")
_MOTTO = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM")
_RECIPIENTS = re.compile(r"n[ơo]i nhận", re.IGNORECASE)
# A right column begins at about the same place in each line: centred lines vary.
_NEAR = 0.5
_MOST_BLANKS = 3


class Row(NamedTuple):
    """One line in two columns; ``table`` and ``number`` count from 1."""

    left: Line | None
    right: Line | None
    table: int
    number: int


class _Split(NamedTuple):
    left: Line | None
    right: Line | None
    column: int


def find_columns(text: str, lines: Sequence[Line]) -> Iterator[Line | Row]:
    """``lines`` with those of the letterhead and the signature as rows."""
    if not any(sign in text for sign in _GAP_SIGNS):
        yield from lines
        return
    index = table = 0
    while index < len(lines):
        split = _split(text, lines[index])
        if split is None or not _opens(text, split):
            yield lines[index]
            index += 1
            continue
        table += 1
        end = _zone_end(text, lines, index, split.column)
        yield from _rows(text, lines[index:end], split.column, table)
        index = end


def _opens(text: str, split: _Split) -> bool:
    if split.left is None or split.right is None:
        return False
    left, right = (text[line.start : line.end] for line in (split.left, split.right))
    return _MOTTO.match(right) is not None or _RECIPIENTS.match(left) is not None


def _split(text: str, line: Line) -> _Split | None:
    """The line cut at its widest gap, with the column where the right part begins."""
    if line.kind is not LineKind.TEXT:
        return None
    gap = max(_GAP.finditer(text, line.start, line.end), key=lambda match: len(match[0].expandtabs()), default=None)
    if gap is None:
        return None
    right = line._replace(start=gap.end())
    return _Split(line._replace(end=gap.start()), right, _column(text, line, gap.end()))


def _column(text: str, line: Line, offset: int) -> int:
    return len(text[line.start - line.indent : offset].expandtabs())


def _zone_end(text: str, lines: Sequence[Line], first: int, column: int) -> int:
    """Index after the last line that stands in the columns opened at ``first``."""
    end = index = first + 1
    while index < len(lines) and index - end <= _MOST_BLANKS:
        if lines[index].kind is LineKind.TEXT:
            if _seat(text, lines[index], column) is None:
                break
            end = index + 1
        index += 1
    return end


def _seat(text: str, line: Line, column: int) -> _Split | None:
    """``line`` in columns of which the right one begins near ``column``; None: it is in none."""
    split = _split(text, line)
    if split is not None and split.column >= column * _NEAR:
        return split
    if _column(text, line, line.start) >= column * _NEAR:
        return _Split(None, line, column)
    is_short = _column(text, line, line.end) <= column
    return _Split(line, None, column) if is_short and BULLET.match(text, line.start) else None


def _rows(text: str, lines: Sequence[Line], column: int, table: int) -> Iterator[Row]:
    number = 0
    for line in lines:
        split = _seat(text, line, column) if line.kind is LineKind.TEXT else None
        if split is None:
            continue
        left, right = _words(text, split.left), _words(text, split.right)
        if left or right:
            number += 1
            yield Row(left, right, table, number)


def _words(text: str, part: Line | None) -> Line | None:
    """``part`` unless it is a rule under a heading."""
    return part if part and classify(text[part.start : part.end]) is LineKind.TEXT else None
