"""The first sheet of a workbook: the verdict on each file, what was and was not looked at, what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docparse.report.counts import DISPOSITIONS, count_findings
from docparse.report.data_table import Cell, Column
from docparse.report.html_facts import run_facts
from docparse.report.xlsx_cells import fit_text, row_height
from docparse.report.xlsx_looks import Looks, set_page, write_row
from docparse.values import Analysis, UnreadableFile

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_FILE = (Column("path", 26), Column("document", 18), Column("title", 34))
_CHECKED = (Column("conclusion", 20), *(Column(name, 8) for name in (*DISPOSITIONS, "note", "set_aside_count")))
_COMMON = (
    Column("citations_sheet", 8), Column("quotas_sheet", 8), Column("tasks_sheet", 8), Column("file_hash", 24),
    Column("reader_warning", 26),
)  # fmt: skip
# Columns that a text beside a label runs over.
_TEXT_COLUMNS = 7

Lines = Iterator[tuple[str, str]]


def write_summary(
    sheet: Worksheet,
    analyses: Sequence[Analysis],
    errors: Sequence[UnreadableFile],
    run: Mapping[str, Any],
    looks: Looks,
    said: Mapping[str, str],
    notes: Sequence[str],
) -> None:
    """Fill the sheet; ``notes`` are lines about the workbook itself."""
    checked = any(analysis.verdict is not None for analysis in analyses)
    columns = (*_FILE, *(_CHECKED if checked else ()), *_COMMON)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)
    sheet.set_row(0, 24)
    sheet.write_string(0, 0, said["sheet_heading" if checked else "extract_heading"], looks.heading)
    row = _write_documents(sheet, 1, columns, analyses, looks, said)
    widths = [column.width for column in columns]
    for lines in (_errors(errors, said), _coverage(analyses, said), _facts(run, notes, said)):
        row = _write_lines(sheet, row + 1, lines, widths, looks, said)
    set_page(sheet)


def _write_documents(
    sheet: Worksheet,
    row: int,
    columns: Sequence[Column],
    analyses: Sequence[Analysis],
    looks: Looks,
    said: Mapping[str, str],
) -> int:
    """The table of the files from ``row`` on; the row behind it."""
    widths = [column.width for column in columns]
    titles = [said[column.title] for column in columns]
    sheet.set_row(row, row_height(titles, widths))
    for number, title in enumerate(titles):
        sheet.write_string(row, number, title[:1].upper() + title[1:], looks.title)
    for line, analysis in enumerate(analyses, row + 1):
        cells = tuple(_cells(analysis, said, checked=len(columns) > len(_FILE + _COMMON)))
        sheet.set_row(line, row_height(cells, widths))
        write_row(sheet, line, cells, looks, said)
    sheet.autofilter(row, 0, row + max(len(analyses), 1), len(columns) - 1)
    return row + 1 + len(analyses)


def _cells(analysis: Analysis, said: Mapping[str, str], *, checked: bool) -> Iterator[Cell]:
    header, document = analysis.header, analysis.document
    yield from (document.path, " ".join(filter(None, (header.type, header.number))), header.title)
    if checked:
        yield said[analysis.verdict.state] if analysis.verdict else said["not_examined"]
        yield from count_findings(analysis.findings or ()).values()
        yield len(analysis.suppressed)
    yield from (len(analysis.citations), len(analysis.quotas), len(analysis.tasks))
    yield from (document.sha256, "\n".join(document.warnings))


def _facts(run: Mapping[str, Any], notes: Sequence[str], said: Mapping[str, str]) -> Lines:
    yield from ((fact.label, fact.value) for fact in run_facts(run, said))
    yield from ((said["note_on_book"], note) for note in notes)


def _errors(errors: Sequence[UnreadableFile], said: Mapping[str, str]) -> Lines:
    for number, error in enumerate(errors):
        yield said["unreadable"] if not number else "", f"{error.path}: {error.message} {error.remedy}".strip()


def _coverage(analyses: Sequence[Analysis], said: Mapping[str, str]) -> Lines:
    """What was not looked at comes first: somebody has to do it."""
    verdicts = [analysis.verdict for analysis in analyses if analysis.verdict is not None]
    for label, lists in (
        ("not_checked", [verdict.not_checked for verdict in verdicts]),
        ("checked", [verdict.checked for verdict in verdicts]),
    ):
        if subjects := dict.fromkeys(subject for listed in lists for subject in listed):
            yield said[label], "; ".join(subjects) + "."


def _write_lines(
    sheet: Worksheet, row: int, lines: Lines, widths: Sequence[int], looks: Looks, said: Mapping[str, str]
) -> int:
    """A label and, over the columns beside it, its text; the row behind them."""
    last = min(_TEXT_COLUMNS, len(widths) - 1)
    for label, text in lines:
        shown = fit_text(text, said["cut_cell"])
        sheet.set_row(row, row_height([label, shown], [widths[0], sum(widths[1 : last + 1])]))
        sheet.write_string(row, 0, fit_text(label, said["cut_cell"]), looks.label)
        sheet.merge_range(row, 1, row, last, "", looks.block)
        sheet.write_string(row, 1, shown, looks.block)
        row += 1
    return row
