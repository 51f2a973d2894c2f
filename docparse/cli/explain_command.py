"""``docparse explain CODE…``: why a rule is one, its article, examples."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from docparse.cli.options import add_config, rule_codes
from docparse.cli.parser import add_command


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "explain", said, lang, run)
    parser.add_argument("codes", nargs="+", type=rule_codes(said), metavar="CODE", help=said["codes"])
    add_config(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print each rule named, or of each family named. Raises UsageError for a code that no rule has."""
    from docparse.checks import rules
    from docparse.cli.console import style_of
    from docparse.cli.rule_codes import require_known_rules
    from docparse.cli.settings import load_chosen
    from docparse.cli.texts import texts
    from docparse.report.rules_table import render_rule

    own = load_chosen(options).rules
    codes = [code for group in options.codes for code in group]
    require_known_rules(codes, own, texts(options.lang))
    style = style_of(sys.stdout)
    named = [rule for rule in (*rules(), *own) if "ALL" in codes or rule.code.startswith(tuple(codes))]
    sys.stdout.write("\n".join(render_rule(rule, style, options.lang) for rule in named))
    return 0
