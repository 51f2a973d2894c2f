"""Tables: the cells that are shown, each with its row and column."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from docparse.readers.docx.alternatives import chosen
from docparse.readers.docx.drafts import Remarks
from docparse.readers.docx.namespaces import MC, VAL, W, child_is_on, child_number
from docparse.readers.docx.views import View

_WRAPPERS = {f"{W}{local}" for local in ("sdt", "sdtContent", "customXml")}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its place, from 1; cells below each other are in one column, a merged one where it begins.

    ``rows`` and ``columns`` are how many it covers.
    """

    element: etree._Element
    row: int
    column: int
    rows: int
    columns: int


@dataclass(slots=True)
class _GridCell:
    """A cell under construction: it covers grid columns ``[start, end)`` and the rows to ``last_row``."""

    element: etree._Element
    row: int
    start: int
    end: int
    last_row: int


def table_cells(table: etree._Element, view: View, remarks: Remarks) -> Iterator[Cell]:
    """The shown cells of a ``w:tbl`` row by row, left to right; merged ones once, dropped or hidden ones not."""
    shown = (row for row in _unwrap(table, f"{W}tr", view) if _is_shown(row, view, remarks))
    cells: list[_GridCell] = []
    above: dict[int, _GridCell] = {}
    for number, row in enumerate(shown, start=1):
        cells += _row_cells(row, number, above, view)
    # The grid has a column wherever some cell edge stands; a person counts those where cells begin.
    starts = sorted({cell.start for cell in cells})
    for cell in cells:
        first, end = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
        yield Cell(cell.element, cell.row, first + 1, cell.last_row - cell.row + 1, end - first)


def _row_cells(row: etree._Element, number: int, above: dict[int, _GridCell], view: View) -> list[_GridCell]:
    """The cells that begin in a row; those of ``above`` (by where they start) grow over the ones they cover."""
    start = 1 + (child_number(row.find(f"{W}trPr"), "gridBefore") or 0)
    begun: list[_GridCell] = []
    left: _GridCell | None = None
    for element in _unwrap(row, f"{W}tc", view):
        properties = element.find(f"{W}tcPr")
        if properties is not None and properties.find(view.dropped_cell) is not None:
            continue
        end = start + max(1, child_number(properties, "gridSpan") or 1)
        if _continues(properties, "hMerge"):
            if left is not None:
                left.end = max(left.end, end)
        elif _is_covered_from_above(properties, view):
            left = above.get(start)
            if left is not None and left.last_row == number - 1:
                left.last_row = number
        else:
            left = above[start] = _GridCell(element, number, start, end, number)
            begun.append(left)
        start = end
    return begun


def _is_covered_from_above(properties: etree._Element | None, view: View) -> bool:
    changed = properties.find(f"{W}cellMerge") if properties is not None else None
    return changed.get(view.merge) == "cont" if changed is not None else _continues(properties, "vMerge")


def _continues(properties: etree._Element | None, local: str) -> bool:
    """True for a cell that is covered by the one before, as the element ``local`` states."""
    merge = properties.find(f"{W}{local}") if properties is not None else None
    return merge is not None and merge.get(VAL, "continue") == "continue"


def _is_shown(row: etree._Element, view: View, remarks: Remarks) -> bool:
    properties = row.find(f"{W}trPr")
    if view.drops(properties):
        return False
    if child_is_on(properties, "hidden"):
        remarks.hide(row)
        return False
    return True


def _unwrap(parent: etree._Element, tag: str, view: View) -> Iterator[etree._Element]:
    """The children with this tag, also those inside content controls and kept changes."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS or child.tag in view.kept:
            yield from _unwrap(child, tag, view)
        elif child.tag == f"{MC}AlternateContent":
            yield from _unwrap(chosen(child), tag, view)
