"""A table that goes on over a page break is one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docparse.readers.line_ends import is_ended
from docparse.readers.line_starts import starts_item, starts_lower
from docparse.readers.pdf.tables import Cell, Table

_TOLERANCE = 4.0


def join_tables(above: Table, below: Table) -> Table | None:
    """Both as one if ``below``, on the page after ``above``, has its columns; None if it is another table.

    A head that is repeated on the new page stands once; a row that the page break cuts is one row.
    """
    if not _has_columns_of(above, below):
        return None
    cells = _without_repeated_head(above, below.cells)
    if not cells:
        return replace(above, last_page=below.last_page)
    last = max(cell.row for cell in above.cells)
    first = min(cell.row for cell in cells)
    if _is_rest_of_row([cell for cell in cells if cell.row == first], above, last):
        return replace(above, cells=_merged(above.cells, _shifted(cells, last - first)), last_page=below.last_page)
    return replace(above, cells=(*above.cells, *_shifted(cells, last + 1 - first)), last_page=below.last_page)


def _has_columns_of(above: Table, below: Table) -> bool:
    ours, theirs = _edges(above), _edges(below)
    return len(ours) == len(theirs) and all(abs(a - b) <= _TOLERANCE for a, b in zip(ours, theirs, strict=True))


def _edges(table: Table) -> list[float]:
    starts = {cell.column: cell.box.x0 for cell in table.cells}
    return [starts[column] for column in sorted(starts)] + [table.box.x1]


def _without_repeated_head(above: Table, cells: Sequence[Cell]) -> tuple[Cell, ...]:
    head = [_words(cell) for cell in above.cells if cell.row == 1]
    first = [_words(cell) for cell in cells if cell.row == 1]
    return tuple(cell for cell in cells if cell.row > 1) if any(head) and head == first else tuple(cells)


def _words(cell: Cell) -> str:
    return " ".join(line.text for line in cell.lines)


def _is_rest_of_row(first: Sequence[Cell], above: Table, last: int) -> bool:
    """True if the first cell is empty and some other goes on in the middle of a sentence."""
    if not first or first[0].lines or first[0].column != 1:
        return False
    unfinished = {cell.column for cell in above.cells if cell.row == last and cell.lines and not is_ended(_words(cell))}
    return any(
        cell.lines
        and not starts_item(cell.lines[0].text)
        and (starts_lower(cell.lines[0].text) or cell.column in unfinished)
        for cell in first
    )


def _shifted(cells: Sequence[Cell], rows: int) -> tuple[Cell, ...]:
    return tuple(replace(cell, row=cell.row + rows) for cell in cells)


def _merged(above: Sequence[Cell], below: Sequence[Cell]) -> tuple[Cell, ...]:
    """Cells of one place put together."""
    found = {(cell.row, cell.column): cell for cell in above}
    for cell in below:
        place = (cell.row, cell.column)
        found[place] = replace(found[place], lines=found[place].lines + cell.lines) if place in found else cell
    return tuple(found[place] for place in sorted(found))
