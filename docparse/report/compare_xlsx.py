"""Several documents side by side as a workbook: what differs that matters, and all tables to be filtered and sorted."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docparse.compare import Comparison
from docparse.report.compare_view import ComparisonView
from docparse.report.compare_xlsx_charts import add_charts
from docparse.report.compare_xlsx_figures import FigureRow, add_figures, figure_rows
from docparse.report.compare_xlsx_looks import make_compare_looks
from docparse.report.compare_xlsx_passages import add_passages
from docparse.report.compare_xlsx_summary import add_documents, add_summary
from docparse.report.compare_xlsx_tables import add_table
from docparse.report.compare_xlsx_words import compare_xlsx_words
from docparse.values import Analysis

if TYPE_CHECKING:
    from xlsxwriter import Workbook

__all__ = ["render_compare_xlsx", "render_dossier_xlsx"]

# The same content gives the same bytes, so the day on which the file was made is none of today.
_MADE = datetime.datetime(2020, 1, 1)


def render_compare_xlsx(view: ComparisonView, comparison: Comparison) -> bytes:
    """The bytes of the workbook, in the language of ``view``."""
    figures = figure_rows(view, comparison)
    return _written(view, comparison.analyses, figures)


def render_dossier_xlsx(view: ComparisonView, analyses: Sequence[Analysis]) -> bytes:
    """A dossier (``view_dossier``) as the same workbook, without figures of its own."""
    return _written(view, analyses, [])


def _written(view: ComparisonView, analyses: Sequence[Analysis], figures: Sequence[FigureRow]) -> bytes:
    from xlsxwriter import Workbook

    target = io.BytesIO()
    # In memory: nothing of a document may be left in a temporary file.
    with Workbook(target, {"in_memory": True, "default_format_properties": {"font_name": "Times New Roman"}}) as book:
        _fill(book, view, analyses, figures)
    return target.getvalue()


def _fill(book: Workbook, view: ComparisonView, analyses: Sequence[Analysis], figures: Sequence[FigureRow]) -> None:
    said = compare_xlsx_words(view.said)
    looks = make_compare_looks(book, said["origin"])
    heading = said["compare_heading"].format(count=len(view.labels))
    book.set_properties({"title": heading, "author": "docparse", "created": _MADE})
    book.set_size(26_000, 15_000)
    add_summary(book, view, looks, said)
    add_documents(book, view, analyses, looks, said)
    for table in view.tables:
        add_table(book, table, view, looks, said)
        if table.kind == "quotas" and figures:
            add_figures(book, figures, view, looks, said)
            add_charts(book, figures, view, looks, said)
    if view.pairs:
        add_passages(book, view, looks, said)
