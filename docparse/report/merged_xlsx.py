"""The review table of several documents as a workbook."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence

from docparse.report.merged_review import MergedReview, merged_columns, merged_rows
from docparse.report.table_words import table_words
from docparse.report.words import Lang
from docparse.report.xlsx_looks import make_looks
from docparse.report.xlsx_sheets import add_sheet


def render_merged_xlsx(merged: Sequence[MergedReview], documents: int, lang: Lang = "vi") -> bytes:
    """The bytes of a workbook with one sheet."""
    from xlsxwriter import Workbook

    said = table_words(lang)
    day = next((one.review.now.on for one in merged if one.review.now), "2020-01-01")
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True, "default_format_properties": {"font_name": "Times New Roman"}}) as book:
        title = said["review_heading"].format(count=documents)
        book.set_properties({"title": title, "author": "docparse", "created": datetime.datetime.fromisoformat(day)})
        add_sheet(
            book, said["citations_sheet"], merged_columns(said), merged_rows(merged, said), make_looks(book), said
        )
    return target.getvalue()
