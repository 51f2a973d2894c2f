"""``docparse check FILE…``: findings and verdict."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from docparse.cli import extract_command
from docparse.cli.options import add_checking, add_day, add_files, add_format, add_output, add_table
from docparse.cli.parser import add_command

FORMATS = (*extract_command.FORMATS, "sarif")
TABLES = ("findings", *extract_command.TABLES)


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "check", said, lang, run)
    add_files(parser, said)
    add_format(parser, said, FORMATS)
    add_table(parser, said, TABLES)
    parser.set_defaults(tables=TABLES)
    add_checking(parser, said)
    add_day(parser, said)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print the findings of every document; 1 if there are any at or above ``--fail-on``, 2 for unreadable files."""
    from docparse.cli.checking import Checking
    from docparse.cli.emit import emit
    from docparse.cli.output import write_file
    from docparse.report.terminal import render_check

    checking = Checking(options)
    documents = checking.documents
    emit(checking.tally.watch(documents), documents, options, checking.facts, render_check)
    write_file(documents.output, options, documents.said, documents.messages)
    if options.format == "text":
        checking.note_summary()
    return checking.exit_code
