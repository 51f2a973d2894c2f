"""A table as a sheet of a workbook: titles that stay in sight and filter the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from docparse.report.data_table import Cell
from docparse.report.xlsx_cells import MOST_ROWS, row_height
from docparse.report.xlsx_looks import Looks, set_page, write_row

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet


def add_sheet(
    book: Workbook,
    name: str,
    columns: Sequence[tuple[str, int]],
    rows: Iterable[tuple[Cell, ...]],
    looks: Looks,
    said: Mapping[str, str],
) -> int:
    """Add the sheet ``name`` with ``columns`` (title, width in characters); how many rows Excel has no room for."""
    sheet = book.add_worksheet(name)
    titles, widths = [title for title, _ in columns], [width for _, width in columns]
    for number, (title, width) in enumerate(columns):
        sheet.set_column(number, number, width)
        sheet.write_string(0, number, title, looks.title)
    sheet.set_row(0, row_height(titles, widths))
    used, left_out = 0, 0
    for cells in rows:
        if used + 1 >= MOST_ROWS:
            left_out += 1
            continue
        used += 1
        sheet.set_row(used, row_height(cells, widths))
        write_row(sheet, used, cells, looks, said)
    _finish(sheet, used, len(columns))
    return left_out


def _finish(sheet: Worksheet, rows: int, columns: int) -> None:
    """On screen the titles stay and filter the rows; on paper landscape, all columns on the page."""
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(rows, 1), columns - 1)
    # Numbers of sections and symbols are text on purpose.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})
    sheet.repeat_rows(0)
    set_page(sheet)
