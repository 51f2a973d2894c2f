"""A sheet of the workbook of documents side by side: what the colours mean, titles that stay in sight, marked cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.report.compare_xlsx_looks import CompareLooks
from docparse.report.compare_xlsx_rich import Stretch, plain_text, write_stretches
from docparse.report.data_table import Cell
from docparse.report.xlsx_cells import MOST_ROWS, fit_text, row_height, write_cell
from docparse.report.xlsx_looks import set_page

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# Of Excel: links on one sheet.
_MOST_LINKS = 65_530
# Characters in all columns that can still be read where they share the width of a page.
_PAGE = 260
_SMALLEST_PRINT = 55
# Points: about eight lines.
_HIGHEST_FOR_LONG = 118.0


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands in a cell, and the name of its look; ``link`` is a place in the workbook ("'Sheet'!A5").

    For what is ``long`` its row does not grow beyond some lines: the names of a hundred documents are there to be
    filtered, not to be read.
    """

    cell: Cell | tuple[Stretch, ...]
    look: str = "text"
    link: str = ""
    long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlan:
    """``heading`` and the lines ``above`` stand over the titles, a line each, if there are any; the first ``frozen``
    columns stay in sight.
    """

    name: str
    columns: Sequence[tuple[str, int]]
    above: Sequence[tuple[Stretch, ...]] = ()
    heading: str = ""
    frozen: int = 0

    @property
    def first_row(self) -> int:
        """The number, from 0, of the first row below the titles."""
        return bool(self.heading) + len(self.above) + 1


def add_marked_sheet(
    book: Workbook,
    plan: SheetPlan,
    rows: Iterable[Sequence[Marked]],
    looks: CompareLooks,
    said: Mapping[str, str],
) -> Worksheet:
    """Add the sheet; rows that Excel has no room for are left out."""
    sheet = book.add_worksheet(plan.name)
    widths = [width for _, width in plan.columns]
    for number, (_, width) in enumerate(plan.columns):
        sheet.set_column(number, number, width)
    _write_head(sheet, plan, looks, said)
    last = plan.first_row - 1
    for last, cells in zip(range(plan.first_row, MOST_ROWS), rows, strict=False):
        sheet.set_row(last, _height(cells, widths))
        for column, one in enumerate(cells):
            _write_marked(sheet, last, column, one, looks, said)
    _finish(sheet, plan, last)
    return sheet


def _write_head(sheet: Worksheet, plan: SheetPlan, looks: CompareLooks, said: Mapping[str, str]) -> None:
    row = 0
    if plan.heading:
        sheet.set_row(0, 24)
        sheet.write_string(0, 0, plan.heading, looks.common.heading)
        row = 1
    for line in plan.above:
        write_stretches(sheet, row, 0, line, looks.legend, looks.stretches, said["cut_cell"])
        row += 1
    titles = [title[:1].upper() + title[1:] for title, _ in plan.columns]
    sheet.set_row(row, row_height(titles, [width for _, width in plan.columns]))
    for column, title in enumerate(titles):
        sheet.write_string(row, column, fit_text(title, said["cut_cell"]), looks.common.title)


def _height(cells: Sequence[Marked], widths: Sequence[int]) -> float:
    texts = [plain_text(one.cell) if isinstance(one.cell, tuple) else one.cell for one in cells]
    short = [None if one.long else text for one, text in zip(cells, texts, strict=True)]
    return max(row_height(short, widths), min(row_height(texts, widths), _HIGHEST_FOR_LONG))


def _write_marked(
    sheet: Worksheet, row: int, column: int, one: Marked, looks: CompareLooks, said: Mapping[str, str]
) -> None:
    own, cut = looks.cells[one.look], said["cut_cell"]
    if isinstance(one.cell, tuple):
        write_stretches(sheet, row, column, one.cell, own["text"], looks.stretches, cut)
    elif one.link and row < _MOST_LINKS:
        sheet.write_url(row, column, f"internal:{one.link}", own["text"], fit_text(str(one.cell), cut))
    else:
        write_cell(sheet, row, column, one.cell, own, cut)


def _finish(sheet: Worksheet, plan: SheetPlan, last: int) -> None:
    """On screen titles and names stay; on paper they are on each page, and all columns if they can be read so."""
    titles = plan.first_row - 1
    sheet.freeze_panes(plan.first_row, plan.frozen)
    sheet.autofilter(titles, 0, max(last, plan.first_row), len(plan.columns) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
    sheet.repeat_rows(titles)
    set_page(sheet)
    if sum(width for _, width in plan.columns) > _PAGE:
        # Undoes that all columns are put on one page.
        sheet.fit_to_pages(0, 0)
        sheet.set_print_scale(_SMALLEST_PRINT)
        if plan.frozen:
            sheet.repeat_columns(0, plan.frozen - 1)
