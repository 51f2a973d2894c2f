"""Commands that print one table of what was extracted: text, csv or json."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_files, add_format, add_output
from docparse.cli.parser import add_command
from docparse.values import Analysis, DocparseError

if TYPE_CHECKING:
    from docparse.cli.emit import Render
    from docparse.report.words import Lang

FORMATS = ("text", "json", "csv")


def add_table_command(
    commands: Any, name: str, said: Mapping[str, str], lang: str, run: Callable[[argparse.Namespace], int]
) -> None:
    """Register the command ``name``."""
    parser = add_command(commands, name, said, lang, run)
    add_files(parser, said)
    add_format(parser, said, FORMATS)
    add_output(parser, said)


def print_table(
    options: argparse.Namespace,
    render: Render,
    as_csv: Callable[[Iterable[Analysis], Lang], str],
    as_json: Callable[[Iterable[Analysis], Iterable[DocparseError]], str],
) -> int:
    """Print the table of every document; 2 if a file could not be read."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import emit
    from docparse.cli.output import write_file
    from docparse.pipeline import extract

    documents = Documents(options, extract)
    if options.format == "text":
        emit(documents, documents, options, {}, render)
    elif options.format == "csv":
        documents.output.write(as_csv(documents, options.lang))
    else:
        documents.output.write(as_json(documents, documents.errors))
    write_file(documents.output, options, documents.said, documents.messages)
    return 2 if documents.errors else 0
