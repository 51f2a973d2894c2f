"""``docparse check FILE…``: findings and verdict."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from functools import partial
from typing import Any

from docparse.cli.extract_command import FORMATS
from docparse.cli.options import add_day, add_files, add_format, add_output, add_rules
from docparse.cli.parser import add_command


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "check", said, lang, run)
    add_files(parser, said)
    add_format(parser, said, FORMATS)
    add_rules(parser, said)
    add_day(parser, said)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print the findings of every document; 1 if there are any at or above ``--fail-on``, 2 for unreadable files."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import emit
    from docparse.cli.output import write_file
    from docparse.cli.rule_codes import require_known_rules
    from docparse.cli.tally import Tally
    from docparse.pipeline import check, describe_run
    from docparse.report.terminal import render_check

    rules: dict[str, Any] = {"stage": options.stage, "select": options.select, "ignore": options.ignore}
    documents, tally = Documents(options, partial(check, today=options.on, **rules)), Tally()
    require_known_rules([*options.select, *options.ignore], documents.said)
    facts = describe_run(on=options.on, as_original=options.as_original, **rules)
    emit(tally.watch(documents), documents, options, facts, render_check)
    write_file(documents.output, options, documents.said, documents.messages)
    if options.format == "text" and tally.documents + len(documents.errors) > 1:
        documents.messages.note(tally.summary(documents.said, len(documents.errors)))
    if documents.errors:
        return 2
    return 1 if tally.fails(options.fail_on) else 0
