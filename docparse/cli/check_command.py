"""``docparse check FILE…``: findings and verdict."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from docparse.cli.extract_command import FORMATS
from docparse.cli.options import SEVERITIES, add_day, add_files, add_format, add_output, add_rules
from docparse.cli.parser import add_command
from docparse.values import Analysis, Document


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "check", said, lang, run)
    add_files(parser, said)
    add_format(parser, said, FORMATS)
    add_rules(parser, said)
    parser.add_argument("--baseline", metavar="JSON", help=said["baseline"])
    parser.add_argument("--no-ignored", action="store_true", help=said["no_ignored"])
    add_day(parser, said)
    add_output(parser, said)


def _check(options: argparse.Namespace, document: Document, **settings: Any) -> Analysis:
    """One document with what was set aside in it, unless the user wants to see everything."""
    from docparse.pipeline import check
    from docparse.pipeline.suppression_file import load_baseline, load_suppressions, side_file

    aside = () if options.no_ignored else load_suppressions(side_file(document.path))
    if options.baseline:
        aside = (*aside, *load_baseline(Path(options.baseline)))
    return check(document, suppressions=aside, **settings)


def run(options: argparse.Namespace) -> int:
    """Print the findings of every document; 1 if there are any at or above ``--fail-on``, 2 for unreadable files."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import emit
    from docparse.cli.output import write_file
    from docparse.cli.rule_codes import require_known_rules
    from docparse.cli.settings import load_chosen
    from docparse.cli.tally import Tally
    from docparse.pipeline import describe_run
    from docparse.report.terminal import render_check

    file = load_chosen(options)
    rules: dict[str, Any] = {
        "stage": options.stage,
        "select": options.select,
        "extend_select": options.extend_select,
        "ignore": options.ignore,
        "config": file,
    }
    step = partial(_check, options, today=options.on, **rules)
    documents, tally = Documents(options, step), Tally()
    named = [*options.select, *options.extend_select, *options.ignore, *file.select, *file.extend_select, *file.ignore]
    require_known_rules(named, file.rules, documents.said)
    if file.path is not None:
        documents.messages.note(documents.said["settings_used"].format(path=file.path))
    facts = describe_run(on=options.on, as_original=options.as_original, ocr=not options.no_ocr, **rules)
    emit(tally.watch(documents), documents, options, facts, render_check)
    write_file(documents.output, options, documents.said, documents.messages)
    if options.format == "text" and tally.documents + len(documents.errors) > 1:
        documents.messages.note(tally.summary(documents.said, len(documents.errors)))
    if documents.errors:
        return 2
    return 1 if tally.fails(options.fail_on or file.fail_on or SEVERITIES[0]) else 0
