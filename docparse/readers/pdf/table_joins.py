"""A table that goes on over a page break is one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from docparse.readers.line_ends import is_ended
from docparse.readers.line_starts import starts_item, starts_lower
from docparse.readers.pdf.line_joins import first_word_width
from docparse.readers.pdf.tables import Cell, Table

_TOLERANCE = 4.0
# A longer table is read as several, so that memory stays bounded.
_MOST_CELLS = 50_000
# Of the size: the width of a space.
_SPACE = 0.25


def join_tables(above: Table, below: Table) -> Table | None:
    """Both as one if ``below``, on the page after ``above``, has its columns; None if it is another table.

    A head that is repeated on the new page stands once; a row that the page break cuts is one row.
    """
    columns = _common_columns(above, below)
    if columns is None or len(above.cells) > _MOST_CELLS:
        return None
    above = _in_columns(above, columns)
    rows = _without_repeated_head(above, _in_columns(below, columns))
    if not rows:
        return replace(above, last_page=below.last_page)
    last_row = _last_row(above)
    cuts_row = _is_rest_of_row(rows[0], last_row)
    down = last_row[0].row + (0 if cuts_row else 1) - rows[0][0].row
    lower = [_shifted(row, down) for row in rows]
    upper, lower[0] = _carried_on(above.cells, lower[0])
    if cuts_row:
        upper, lower[0] = upper[: -len(last_row)], _merged(upper[-len(last_row) :], lower[0])
    rest = (cell for row in lower for cell in row)
    return replace(above, last_page=below.last_page, cells=(*upper, *rest))


def _carried_on(above: tuple[Cell, ...], first: Sequence[Cell]) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """The cells above and the row ``first`` after them, where an empty part of a merged cell joins the cell it is of.

    That the two are one shows where either covers several rows; two that cover one row each may be two cells.
    """
    last = above[-1].row
    reaching = {cell.column: at for at, cell in enumerate(above) if cell.row + cell.rows - 1 == last}
    upper, kept = list(above), []
    for cell in first:
        at = reaching.get(cell.column)
        held = upper[at] if at is not None else None
        if at is None or held is None or cell.lines or not held.lines or max(held.rows, cell.rows) == 1:
            kept.append(cell)
        else:
            upper[at] = replace(held, rows=cell.row + cell.rows - held.row)
    return tuple(upper), tuple(kept)


def _common_columns(above: Table, below: Table) -> tuple[float, ...] | None:
    """The edges of both: on a page whose rows are all merged, some columns do not show."""
    fine, coarse = sorted((above.edges, below.edges), key=len, reverse=True)
    if abs(fine[0] - coarse[0]) > _TOLERANCE or abs(fine[-1] - coarse[-1]) > _TOLERANCE:
        return None
    found = all(any(abs(edge - other) <= _TOLERANCE for other in fine) for edge in coarse)
    return fine if found else None


def _in_columns(table: Table, edges: tuple[float, ...]) -> Table:
    """The table with its columns counted by ``edges``."""
    if len(table.edges) == len(edges):
        return table
    column = {
        place: next(at for at, other in enumerate(edges, start=1) if abs(edge - other) <= _TOLERANCE)
        for place, edge in enumerate(table.edges, start=1)
    }
    cells = tuple(
        replace(cell, column=column[cell.column], columns=column[cell.column + cell.columns] - column[cell.column])
        for cell in table.cells
    )
    return replace(table, cells=cells, edges=edges)


def _without_repeated_head(above: Table, below: Table) -> list[list[Cell]]:
    """The rows of ``below`` less those that repeat the first ones of ``above``."""
    rows = [list(row) for _, row in groupby(below.cells, key=lambda cell: cell.row)]
    head = groupby(takewhile(lambda cell: cell.row <= len(rows), above.cells), key=lambda cell: cell.row)
    repeated = 0
    for row, (_, ours) in zip(rows, head, strict=False):
        words = [_words(cell) for cell in row]
        if not any(words) or words != [_words(cell) for cell in ours]:
            break
        repeated += 1
    return rows[repeated:]


def _words(cell: Cell) -> str:
    return " ".join(line.text for line in cell.lines)


def _last_row(table: Table) -> list[Cell]:
    last = table.cells[-1].row
    return list(takewhile(lambda cell: cell.row == last, reversed(table.cells)))[::-1]


def _is_rest_of_row(first: Sequence[Cell], last_row: Sequence[Cell]) -> bool:
    """True if the first cell is empty and each other that is not goes on in the middle of a sentence or a list.

    A first cell that is merged with those above is empty, too; its row then has figures and names of its own.
    """
    if first[0].lines or first[0].column != 1:
        return False
    held = {cell.column: cell for cell in last_row if cell.lines}
    filled = [cell for cell in first if cell.lines]
    return bool(filled) and all(cell.column in held and _goes_on(held[cell.column], cell) for cell in filled)


def _goes_on(above: Cell, below: Cell) -> bool:
    last, line = above.lines[-1], below.lines[0]
    if starts_item(line.text):
        # Further items of a cell that ended with one.
        return len(above.lines) > 1 and any(starts_item(other.text) for other in above.lines)
    if starts_lower(line.text):
        return True
    full = last.x1 + first_word_width(line) + _SPACE * line.size > above.box.x1
    return full and not is_ended(last.text)


def _shifted(cells: Sequence[Cell], rows: int) -> tuple[Cell, ...]:
    return tuple(replace(cell, row=cell.row + rows) for cell in cells)


def _merged(above: Sequence[Cell], below: Sequence[Cell]) -> tuple[Cell, ...]:
    """Cells of one place put together."""
    found = {cell.column: cell for cell in above}
    for cell in below:
        held = found.get(cell.column)
        if held is not None:
            cell = replace(held, lines=held.lines + cell.lines, rows=cell.row + cell.rows - held.row)
        found[cell.column] = cell
    return tuple(found[column] for column in sorted(found))
