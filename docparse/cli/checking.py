"""What ``check`` and ``report`` have in common: the documents checked by the user's settings, and what they come to."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import Any

from docparse.cli.documents import Documents
from docparse.cli.options import SEVERITIES
from docparse.cli.rule_codes import require_known_rules
from docparse.cli.settings import load_chosen
from docparse.cli.tally import Tally
from docparse.pipeline import check, describe_run
from docparse.pipeline.suppression_file import load_baseline, load_suppressions, side_file
from docparse.values import Analysis, Document


class Checking:
    """The documents of one run, how they are checked and the count of what was found.

    ``facts`` is the "run" object of the contract, ``rules`` what chooses the rules.
    """

    def __init__(self, options: argparse.Namespace, *, leave_out: Path | None = None) -> None:
        file = load_chosen(options)
        self.rules: dict[str, Any] = {
            "select": options.select,
            "extend_select": options.extend_select,
            "ignore": options.ignore,
            "config": file,
            "rendered": options.rendered,
            "model": not options.no_model,
        }
        step = partial(_check, options, today=options.on, stage=options.stage, **self.rules)
        self.documents, self.tally = Documents(options, step, leave_out=leave_out), Tally()
        self._threshold = options.fail_on or file.fail_on or SEVERITIES[0]
        named = [*options.select, *options.extend_select, *options.ignore]
        require_known_rules([*named, *file.select, *file.extend_select, *file.ignore], file.rules, self.documents.said)
        if options.rendered or file.rendered:
            self.documents.announce_pages()
        if file.path is not None:
            self.documents.messages.note(self.documents.said["settings_used"].format(path=file.path))
        reading = {"as_original": options.as_original, "ocr": not options.no_ocr}
        self.facts = describe_run(on=options.on, stage=options.stage, **reading, **self.rules)

    def note_summary(self) -> None:
        """One line on all documents, where there are several."""
        errors = len(self.documents.errors)
        if self.tally.documents + errors > 1:
            self.documents.messages.note(self.tally.summary(self.documents.said, errors))

    @property
    def exit_code(self) -> int:
        """1 for findings at or above ``--fail-on``, 2 for unreadable files, else 0."""
        if self.documents.errors:
            return 2
        return 1 if self.tally.fails(self._threshold) else 0


def _check(options: argparse.Namespace, document: Document, **settings: Any) -> Analysis:
    """One document with what was set aside in it, unless the user wants to see everything."""
    aside = () if options.no_ignored else load_suppressions(side_file(document.path))
    if options.baseline:
        aside = (*aside, *load_baseline(Path(options.baseline)))
    return check(document, suppressions=aside, **settings)
