"""Prints analyses in the format that was asked for.

A document on which a report fails becomes an error and is left out, and never stops the others.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from docparse.cli.console import style_of
from docparse.cli.documents import Documents
from docparse.cli.output import UsageError, require_file
from docparse.cli.whole_results import BINARY, MAKERS
from docparse.pipeline import guarded
from docparse.report.style import Style
from docparse.values import Analysis, UnreadableFile

Render = Callable[[Analysis, Style, Any], str]
Result = TypeVar("Result")


def emit(
    analyses: Iterable[Analysis],
    documents: Documents,
    options: argparse.Namespace,
    run: Mapping[str, Any],
    render: Render,
) -> None:
    """Print ``analyses`` as ``options.format``; ``render`` makes the text of one.

    Text, CSV and JSON Lines are printed document by document, so that no more than one is held.
    """
    table = getattr(options, "table", None)
    if options.format == "text":
        _emit_text(analyses, documents, options, render)
    elif options.format == "jsonl" and table:
        _emit_row_lines(analyses, documents, table)
    elif options.format == "jsonl":
        _emit_json_lines(analyses, documents, run)
    elif options.format == "csv":
        _emit_csv(analyses, documents, options, table or options.tables[0])
    elif options.format == "json":
        _emit_json(analyses, documents, run)
    else:
        _emit_whole(analyses, documents, options, run)


def each(analyses: Iterable[Analysis], documents: Documents, make: Callable[[Analysis], Result]) -> Iterator[Result]:
    """What ``make`` gives for each document; one on which it fails is an error of the run."""
    for analysis in analyses:
        made = guarded(analysis.document.path, partial(make, analysis))
        if isinstance(made, UnreadableFile):
            documents.give_up(made)
        else:
            yield made


def together(
    analyses: Iterable[Analysis], documents: Documents, make: Callable[[Sequence[Analysis]], Result]
) -> Result:
    """What ``make`` gives for all documents, or for those on which it does not fail.

    Which ones make it fail is found out only where it does, by trying each. Raises UsageError where it fails
    for no single one.
    """
    read = list(analyses)
    made = guarded("", partial(make, read))
    if not isinstance(made, UnreadableFile):
        return made
    good = list(each(read, documents, lambda analysis: (analysis, make([analysis]))[0]))
    made = guarded("", partial(make, good))
    if isinstance(made, UnreadableFile):
        # Each alone goes well, so it is none of the documents.
        raise UsageError(f"{made.message} {made.remedy}")
    return made


def _emit_text(analyses: Iterable[Analysis], documents: Documents, options: argparse.Namespace, render: Render) -> None:
    style = style_of(documents.output.stream) if documents.output.stream else Style()
    texts = each(analyses, documents, lambda analysis: render(analysis, style, options.lang))
    for number, text in enumerate(texts):
        documents.output.write(("\n" if number else "") + text)


def _emit_json_lines(analyses: Iterable[Analysis], documents: Documents, run: Mapping[str, Any]) -> None:
    """One line a document and one line for all errors; every line is a whole answer of the contract."""
    from docparse.report.contract import format_json_line, report_to_dict

    for line in each(analyses, documents, lambda analysis: format_json_line(report_to_dict([analysis], [], run))):
        documents.output.write(line)
    if documents.errors:
        documents.output.write(format_json_line(report_to_dict([], documents.errors, run)))


def _emit_row_lines(analyses: Iterable[Analysis], documents: Documents, table: str) -> None:
    from docparse.report.row_lines import error_line, row_lines

    for lines in each(analyses, documents, partial(row_lines, table)):
        documents.output.write(lines)
    for error in documents.errors:
        documents.output.write(error_line(error))


def _emit_csv(analyses: Iterable[Analysis], documents: Documents, options: argparse.Namespace, table: str) -> None:
    from docparse.report.csv_table import csv_rows, csv_titles
    from docparse.report.data_tables import TABLES

    chosen = TABLES[table]
    documents.output.write(csv_titles(chosen, options.lang))
    for rows in each(analyses, documents, lambda analysis: csv_rows(chosen, analysis, options.lang)):
        documents.output.write(rows)


def _emit_json(analyses: Iterable[Analysis], documents: Documents, run: Mapping[str, Any]) -> None:
    from docparse.report.contract import analysis_to_dict, answer_to_dict, format_json

    read = list(each(analyses, documents, analysis_to_dict))
    documents.output.write(format_json(answer_to_dict(read, documents.errors, run)))


def _emit_whole(
    analyses: Iterable[Analysis], documents: Documents, options: argparse.Namespace, run: Mapping[str, Any]
) -> None:
    """What is one page, one workbook or one log for all documents."""
    if options.format in BINARY:
        require_file(options, documents.said)
    make = MAKERS[options.format]
    made = together(analyses, documents, lambda read: make(read, documents.errors, run, options.lang))
    if isinstance(made, bytes):
        documents.output.write_binary(made)
    else:
        documents.output.write(made)
