"""Table rows written on one line each: ``| a | b |``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from docparse.readers.lines import Line, LineKind, classify

_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
_BAR = re.compile(r"(?<!\\)\|")


class Extent(NamedTuple):
    """The column, from 1, where a cell begins, and how many rows and columns it covers."""

    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class PipeRow:
    """One row of a table, its cells as lines of text; ``number`` counts the table's rows from 1.

    ``extents`` are those of the cells, where they are stated; else each cell has a column to itself.
    """

    cells: tuple[tuple[Line, ...], ...]
    number: int
    extents: tuple[Extent, ...] = ()


def find_pipe_rows(text: str, lines: Sequence[Line]) -> Iterator[Line | PipeRow]:
    """``lines`` with table rows found, and lines that were glued together from cells cut again."""
    number = 0
    for index, line in enumerate(lines):
        if line.kind is LineKind.BAR or "|" not in text[line.start : line.end]:
            number = 0
            yield line
        elif _is_row(text, lines, index, in_table=number > 0):
            if not _is_rule(text, line):
                number += 1
                yield PipeRow(tuple(_cells(text, line)), number)
        else:
            number = 0
            yield from _cut(text, line)


def _is_row(text: str, lines: Sequence[Line], index: int, *, in_table: bool) -> bool:
    line = lines[index]
    if text[line.start] == "|" and text[line.end - 1] == "|":
        return line.end - line.start > 1
    if in_table or _is_rule(text, line):
        return True
    return index + 1 < len(lines) and _is_rule(text, lines[index + 1])


def _is_rule(text: str, line: Line) -> bool:
    bare = text[line.start : line.end]
    return "|" in bare and "-" in bare and _RULE.match(bare) is not None


def _cells(text: str, line: Line) -> Iterator[tuple[Line, ...]]:
    start = line.start + (text[line.start] == "|")
    end = line.end - (text[line.end - 1] == "|" and text[line.end - 2] != "\\")
    for bar in [*(match.start() for match in _BAR.finditer(text, start, end)), end]:
        part = _part(text, line, start, bar)
        yield (part,) if part.kind is LineKind.TEXT else ()
        start = bar + 1


def _cut(text: str, line: Line) -> Iterable[Line]:
    """A line that ends with a bar was glued together from cells; another one is left alone."""
    if text[line.end - 1] != "|":
        return (line,)
    parts: list[Line] = []
    start = line.start
    for match in _BAR.finditer(text, line.start, line.end):
        parts.append(_part(text, line, start, match.start()))
        parts.append(Line(match.start(), match.end(), line.number, LineKind.BAR))
        start = match.end()
    return [part for part in parts if part.kind is not LineKind.BLANK]


def _part(text: str, line: Line, start: int, end: int) -> Line:
    raw = text[start:end]
    bare = raw.strip()
    start += len(raw) - len(raw.lstrip())
    return Line(start, start + len(bare), line.number, classify(bare))
