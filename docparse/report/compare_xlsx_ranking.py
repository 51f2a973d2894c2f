"""Each figure of many documents as a list from the greatest to the least, and a chart beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from docparse.report.compare_view import ComparisonView
from docparse.report.compare_xlsx_bars import COLOURS, bar_chart, bar_look, in_parts
from docparse.report.compare_xlsx_figures import FigureRow
from docparse.report.compare_xlsx_looks import CompareLooks
from docparse.report.xlsx_cells import fit_text, write_cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# Nobody turns more pages. A list of so many documents and its chart stand on a page of this scale.
_MOST_FIGURES, _RANKED, _PRINT_SCALE = 12, 32, 90
# The height of a row in pixels, the least rows of a chart, its width in pixels.
_ROW, _LEAST_ROWS, _WIDTH = 20, 10, 666

Ranked = Sequence[tuple[str, float]]


def add_rankings(
    book: Workbook,
    sheet: Worksheet,
    rows: Sequence[FigureRow],
    view: ComparisonView,
    looks: CompareLooks,
    said: Mapping[str, str],
) -> None:
    """Fill ``sheet`` with the ``rows`` that most documents have, a page for each part of a list."""
    sheet.set_print_scale(_PRINT_SCALE)
    sheet.set_column(0, 0, 38)
    sheet.set_column(1, 1, 12)
    chosen = sorted(rows, key=lambda row: -len(row.known))[:_MOST_FIGURES]
    line, breaks = 0, []
    if len(chosen) < len(rows):
        words = {"shown": len(chosen), "count": len(rows), "sheet": said["figures_sheet"]}
        sheet.write_string(0, 0, said["few_charts"].format_map(words), looks.legend)
        line = 1
    for row in chosen:
        for title, part in in_parts(row.name, _ranked(row, view), _RANKED, said):
            breaks.append(line)
            _write_list(sheet, line, title, part, looks, said)
            _draw(book, sheet, line + 1, f"{title}: {row.unit or said['no_unit']}", part, row.known, said)
            line += max(len(part), _LEAST_ROWS) + 2
    # The first page needs no end before it.
    sheet.set_h_pagebreaks(breaks[1:])


def _ranked(row: FigureRow, view: ComparisonView) -> Ranked:
    pairs = zip(view.labels, row.figures, strict=True)
    return sorted(((label, figure) for label, figure in pairs if figure is not None), key=lambda one: -one[1])


def _write_list(
    sheet: Worksheet, line: int, title: str, part: Ranked, looks: CompareLooks, said: Mapping[str, str]
) -> None:
    sheet.write_string(line, 0, fit_text(title, said["cut_cell"]), looks.common.label)
    for at, (label, figure) in enumerate(part, line + 1):
        write_cell(sheet, at, 0, label, looks.common.cells, said["cut_cell"])
        write_cell(sheet, at, 1, figure, looks.common.cells, said["cut_cell"])


def _draw(
    book: Workbook,
    sheet: Worksheet,
    first: int,
    title: str,
    part: Ranked,
    figures: Sequence[float],
    said: Mapping[str, str],
) -> None:
    """Bars beside the list that begins at row ``first``; all parts of the ``figures`` have one scale."""
    chart, last = bar_chart(book, title, figures, said), first + len(part) - 1
    chart.add_series({
        **bar_look(COLOURS[0], figures),
        "categories": [sheet.name, first, 0, last, 0],
        "values": [sheet.name, first, 1, last, 1],
    })  # fmt: skip
    chart.set_legend({"none": True})
    chart.set_size({"width": _WIDTH, "height": max(len(part), _LEAST_ROWS) * _ROW})
    description = fit_text(title, said["cut_cell"])
    sheet.insert_chart(first, 3, chart, {"object_position": 3, "description": description})
