"""``docparse check FILE…``: findings and verdict."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from docparse.cli.extract_command import FORMATS
from docparse.cli.options import SEVERITIES, add_day, add_files, add_format, add_output, add_rules
from docparse.cli.parser import add_command

if TYPE_CHECKING:
    from docparse.cli.documents import Documents
    from docparse.values import Analysis


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
    from docparse.pipeline import check, describe_run
    from docparse.report.terminal import render_check

    rules: dict[str, Any] = {"stage": options.stage, "select": options.select, "ignore": options.ignore}
    documents = Documents(options, partial(check, today=options.on, **rules))
    analyses = emit(documents, options, describe_run(on=options.on, **rules), render_check)
    write_file(documents.output, options, documents.said, documents.messages)
    if options.format == "text" and len(analyses) + len(documents.errors) > 1:
        documents.messages.note(_summary(analyses, documents))
    if documents.errors:
        return 2
    return 1 if fails(analyses, options.fail_on) else 0


def fails(analyses: Sequence[Analysis], threshold: str) -> bool:
    """True if any finding is as grave as ``threshold`` or graver ("never": none is)."""
    if threshold == "never":
        return False
    grave = SEVERITIES[: SEVERITIES.index(threshold) + 1]
    return any(finding.severity in grave for analysis in analyses for finding in analysis.findings or ())


def _summary(analyses: Sequence[Analysis], documents: Documents) -> str:
    states = [analysis.verdict.state for analysis in analyses if analysis.verdict]
    counts = {state: states.count(state) for state in ("ready", "minor", "not_ready")}
    return documents.said["summary"].format(documents=len(analyses), errors=len(documents.errors), **counts)
