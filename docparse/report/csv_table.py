"""One table as CSV: a line of titles, then the rows of document after document, the file in the first column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from docparse.report.data_table import DataTable, cell_text, shown_text
from docparse.report.table_words import table_words
from docparse.report.words import Lang
from docparse.values import Analysis

# A spreadsheet runs a cell that begins with one of these as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")


def csv_titles(table: DataTable, lang: Lang = "vi") -> str:
    """The line of titles, line feed included."""
    said = table_words(lang)
    return _lines([[said["path"], *(said[column.title] for column in table.columns)]])


def csv_rows(table: DataTable, analysis: Analysis, lang: Lang = "vi") -> str:
    """The rows of one document; dates as dd/mm/yyyy, no text that a spreadsheet would run."""
    said = table_words(lang)
    path = analysis.document.path
    return _lines(
        [harmless(shown_text(cell)) if isinstance(cell, str) else cell_text(cell) for cell in (path, *row)]
        for row in table.rows(analysis, said)
    )


def _lines(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def harmless(cell: str) -> str:
    """``cell`` as text that no spreadsheet runs."""
    return "'" + cell if cell.startswith(FORMULA) else cell
