"""The figures of documents side by side as charts of the spreadsheet program, drawn from numbers in the workbook.

Few documents: the bars of all of them beside each other, figures of one unit on one chart. Many: a chart for each
figure, the documents from the greatest to the least.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from docparse.report.compare_view import ComparisonView
from docparse.report.compare_xlsx_bars import COLOURS, FONT, bar_chart, bar_look, in_parts
from docparse.report.compare_xlsx_figures import FIRST_DOCUMENT, FigureRow, figures_plan
from docparse.report.compare_xlsx_looks import CompareLooks
from docparse.report.compare_xlsx_ranking import add_rankings
from docparse.report.xlsx_cells import fit_text
from docparse.report.xlsx_looks import set_page

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart
    from xlsxwriter.worksheet import Worksheet

# More colours than these nobody tells apart; more bars nobody reads.
_MOST_SERIES, _MOST_BARS, _MOST_CHARTS = 12, 40, 24
# Pixels: the height of a row of the sheet (15 points), of a bar, of what stands around the bars; the width of a
# chart, and the rows of a page of A4 landscape.
_ROW, _BAR, _AROUND, _WIDTH, _PAGE_ROWS = 20, 17, 120, 1000, 33


class _Group(NamedTuple):
    """Rows ``first`` to ``last`` (numbers among all rows) for one chart."""

    title: str
    first: int
    last: int


def add_charts(
    book: Workbook, rows: Sequence[FigureRow], view: ComparisonView, looks: CompareLooks, said: Mapping[str, str]
) -> None:
    """Add the sheet of charts, if at least two documents have one figure."""
    drawn = [row for row in rows if len(row.known) > 1]
    if not drawn:
        return
    sheet = book.add_worksheet(said["charts_sheet"])
    sheet.set_default_row(_ROW * 3 / 4)
    set_page(sheet)
    # A fixed scale: where a program fits all columns to a page it takes no notice of where pages are to end.
    sheet.fit_to_pages(0, 0)
    if len(view.labels) > _MOST_SERIES:
        add_rankings(book, sheet, drawn, view, looks, said)
    else:
        _draw_groups(book, sheet, rows, view, said)


def _draw_groups(
    book: Workbook, sheet: Worksheet, rows: Sequence[FigureRow], view: ComparisonView, said: Mapping[str, str]
) -> None:
    sheet.set_print_scale(100)
    row, ends, breaks = 0, _PAGE_ROWS, []
    for group in list(_groups(rows, len(view.labels), said))[:_MOST_CHARTS]:
        bars = (group.last - group.first + 1) * (len(view.labels) + 1)
        height = min(bars * _BAR + _AROUND, _PAGE_ROWS * _ROW)
        taken = -(-height // _ROW) + 1
        if row + taken - 1 > ends and row:
            breaks.append(row)
            ends = row + _PAGE_ROWS
        chart = _clustered(book, group, rows, view, said)
        chart.set_size({"width": _WIDTH, "height": height})
        described = {"description": fit_text(group.title, said["cut_cell"])}
        sheet.insert_chart(row, 0, chart, {"object_position": 3, "y_offset": _ROW // 2, **described})
        row += taken
    sheet.set_h_pagebreaks(breaks)


def _groups(rows: Sequence[FigureRow], documents: int, said: Mapping[str, str]) -> Iterator[_Group]:
    """Rows of one unit that can be compared, so many on a chart as can be read."""
    most = max(1, min(_MOST_SERIES, _MOST_BARS // documents))
    drawn = ((number, row) for number, row in enumerate(rows) if len(row.known) > 1)
    for unit, members in groupby(drawn, lambda one: one[1].unit):
        numbers = [number for number, _ in members]
        for title, part in in_parts(unit or said["no_unit"], numbers, most, said):
            yield _Group(title, part[0], part[-1])


def _clustered(
    book: Workbook, group: _Group, rows: Sequence[FigureRow], view: ComparisonView, said: Mapping[str, str]
) -> Chart:
    """A bar for each document beside each other, from the sheet of numbers."""
    plan = figures_plan(view, said)
    sheet, above = plan.name, plan.first_row - 1
    first, last = group.first + plan.first_row, group.last + plan.first_row
    drawn = rows[group.first : group.last + 1]
    figures = [figure for row in drawn for figure in row.known]
    chart = bar_chart(book, group.title, figures, said)
    for place in range(len(view.labels)):
        column = FIRST_DOCUMENT + place
        if any(row.figures[place] is not None for row in drawn):
            chart.add_series({
                **bar_look(COLOURS[place], figures),
                "name": [sheet, above, column],
                "categories": [sheet, first, 1, last, 1],
                "values": [sheet, first, column, last, column],
            })  # fmt: skip
    chart.set_legend({"position": "bottom", "font": FONT})
    return chart
