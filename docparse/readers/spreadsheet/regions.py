"""The parts of a sheet: tables with lines or without, text in columns beside each other, single lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from docparse.readers.spreadsheet.bands import Band, find_bands
from docparse.readers.spreadsheet.grid import SheetCell, by_rows

Row = list[SheetCell]
_FEWEST_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one table."""

    rows: list[Row]


def find_regions(cells: Sequence[SheetCell], hidden_columns: set[int]) -> Iterator[Grid | Band | SheetCell]:
    """The parts of a sheet in reading order; a single cell is a line of text."""
    rows = list(by_rows(cells))
    in_table = _rows_of_tables(rows)
    for inside, group in groupby(zip(rows, in_table, strict=True), key=lambda pair: pair[1]):
        stretch = [row for row, _ in group]
        if inside:
            for grid in _split_below(stretch):
                yield from _split_beside(grid, hidden_columns)
        else:
            yield from find_bands(stretch)


def _rows_of_tables(rows: Sequence[Row]) -> list[bool]:
    """Which rows belong to tables: those between lines; where a sheet has none, those of many cells."""
    ruled = [sum(cell.ruled for cell in row) * 2 >= len(row) for row in rows]
    wide = [any(cell.ruled for cell in row) and len(row) > 1 for row in rows]
    if sum(one and other for one, other in zip(ruled, wide, strict=True)) >= 2:
        return ruled
    many = [len(row) >= _FEWEST_IN_A_ROW for row in rows]
    return _with_rows_between(rows, many)


def _with_rows_between(rows: Sequence[Row], many: Sequence[bool]) -> list[bool]:
    """Short rows between the long ones of one table belong to it; a long row alone is no table."""
    places = [place for place, long in enumerate(many) if long]
    inside = [False] * len(rows)
    for first, second in pairwise(places):
        between = rows[first : second + 1]
        if all(below[0].row - above[0].row == 1 for above, below in pairwise(between)):
            inside[first : second + 1] = [True] * (second + 1 - first)
    for place, row in enumerate(rows[1:], 1):
        # Totals at the end: shorter than the rows above, right below them, and with a figure.
        follows = inside[place - 1] and row[0].row - rows[place - 1][0].row == 1
        if follows and len(row) > 1 and row[-1].text[:1].isdigit():
            inside[place] = True
    return inside


def _split_below(rows: Sequence[Row]) -> Iterator[Grid]:
    """Tables that stand below each other: the next one begins behind empty rows with a head of its own."""
    current: list[Row] = []
    for row in rows:
        if current and row[0].row - _bottom(current[-1]) > 1 and _is_head(row) and not _is_head(current[-1]):
            yield Grid(current)
            current = []
        current.append(row)
    if current:
        yield Grid(current)


def _bottom(row: Row) -> int:
    return max(cell.last_row for cell in row)


def _is_head(row: Row) -> bool:
    return len(row) > 1 and all(cell.is_bold and not cell.text[:1].isdigit() for cell in row)


def _split_beside(grid: Grid, hidden_columns: set[int]) -> Iterator[Grid]:
    """Tables beside each other, parted by a column that is empty in every row; from the left."""
    spans = sorted({(cell.column, cell.last_column) for row in grid.rows for cell in row})
    cuts, end = [], spans[0][1]
    for first, last in spans:
        if any(column not in hidden_columns for column in range(end + 1, min(first, end + 100))):
            cuts.append(first)
        end = max(end, last)
    parts = [_between(grid, left, right) for left, right in pairwise([0, *cuts, end + 1])]
    if all(_is_table(part) for part in parts):
        yield from parts
    else:
        yield grid


def _between(grid: Grid, left: int, right: int) -> Grid:
    rows = ([cell for cell in row if left <= cell.column < right] for row in grid.rows)
    return Grid([row for row in rows if row])


def _is_table(grid: Grid) -> bool:
    return len(grid.rows) > 1 and len({cell.column for row in grid.rows for cell in row}) > 1
