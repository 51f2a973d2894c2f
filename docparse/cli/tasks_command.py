"""``docparse tasks FILE…``: who does what with whom, for whom, by when."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from docparse.cli.table_command import add_table_command, print_table


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    add_table_command(commands, "tasks", said, lang, run)


def run(options: argparse.Namespace) -> int:
    """Print the matrix of every document; 2 if a file could not be read."""
    from docparse.report.tasks_table import tasks_to_dict
    from docparse.report.terminal_tasks import render_tasks

    return print_table(options, render_tasks, tasks_to_dict)
