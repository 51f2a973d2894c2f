"""The figures of documents side by side as numbers, each row in one unit: what sorts, adds up and is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from docparse.compare import Comparison, QuotaRow
from docparse.lexicon.units import unit_by_name
from docparse.report.compare_view import ComparisonView, TableRow, shown_quotas
from docparse.report.compare_xlsx_looks import CompareLooks
from docparse.report.compare_xlsx_rich import Stretch
from docparse.report.compare_xlsx_sheets import Marked, SheetPlan, add_marked_sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook

# Characters of a name that a chart has room for.
_LONGEST_NAME = 70
# Columns in front of those of the documents.
FIRST_DOCUMENT = 3


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of each document, in ``unit``; None where it has none, or one that measures another thing."""

    name: str
    unit: str
    figures: tuple[float | None, ...]

    @property
    def known(self) -> list[float]:
        return [one for one in self.figures if one is not None]


def figure_rows(view: ComparisonView, comparison: Comparison) -> list[FigureRow]:
    """The rows that have a figure: by unit, shares first; of each unit those that can be compared first."""
    shown = next(table.rows for table in view.tables if table.kind == "quotas")
    pairs = zip(shown, shown_quotas(comparison), strict=True)
    rows = [found for row, own in pairs if (found := _figure_row(row, own, comparison)) is not None]
    units = list(dict.fromkeys(row.unit for row in rows))
    return sorted(rows, key=lambda row: (row.unit != "%", units.index(row.unit), len(row.known) < 2))


def _figure_row(row: TableRow, own: QuotaRow, comparison: Comparison) -> FigureRow | None:
    first = next((place for place, cell in enumerate(row.cells) if cell.figure is not None), None)
    if first is None:
        return None
    unit = comparison.analyses[first].quotas[own.cells[first][0]].unit
    known = unit_by_name(unit) if unit else None
    factor = Decimal(repr(known.factor)) if known else Decimal(1)
    measure = row.cells[first].measure
    figures = (
        float(cell.figure / factor) if cell.figure is not None and cell.measure == measure else None
        for cell in row.cells
    )
    return FigureRow(_short(row.name), unit or "", tuple(figures))


def _short(name: str) -> str:
    """Without the dots that stand for the figure at an end."""
    bare = name.strip(" …,;:")
    bare = bare if len(bare) <= _LONGEST_NAME else bare[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
    return bare[:1].upper() + bare[1:]


def figures_plan(view: ComparisonView, said: Mapping[str, str]) -> SheetPlan:
    """The columns of the sheet of numbers."""
    return SheetPlan(
        name=said["figures_sheet"],
        columns=[
            (said["row_number"], 5), (said["compare_subject"], 46), (said["unit"], 12),
            *((label, 13) for label in view.labels), (said["lowest"], 11), (said["highest"], 11),
        ],
        above=[(Stretch(said["figures_legend"]),)],
        frozen=FIRST_DOCUMENT,
    )  # fmt: skip


def add_figures(
    book: Workbook, rows: Sequence[FigureRow], view: ComparisonView, looks: CompareLooks, said: Mapping[str, str]
) -> None:
    """Add the sheet of numbers."""
    cells = (list(_cells(number, row)) for number, row in enumerate(rows, 1))
    add_marked_sheet(book, figures_plan(view, said), cells, looks, said)


def _cells(number: int, row: FigureRow) -> Iterator[Marked]:
    yield from (Marked(number), Marked(row.name), Marked(row.unit))
    # Of one figure alone nothing is lowest.
    ends = (min(row.known), max(row.known)) if len(row.known) > 1 else (None, None)
    yield from (Marked(one) for one in (*row.figures, *ends))
