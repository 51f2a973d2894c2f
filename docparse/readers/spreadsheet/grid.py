"""The cells of one sheet as they are shown, whichever kind of file they came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from docparse.readers.written_blocks import Look

# More cells with text than this are no annex that a person reads; the rest is left out with a warning.
MOST_CELLS = 200_000
# How far the shown part of a merged cell is looked for behind hidden rows or columns.
_MOST_HIDDEN = 1_000

Lines = tuple[tuple[tuple[str, Look], ...], ...]


@dataclass(frozen=True)
class SheetCell:
    """A cell that shows text: rows and columns from 1 (inclusive ends of a merged one), its lines, its look.

    ``ruled`` is true inside the lines of a table.
    """

    row: int
    column: int
    last_row: int
    last_column: int
    lines: Lines
    ruled: bool = False
    alignment: str | None = None

    @cached_property
    def text(self) -> str:
        """All lines, parted by spaces."""
        return " ".join(" ".join("".join(text for text, _ in line) for line in self.lines).split())

    @property
    def is_bold(self) -> bool:
        """True if all of it is bold."""
        return all(look.bold for line in self.lines for text, look in line if text.strip())


@dataclass(slots=True)
class Sheet:
    """One sheet as stored: its cells with text in order, what is merged, what is hidden.

    ``merged`` holds (first row, first column, last row, last column).
    """

    number: int
    cells: list[SheetCell] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Remarks:
    """What the user should know about how the file was read, counted while reading."""

    counts: Counter[str] = field(default_factory=Counter)
    cells: int = 0

    def note(self, what: str, count: int = 1) -> None:
        """Count occurrences of a kind of remark (a key of the table in remarks.py)."""
        self.counts[what] += count

    def admits_cell(self) -> bool:
        """Count one cell with text; False (and a remark) once there are too many."""
        self.cells += 1
        if self.cells > MOST_CELLS:
            self.counts["too_many"] = 1
        return self.cells <= MOST_CELLS


def shown_cells(sheet: Sheet, remarks: Remarks) -> list[SheetCell]:
    """The cells that a person sees, merged ones with their whole extent, hidden ones left out with a remark."""
    extents = {(first, left): (last, right) for first, left, last, right in sheet.merged}
    shown: list[SheetCell] = []
    for cell in sheet.cells:
        hidden = cell.row in sheet.hidden_rows or cell.column in sheet.hidden_columns
        if not hidden and (cell.row, cell.column) not in extents:
            shown.append(cell)
            continue
        last_row, last_column = extents.get((cell.row, cell.column), (cell.row, cell.column))
        row = _first_shown(cell.row, last_row, sheet.hidden_rows)
        column = _first_shown(cell.column, last_column, sheet.hidden_columns)
        if row is None or column is None:
            remarks.note("hidden_cells")
            continue
        shown.append(replace(cell, row=row, column=column, last_row=last_row, last_column=last_column))
    return sorted(shown, key=lambda cell: (cell.row, cell.column))


def _first_shown(first: int, last: int, hidden: set[int]) -> int | None:
    last = min(last, first + _MOST_HIDDEN)
    return next((number for number in range(first, last + 1) if number not in hidden), None)


def split_lines(pieces: Iterable[tuple[str, Look]]) -> Lines:
    """The pieces of each line of a cell that has line breaks; lines without text are left out."""
    lines: list[list[tuple[str, Look]]] = [[]]
    for text, look in pieces:
        if "\n" not in text and "\r" not in text:
            lines[-1].append((text, look))
            continue
        first, *rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        lines[-1].append((first, look))
        lines.extend([(part, look)] for part in rest)
    return tuple(tuple(line) for line in lines if any(text.strip() for text, _ in line))


def by_rows(cells: Sequence[SheetCell]) -> Iterator[list[SheetCell]]:
    """Cells in order as rows."""
    row: list[SheetCell] = []
    for cell in cells:
        if row and cell.row != row[0].row:
            yield row
            row = []
        row.append(cell)
    if row:
        yield row
