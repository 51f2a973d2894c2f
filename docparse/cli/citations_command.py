"""``docparse citations FILE…``: the review table of what is cited, one line an instrument."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from docparse.cli.table_command import FORMATS, add_table_command, print_table

if TYPE_CHECKING:
    from docparse.cli.documents import Documents
    from docparse.values import Analysis

    Make = Callable[[Sequence[Analysis], Documents, argparse.Namespace], str | bytes]


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_table_command(commands, "citations", said, lang, run, (*FORMATS, "docx", "xlsx"))
    parser.add_argument("--merge", action="store_true", help=said["merge"])


def run(options: argparse.Namespace) -> int:
    """Print the table of every document, or one of all; 2 if a file could not be read."""
    from docparse.report.citations_table import citations_to_dict
    from docparse.report.terminal import render_citations

    if options.merge:
        return _print_whole(options, _merged)
    if options.format == "xlsx":
        return _print_whole(options, _workbook)
    return print_table(options, render_citations, citations_to_dict)


def _print_whole(options: argparse.Namespace, make: Make) -> int:
    """Print what ``make`` gives for all documents together."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import together
    from docparse.cli.output import require_file, write_file
    from docparse.cli.whole_results import BINARY
    from docparse.pipeline import extract

    documents = Documents(options, partial(extract, on=options.on))
    if options.format in BINARY:
        require_file(options, documents.said)
    made = together(documents, documents, lambda read: make(read, documents, options))
    if isinstance(made, bytes):
        documents.output.write_binary(made)
    else:
        documents.output.write(made)
    write_file(documents.output, options, documents.said, documents.messages)
    return 2 if documents.errors else 0


def _workbook(read: Sequence[Analysis], documents: Documents, options: argparse.Namespace) -> bytes:
    from docparse.pipeline import describe_run
    from docparse.report.xlsx import render_xlsx

    facts = describe_run(on=options.on, model=False)
    return render_xlsx(read, documents.errors, facts, options.lang, only=("citations",))


def _merged(read: Sequence[Analysis], documents: Documents, options: argparse.Namespace) -> str | bytes:
    """One table of what all documents cite."""
    from docparse.report import merged_review as merging
    from docparse.report.table_words import table_words

    said, lang = table_words(options.lang), options.lang
    merged = merging.merge_reviews(read, said)
    paths = [analysis.document.path for analysis in read]
    match options.format:
        case "json":
            return _merged_json(merging.merged_to_dict(merged, said), documents)
        case "csv":
            return merging.merged_csv(merged, lang)
        case "xlsx":
            from docparse.report.merged_xlsx import render_merged_xlsx

            return render_merged_xlsx(merged, len(read), lang)
        case "docx":
            from docparse.report.citations_docx import render_merged_docx

            return render_merged_docx(merged, paths, lang)
    from docparse.cli.made_output import style_for
    from docparse.report.terminal_merged import render_merged

    return render_merged(merged, paths, style_for(documents), lang)


def _merged_json(instruments: list[dict[str, Any]], documents: Documents) -> str:
    from docparse.report.contract import SCHEMA, error_to_dict, format_json

    errors = [error_to_dict(error) for error in documents.errors]
    return format_json({"schema": SCHEMA, "errors": errors, "instruments": instruments})
