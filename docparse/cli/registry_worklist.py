"""``docparse registry worklist``: what is to be looked up, as a workbook to be filled in and taken back."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Mapping
from functools import partial
from typing import Any

from docparse.cli.options import add_output, add_reading, add_validity_day
from docparse.cli.registry_action import add_action

_FRESH_DAYS = 90


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    parser = add_action(actions, "worklist", said, lang, run)
    parser.add_argument("files", nargs="*", metavar="FILE", help=said["files"])
    parser.add_argument("--take", metavar="XLSX", help=said["worklist_take"])
    parser.add_argument("--partial", action="store_true", help=said["worklist_partial"])
    parser.add_argument("--by", default="", metavar="NAME", help=said["worklist_by"])
    described = said["worklist_fresh"].format(default=_FRESH_DAYS)
    parser.add_argument("--fresh-days", type=int, default=_FRESH_DAYS, metavar="N", help=described)
    parser.add_argument("--all-types", action="store_true", help=said["worklist_all_types"])
    add_reading(parser, said)
    add_validity_day(parser, said)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Write the list, or take one back."""
    from docparse.cli.output import UsageError
    from docparse.cli.texts import texts

    said = texts(options.lang)
    if bool(options.take) == bool(options.files):
        raise UsageError(said["worklist_one_of"])
    return _take(options, said) if options.take else _export(options, said)


def _export(options: argparse.Namespace, said: Mapping[str, str]) -> int:
    """Write the list; 2 if a file could not be read."""
    from docparse.cli.binary_output import require_suffix
    from docparse.cli.documents import Documents
    from docparse.cli.emit import together
    from docparse.cli.output import UsageError, write_file
    from docparse.pipeline import extract

    if options.output is None:
        raise UsageError(said["needs_output"].format(suffix=".xlsx"))
    require_suffix(options.output, ".xlsx", said)
    documents = Documents(options, partial(extract, on=options.on))
    content, count = together(documents, documents, partial(_render, options=options))
    documents.output.write_binary(content)
    write_file(documents.output, options, documents.said, documents.messages)
    documents.messages.note(said["worklist_listed"].format(count=count))
    return 2 if documents.errors else 0


def _render(read: Any, *, options: argparse.Namespace) -> tuple[bytes, int]:
    """The workbook, and how many rows it has."""
    from docparse.report.merged_review import merge_reviews
    from docparse.report.worklist import choose, rows_of
    from docparse.report.worklist_words import worklist_words
    from docparse.report.worklist_xlsx import render_worklist

    words = worklist_words(options.lang)
    merged = merge_reviews(read, words)
    rows = list(rows_of(choose(merged, fresh_days=options.fresh_days, passing=options.all_types), words))
    return render_worklist(rows, datetime.date.today().isoformat(), options.lang), len(rows)


def _take(options: argparse.Namespace, said: Mapping[str, str]) -> int:
    """Take a list back; 1 if a row is faulty, 2 if it cannot be read."""
    from docparse.cli.console import Messages
    from docparse.pipeline import guarded
    from docparse.pipeline.worklist import take_worklist
    from docparse.registry.user_file import shown_place
    from docparse.report.style import printable
    from docparse.values import UnreadableFile

    taken = guarded(options.take, partial(take_worklist, options.take, partial=options.partial, by=options.by))
    if isinstance(taken, UnreadableFile):
        Messages(quiet=options.quiet).report(taken, said)
        return 2
    for line, number, reason in taken.faults:
        print(printable(said["worklist_fault"].format(line=line, number=number or "?", reason=reason)))
    for line, number, remark in taken.remarks:
        print(printable(said["worklist_remark"].format(line=line, number=number, remark=remark)))
    refused = bool(taken.faults) and not options.partial
    facts = {"written": taken.written, "unchanged": taken.unchanged, "blank": taken.blank, "faults": len(taken.faults)}
    print(printable(said["worklist_refused" if refused else "worklist_taken"].format(**facts, registry=shown_place())))
    return 1 if taken.faults else 0
