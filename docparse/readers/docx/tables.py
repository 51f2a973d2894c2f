"""Tables: the cells that are shown, each with its row and column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from docparse.readers.docx.alternatives import chosen
from docparse.readers.docx.drafts import Remarks
from docparse.readers.docx.namespaces import MC, VAL, W, child_is_on, child_number
from docparse.readers.docx.views import View

_WRAPPERS = {f"{W}{local}" for local in ("sdt", "sdtContent", "customXml")}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its place, from 1; cells below each other are in one column, a merged one where it begins."""

    element: etree._Element
    row: int
    column: int


def table_cells(table: etree._Element, view: View, remarks: Remarks) -> Iterator[Cell]:
    """The shown cells of a ``w:tbl`` row by row, left to right; merged ones once, dropped or hidden ones not."""
    shown = (row for row in _unwrap(table, f"{W}tr", view) if _is_shown(row, view, remarks))
    cells = [cell for number, row in enumerate(shown, start=1) for cell in _row_cells(row, number, view)]
    # The grid has a column wherever some cell edge stands; a person counts those where cells begin.
    edges = sorted({cell.column for cell in cells})
    counted = {edge: column for column, edge in enumerate(edges, start=1)}
    for cell in cells:
        yield replace(cell, column=counted[cell.column])


def _row_cells(row: etree._Element, number: int, view: View) -> Iterator[Cell]:
    column = 1 + (child_number(row.find(f"{W}trPr"), "gridBefore") or 0)
    for element in _unwrap(row, f"{W}tc", view):
        properties = element.find(f"{W}tcPr")
        if properties is not None and properties.find(view.dropped_cell) is not None:
            continue
        if not _continues_merge(properties, view):
            yield Cell(element, number, column)
        column += max(1, child_number(properties, "gridSpan") or 1)


def _continues_merge(properties: etree._Element | None, view: View) -> bool:
    """True for a cell that is covered by the one above or to the left."""
    if properties is None:
        return False
    changed = properties.find(f"{W}cellMerge")
    if changed is not None:
        return changed.get(view.merge) == "cont"
    merges = (properties.find(f"{W}{local}") for local in ("vMerge", "hMerge"))
    return any(merge is not None and merge.get(VAL, "continue") == "continue" for merge in merges)


def _is_shown(row: etree._Element, view: View, remarks: Remarks) -> bool:
    properties = row.find(f"{W}trPr")
    if view.drops(properties):
        return False
    if child_is_on(properties, "hidden"):
        remarks.note("hidden")
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
