"""Stretches of a Markdown file: lines that one paragraph or one table cell may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docparse.readers.lines import Line, LineKind
from docparse.readers.markdown.flat_table import Seat, seat_cells
from docparse.readers.markdown.pipe_table import Extent, PipeRow

# A file with fewer blank lines than one in this many does not part its paragraphs by them.
_BLANKS_EXPECTED = 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring lines of text; ``seat`` is None outside tables."""

    lines: tuple[Line, ...]
    seat: Seat | None = None


@dataclass(slots=True)
class _Section:
    """Lines with bars and what stands between them; ``cells[k]`` follows bar ``k``."""

    cells: list[list[list[Line]]] = field(default_factory=list)

    def add(self, group: list[Line]) -> None:
        self.cells[-1].append(group)

    def stretches(self, text: str, first_table: int, *, text_between: bool) -> Iterator[Stretch]:
        """What follows the last bar is outside the tables."""
        sizes = [sum(_has_words(text, line) for group in cell for line in group) for cell in self.cells[:-1]]
        seats = [*seat_cells(sizes, text_between=text_between), None]
        for cell, seat in zip(self.cells, seats, strict=True):
            if seat is not None:
                seat = Seat(seat.table + first_table - 1, seat.row, seat.column)
            for group in cell:
                yield Stretch(tuple(group), seat)


def find_stretches(text: str, items: Iterable[Line | PipeRow]) -> list[Stretch]:
    """The stretches in order; tables are numbered from 1."""
    return list(_Layout(text, list(items)).stretches())


class _Layout:
    def __init__(self, text: str, items: list[Line | PipeRow]) -> None:
        self._text = text
        self._items = items
        lines = [item for item in items if isinstance(item, Line)]
        blanks = sum(line.kind is LineKind.BLANK for line in lines)
        self._text_between = blanks * _BLANKS_EXPECTED < len(lines)
        self._tables = 0
        self._section: _Section | None = None
        self._group: list[Line] = []

    def stretches(self) -> Iterator[Stretch]:
        previous: Line | PipeRow | None = None
        for item in self._items:
            if isinstance(item, PipeRow):
                yield from self._close_section()
                yield from self._pipe_row(item, starts_table=not isinstance(previous, PipeRow))
            elif item.kind is LineKind.TEXT:
                self._group.append(item)
            else:
                yield from self._flush()
                if item.kind is LineKind.BAR:
                    self._open_cell()
                elif item.kind is LineKind.BLANK and _is_bar(previous):
                    yield from self._close_section()
            previous = item
        yield from self._close_section()

    def _open_cell(self) -> None:
        if self._section is None:
            self._section = _Section()
        self._section.cells.append([])

    def _flush(self) -> Iterator[Stretch]:
        """End the run of neighbouring lines."""
        if not self._group:
            return
        if self._section is not None:
            self._section.add(self._group)
        else:
            yield Stretch(tuple(self._group))
        self._group = []

    def _close_section(self) -> Iterator[Stretch]:
        yield from self._flush()
        if self._section is None:
            return
        found = list(self._section.stretches(self._text, self._tables + 1, text_between=self._text_between))
        self._tables = max([self._tables, *(stretch.seat.table for stretch in found if stretch.seat)])
        self._section = None
        yield from found

    def _pipe_row(self, row: PipeRow, *, starts_table: bool) -> Iterator[Stretch]:
        self._tables += starts_table
        extents = row.extents or map(Extent, range(1, len(row.cells) + 1))
        for lines, extent in zip(row.cells, extents, strict=True):
            if lines:
                yield Stretch(lines, Seat(self._tables, row.number, *extent))


def _has_words(text: str, line: Line) -> bool:
    return bool(text[line.start : line.end].strip("*_ "))


def _is_bar(item: Line | PipeRow | None) -> bool:
    return isinstance(item, Line) and item.kind is LineKind.BAR
