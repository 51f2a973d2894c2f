"""``docparse citations FILE…``: one line an instrument."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from docparse.cli.options import add_files, add_format, add_output
from docparse.cli.parser import add_command

FORMATS = ("text", "json", "csv")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "citations", said, lang, run)
    add_files(parser, said)
    add_format(parser, said, FORMATS)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print the table of every document; 2 if a file could not be read."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import emit
    from docparse.cli.output import write_file
    from docparse.pipeline import extract
    from docparse.report.citations_table import citations_csv, citations_json
    from docparse.report.terminal import render_citations

    documents = Documents(options, extract)
    if options.format == "text":
        emit(documents, documents, options, {}, render_citations)
    else:
        as_csv = citations_csv(documents, options.lang) if options.format == "csv" else None
        documents.output.write(as_csv or citations_json(documents, documents.errors))
    write_file(documents.output, options, documents.said, documents.messages)
    return 2 if documents.errors else 0
