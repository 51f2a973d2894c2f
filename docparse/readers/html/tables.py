"""Where the cells of HTML tables stand; tables that only lay out the page are told from those that hold something."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

_SECTIONS = {"thead", "tbody", "tfoot"}
_MOST_SPAN = 100
# No table that people read is wider; cells further right stand in the last column.
_MOST_COLUMNS = 300
_MOST_ROWS = 65_534
# A page that is laid out as a table has this much of its text in one cell.
_SHARE_OF_ONE = 0.6
_LONG = 3_000


class CellPlace(NamedTuple):
    """Where a cell begins, from 1, and how many rows and columns it covers."""

    row: int
    column: int
    rows: int
    columns: int


def table_places(table: etree._Element) -> dict[etree._Element, CellPlace]:
    """The place of each cell; columns are counted where cells begin, as in Word tables."""
    found: list[tuple[etree._Element, CellPlace]] = []
    taken: dict[int, int] = {}
    rows = list(rows_of(table))
    for number, row in enumerate(rows, 1):
        column = 1
        for cell in row.iterchildren("td", "th"):
            while taken.get(column, 0) >= number and column < _MOST_COLUMNS:
                column += 1
            last_row = min(number + _span(cell, "rowspan", _MOST_ROWS) - 1, len(rows))
            columns = _span(cell, "colspan", _MOST_SPAN)
            found.append((cell, CellPlace(number, column, last_row - number + 1, columns)))
            for covered in range(column, column + columns):
                taken[covered] = last_row
                column = covered
            column = min(column + 1, _MOST_COLUMNS)
    starts = sorted({place.column for _, place in found})
    return {cell: _counted(place, starts) for cell, place in found}


def _counted(place: CellPlace, starts: list[int]) -> CellPlace:
    first, end = (bisect_left(starts, edge) for edge in (place.column, place.column + place.columns))
    return place._replace(column=first + 1, columns=end - first)


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table itself."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _SECTIONS:
            yield from child.iterchildren("tr")


def is_page_layout(table: etree._Element) -> bool:
    """True for a table that only lays out the page: a single cell, or nearly everything in one with tables inside."""
    cells = [cell for row in rows_of(table) for cell in row.iterchildren("td", "th")]
    if len(cells) <= 1:
        return True
    if not any(True for cell in cells for _ in cell.iterdescendants("table")):
        return False
    lengths = [sum(len(text.strip()) for text in cell.itertext()) for cell in cells]
    return max(lengths) > _LONG and max(lengths) > _SHARE_OF_ONE * sum(lengths)


def _span(cell: etree._Element, name: str, most: int) -> int:
    try:
        stated = int(str(cell.get(name, "1"))[:6])
    except ValueError:
        return 1
    return min(max(stated, 1), most)
