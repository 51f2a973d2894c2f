"""A workbook on one or more documents: a summary, and one sheet for each table."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docparse.report.data_table import Cell, Column, DataTable
from docparse.report.data_tables import TABLES
from docparse.report.table_words import table_words
from docparse.report.words import Lang
from docparse.report.xlsx_looks import Looks, make_looks
from docparse.report.xlsx_sheets import add_sheet
from docparse.report.xlsx_summary import write_summary
from docparse.values import Analysis, UnreadableFile

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_FILE = Column("path", 24)


def render_xlsx(
    analyses: Sequence[Analysis],
    errors: Sequence[UnreadableFile],
    run: Mapping[str, Any],
    lang: str = "vi",
    only: Sequence[str] = (),
) -> bytes:
    """The bytes of the workbook; ``run`` is the "run" object of the contract, ``only`` names the tables (none: all).

    Rows of several documents stand one below the other, with a column for the file. The same content
    gives the same bytes.
    """
    from xlsxwriter import Workbook

    language: Lang = "en" if lang == "en" else "vi"
    said = table_words(language)
    target = io.BytesIO()
    # In memory: nothing of a document may be left in a temporary file.
    with Workbook(target, {"in_memory": True, "default_format_properties": {"font_name": "Times New Roman"}}) as book:
        _describe(book, run, said)
        looks = make_looks(book)
        summary = book.add_worksheet(said["summary_sheet"])
        tables = [table for table in TABLES.values() if _is_wanted(table, analyses, only)]
        left_out = [(table, _add_table(book, table, analyses, looks, said)) for table in tables]
        notes = [said["left_out"].format(table=said[t.title], count=count) for t, count in left_out if count]
        write_summary(summary, analyses, errors, run, looks, said, notes)
    return target.getvalue()


def _is_wanted(table: DataTable, analyses: Sequence[Analysis], only: Sequence[str]) -> bool:
    return table.name in only if only else not table.of_check or _is_checked(analyses)


def _is_checked(analyses: Sequence[Analysis]) -> bool:
    return any(analysis.findings is not None for analysis in analyses)


def _describe(book: Workbook, run: Mapping[str, Any], said: Mapping[str, str]) -> None:
    """The properties of the file: no name of a person, and the day of the run as the day it was made."""
    day = datetime.datetime.fromisoformat(str(run.get("today") or "2020-01-01"))
    book.set_properties({"title": said["sheet_heading"], "author": "docparse", "created": day})
    book.set_size(26_000, 15_000)


def _add_table(
    book: Workbook, table: DataTable, analyses: Sequence[Analysis], looks: Looks, said: Mapping[str, str]
) -> int:
    """Add the sheet of ``table``; the number of rows that Excel has no room for."""
    with_file = len(analyses) > 1
    columns = (_FILE, *table.columns) if with_file else table.columns
    named = [(said[column.title], column.width) for column in columns]
    return add_sheet(book, said[table.title], named, _rows(table, analyses, said, with_file=with_file), looks, said)


def _rows(
    table: DataTable, analyses: Sequence[Analysis], said: Mapping[str, str], *, with_file: bool
) -> Iterator[tuple[Cell, ...]]:
    for analysis in analyses:
        head = (analysis.document.path,) if with_file else ()
        for row in table.rows(analysis, said):
            yield (*head, *row)
