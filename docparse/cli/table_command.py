"""Commands that print one table of what was extracted."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_files, add_format, add_output, add_validity_day
from docparse.cli.parser import Parser, add_command
from docparse.values import Analysis

if TYPE_CHECKING:
    from docparse.cli.documents import Documents
    from docparse.cli.emit import Render

FORMATS = ("text", "json", "csv")


def add_table_command(
    commands: Any,
    name: str,
    said: Mapping[str, str],
    lang: str,
    run: Callable[[argparse.Namespace], int],
    formats: Sequence[str] = FORMATS,
) -> Parser:
    """Register the command ``name``, which is that of its table."""
    parser = add_command(commands, name, said, lang, run)
    parser.set_defaults(tables=(name,))
    add_files(parser, said)
    add_format(parser, said, formats)
    add_validity_day(parser, said)
    add_output(parser, said)
    return parser


def print_table(options: argparse.Namespace, render: Render, to_dict: Callable[[Analysis], dict[str, Any]]) -> int:
    """Print the table of every document, for ``--format json`` as ``to_dict`` gives it; 2 if a file failed."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import emit
    from docparse.cli.output import write_file
    from docparse.pipeline import extract

    documents = Documents(options, partial(extract, on=options.on))
    if options.format == "json":
        _print_json(documents, to_dict)
    else:
        emit(documents, documents, options, {}, render)
    write_file(documents.output, options, documents.said, documents.messages)
    return 2 if documents.errors else 0


def _print_json(documents: Documents, to_dict: Callable[[Analysis], dict[str, Any]]) -> None:
    from docparse.cli.emit import each
    from docparse.report.contract import SCHEMA, error_to_dict, format_json

    tables = list(each(documents, documents, to_dict))
    refused = [error_to_dict(error) for error in documents.errors]
    documents.output.write(format_json({"schema": SCHEMA, "errors": refused, "documents": tables}))
