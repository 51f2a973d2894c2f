"""``docparse extract FILE…``: header, parts, citations and relations."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from functools import partial
from typing import Any

from docparse.cli.options import add_files, add_format, add_output, add_table, add_validity_day
from docparse.cli.parser import add_command

FORMATS = ("text", "json", "jsonl", "html", "xlsx", "csv")
TABLES = ("citations", "quotas", "tasks", "sections")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "extract", said, lang, run)
    add_files(parser, said)
    add_format(parser, said, FORMATS)
    add_table(parser, said, TABLES)
    parser.set_defaults(tables=TABLES)
    add_validity_day(parser, said)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print the analysis of every document; 2 if a file could not be read."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import emit
    from docparse.cli.output import write_file
    from docparse.pipeline import describe_run, extract
    from docparse.report.terminal import render_extract

    documents = Documents(options, partial(extract, on=options.on))
    facts = describe_run(on=options.on, as_original=options.as_original, ocr=not options.no_ocr, model=False)
    emit(documents, documents, options, facts, render_extract)
    write_file(documents.output, options, documents.said, documents.messages)
    return 2 if documents.errors else 0
