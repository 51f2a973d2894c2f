"""``docparse registry history``: who changed what in the registry of the office."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_format
from docparse.cli.registry_action import add_action
from docparse.report.style import printable

if TYPE_CHECKING:
    from docparse.registry.history import Change

FORMATS = ("text", "json")


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    parser = add_action(actions, "history", said, lang, run)
    parser.add_argument("number", nargs="?", metavar="NUMBER", help=said["registry_history_number"])
    add_format(parser, said, FORMATS)


def run(options: argparse.Namespace) -> int:
    """Print the changes, the first change first."""
    from docparse.cli.texts import texts
    from docparse.pipeline.registry_cards import history_of

    said, changes = texts(options.lang), history_of(options.number)
    if options.format == "json":
        _print_json(changes)
    else:
        _print_lines(changes, said, options.lang)
    return 0


def _print_lines(changes: Sequence[Change], said: Mapping[str, str], lang: str) -> None:
    from docparse.report.registry_history import change_lines

    if not changes:
        print(said["registry_no_history"])
    for change in changes:
        for line in change_lines(change, lang):
            print(printable(line))


def _print_json(changes: Sequence[Change]) -> None:
    from docparse.report.registry_history import change_to_dict

    sys.stdout.write(json.dumps([change_to_dict(one) for one in changes], ensure_ascii=False, indent=1) + "\n")
