"""``docparse tasks FILE…``: who does what with whom, for whom, by when."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from docparse.cli.options import add_files, add_format, add_output
from docparse.cli.parser import add_command

FORMATS = ("text", "json", "csv")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "tasks", said, lang, run)
    add_files(parser, said)
    add_format(parser, said, FORMATS)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print the matrix of every document; 2 if a file could not be read."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import emit
    from docparse.cli.output import write_file
    from docparse.pipeline import extract
    from docparse.report.tasks_table import tasks_csv, tasks_json
    from docparse.report.terminal_tasks import render_tasks

    documents = Documents(options, extract)
    if options.format == "text":
        emit(documents, documents, options, {}, render_tasks)
    else:
        as_csv = tasks_csv(documents, options.lang) if options.format == "csv" else None
        documents.output.write(as_csv or tasks_json(documents, documents.errors))
    write_file(documents.output, options, documents.said, documents.messages)
    return 2 if documents.errors else 0
