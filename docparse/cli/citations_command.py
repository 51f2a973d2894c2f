"""``docparse citations FILE…``: one line an instrument."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from docparse.cli.table_command import FORMATS, add_table_command, print_table


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    add_table_command(commands, "citations", said, lang, run, (*FORMATS, "docx"))


def run(options: argparse.Namespace) -> int:
    """Print the table of every document; 2 if a file could not be read."""
    from docparse.report.citations_table import citations_to_dict
    from docparse.report.terminal import render_citations

    return print_table(options, render_citations, citations_to_dict)
