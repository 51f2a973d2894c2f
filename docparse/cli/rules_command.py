"""``docparse rules``: every rule, one a line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from docparse.cli.options import add_config, add_format
from docparse.cli.parser import add_command

FORMATS = ("text", "json")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "rules", said, lang, run)
    add_format(parser, said, FORMATS)
    add_config(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print the rules of the package and those of the settings file."""
    from docparse.checks import rules
    from docparse.cli.console import style_of
    from docparse.cli.settings import load_chosen
    from docparse.report.rules_table import render_rules, rules_json

    listed = (*rules(), *load_chosen(options).rules)
    written = (
        rules_json(listed) if options.format == "json" else render_rules(listed, style_of(sys.stdout), options.lang)
    )
    sys.stdout.write(written)
    return 0
