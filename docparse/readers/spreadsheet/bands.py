"""Text outside tables: single lines, and columns beside each other (letterhead, signatures)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docparse.readers.spreadsheet.grid import SheetCell

Row = list[SheetCell]

# Empty rows left for stamp and signature, or below the letterhead.
_MOST_EMPTY = 8
_MOST_COLUMNS = 12
_LAYOUT = re.compile(r"cộng h(?:òa|oà) xã hội|đảng cộng sản|độc lập\s*[-–]\s*tự do|nơi nhận|số\s*:", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:[-–+(]|số\s*:)", re.IGNORECASE)


@dataclass(slots=True)
class Band:
    """Rows with texts beside each other, outside the lines of a table."""

    rows: list[Row] = field(default_factory=list)

    @property
    def is_layout(self) -> bool:
        """True if it is read column by column, as a letterhead is; else row by row."""
        cells = [cell for row in self.rows for cell in row]
        if any(_LAYOUT.match(cell.text) for cell in cells):
            return True
        return any(len(row) > 1 and all(_is_capitals(cell.text) for cell in row) for row in self.rows)

    def columns(self) -> list[list[SheetCell]]:
        """The cells of each column, from the left."""
        return _columns([cell for row in self.rows for cell in row], max(map(len, self.rows)))

    def takes(self, row: Row) -> bool:
        """True if ``row`` goes on with this band."""
        above = max(cell.last_row for cell in self.rows[-1])
        if row[0].row - above - 1 > _MOST_EMPTY:
            return False
        columns = self.columns()
        if len(row) > 1:
            return len(columns) < 2 or not any(_straddles(cell, columns) for cell in row)
        cell = row[0]
        if len(columns) < 2 or _straddles(cell, columns):
            return False
        if cell.column >= min(other.column for other in columns[1]):
            return True
        merged = cell.last_column > cell.column
        return row[0].row - above <= 1 and (merged or _GOES_ON.match(cell.text) is not None)


def find_bands(rows: Sequence[Row]) -> Iterator[Band | SheetCell]:
    """Bands of rows with several cells, and the cells that stand alone."""
    band: Band | None = None
    for row in rows:
        if band is not None and band.takes(row):
            band.rows.append(row)
            continue
        if band is not None:
            yield band
        band = Band([row]) if len(row) > 1 else None
        if band is None:
            yield row[0]
    if band is not None:
        yield band


def _straddles(cell: SheetCell, columns: Sequence[Sequence[SheetCell]]) -> bool:
    """True if ``cell`` runs under more than one column."""
    starts = [min(other.column for other in column) for column in columns[1:]]
    return any(cell.column < start <= cell.last_column for start in starts)


def _columns(cells: Sequence[SheetCell], count: int) -> list[list[SheetCell]]:
    """The cells in ``count`` columns: those whose extents meet together, then the nearest ones."""
    groups: list[list[SheetCell]] = []
    end = 0
    for cell in sorted(cells, key=lambda cell: (cell.column, cell.row)):
        if groups and cell.column <= end:
            groups[-1].append(cell)
        else:
            groups.append([cell])
        end = max(end, cell.last_column)
    while min(_MOST_COLUMNS, len(groups)) > count or len(groups) > _MOST_COLUMNS:
        place = _nearest(groups)
        groups[place : place + 2] = [[*groups[place], *groups[place + 1]]]
    return [sorted(group, key=lambda cell: (cell.row, cell.column)) for group in groups]


def _nearest(groups: Sequence[Sequence[SheetCell]]) -> int:
    """The place of the pair of neighbours to join: best without a row in common, then with the smallest gap."""

    def cost(place: int) -> tuple[bool, int]:
        left, right = groups[place], groups[place + 1]
        shared = {cell.row for cell in left} & {cell.row for cell in right}
        return bool(shared), min(cell.column for cell in right) - max(cell.last_column for cell in left)

    return min(range(len(groups) - 1), key=cost)


def _is_capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 3 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)
