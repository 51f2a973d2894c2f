"""Fonts, colours and pages of a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docparse.report.data_table import Cell
from docparse.report.table_words import table_words
from docparse.report.xlsx_cells import write_cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CellLooks = dict[str, "Format"]

_A4 = 9
FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
CELL = {**FONT, "text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
_TITLE = {**CELL, "bold": True, "bg_color": "#DCE6F1", "valign": "vcenter", "align": "center"}
# A figure keeps off the text of the next column.
_RIGHT = {"align": "right", "indent": 1}
_BY_KIND: dict[str, dict[str, Any]] = {
    "text": {},
    "date": {"num_format": "dd/mm/yyyy", "align": "center"},
    "whole": {"num_format": "#,##0", **_RIGHT},
    "number": {"num_format": "#,##0.0###", **_RIGHT},
}
# Dark enough on its ground to be read in print, too.
RED = {"font_color": "#9C0006", "bg_color": "#FFC7CE"}
AMBER = {"font_color": "#7F4F00", "bg_color": "#FFEB9C"}
GREEN = {"font_color": "#006100", "bg_color": "#C6EFCE"}
_MARKED = {
    "error": RED, "warning": AMBER, "not_ready": RED, "minor": AMBER, "ready": GREEN,
    "state_expired": RED, "state_period_ended": RED, "state_not_yet": RED, "state_in_force": GREEN,
    "partly_expired": AMBER,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """``cells`` by kind of cell, ``marks`` the same for words that stand out by colour."""

    cells: CellLooks
    marks: Mapping[str, CellLooks]
    title: Format
    heading: Format
    label: Format
    block: Format


def make_looks(book: Workbook) -> Looks:
    """The looks, made once a workbook; the words that stand out are known in both languages."""
    cells = {kind: book.add_format({**CELL, **own}) for kind, own in _BY_KIND.items()}
    marks: dict[str, CellLooks] = {}
    for key, colours in _MARKED.items():
        look = {"text": book.add_format({**CELL, **colours})}
        marks |= {table_words("vi")[key]: look, table_words("en")[key]: look}
    return Looks(
        cells=cells,
        marks=marks,
        title=book.add_format(_TITLE),
        heading=book.add_format({**FONT, "bold": True, "font_size": 14}),
        label=book.add_format({**FONT, "bold": True}),
        block=book.add_format({**FONT, "text_wrap": True}),
    )


def write_row(sheet: Worksheet, row: int, cells: Sequence[Cell], looks: Looks, said: Mapping[str, str]) -> None:
    """Write ``cells`` by their types, words that stand out in their colours."""
    for number, cell in enumerate(cells):
        marked = looks.marks.get(cell) if isinstance(cell, str) else None
        write_cell(sheet, row, number, cell, marked or looks.cells, said["cut_cell"])


def set_page(sheet: Worksheet) -> None:
    """On paper: A4 landscape, all columns on the page, the sheet's name and the page below."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P/&N")
