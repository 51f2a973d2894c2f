"""Regions of a Markdown file: stretches of lines that one paragraph or one table cell holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.readers.lines import Line, LineKind


@dataclass(frozen=True, slots=True)
class Region:
    """Neighbouring lines of text; ``table``, ``row`` and ``column`` are None outside tables."""

    lines: tuple[Line, ...]
    table: int | None = None
    row: int | None = None
    column: int | None = None


def find_regions(lines: Sequence[Line]) -> Iterator[Region]:
    """The regions in order."""
    table = row = column = 0
    inside = False
    group: list[Line] = []
    before = LineKind.BLANK
    for line in lines:
        if line.kind is LineKind.TEXT:
            group.append(line)
        else:
            if group:
                yield Region(tuple(group), table, row, column) if inside else Region(tuple(group))
                group = []
            if line.kind is LineKind.BAR:
                if not inside:
                    table, row, column, inside = table + 1, 1, 1, True
                elif before is LineKind.BAR:
                    row, column = row + 1, 1
                else:
                    column += 1
            elif line.kind is LineKind.BLANK and before is LineKind.BAR:
                inside = False
        before = line.kind
    if group:
        yield Region(tuple(group), table, row, column) if inside else Region(tuple(group))
