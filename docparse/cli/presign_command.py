"""``docparse presign FILE…``: the record of a check (phiếu rà soát) that an office signs."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from docparse.cli.binary_output import require_suffix
from docparse.cli.options import add_day, add_files, add_output, add_rule_choice, one_of
from docparse.cli.output import UsageError, open_output, write_whole
from docparse.cli.parser import add_command
from docparse.values import Analysis, UnreadableFile

if TYPE_CHECKING:
    from docparse.cli.checking import Checking
    from docparse.cli.documents import Documents
    from docparse.pipeline.presigning import Earlier
    from docparse.report.presign import FileRecord
    from docparse.report.presign_pieces import Record

FORMATS = ("docx", "html", "json")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "presign", said, lang, run)
    add_files(parser, said)
    described = said["presign_format"].format(choices=", ".join(FORMATS))
    parser.add_argument("--format", type=one_of(FORMATS, said), metavar="FORMAT", help=described)
    parser.add_argument("--by", default="", metavar="NAME", help=said["presign_by"])
    parser.add_argument("--office", default="", metavar="NAME", help=said["presign_office"])
    parser.add_argument("--before", metavar="JSON", help=said["presign_before"])
    parser.add_argument("--clean", metavar="FILE", help=said["presign_clean"])
    parser.add_argument("--rendered", action="store_true", help=said["rendered"])
    parser.add_argument("--no-model", action="store_true", help=said["no_model"])
    add_rule_choice(parser, said)
    add_day(parser, said)
    add_output(parser, said)
    # What was set aside is part of the record, so that nothing is left out of it.
    parser.set_defaults(stage="presign", fail_on=None, baseline=None, no_ignored=False)


def run(options: argparse.Namespace) -> int:
    """Write the record of all files; 1 if one of them is not ready for signature, 2 for unreadable files."""
    from docparse.cli.checking import Checking
    from docparse.cli.output import write_file
    from docparse.cli.texts import texts
    from docparse.pipeline.presigning import rules_that_ran
    from docparse.report.presign_pieces import Record

    options.format = _chosen_format(options, texts(options.lang))
    checking = Checking(options)
    documents = checking.documents
    _require_room_for_copy(options, documents.said)
    ran = rules_that_ran(**checking.rules)
    files = _files(checking, options, ran)
    record = Record(
        files=tuple(files),
        errors=tuple(documents.errors),
        run=checking.facts,
        rules=len(ran),
        office=options.office,
        by=options.by,
    )
    _give(record, documents, options)
    write_file(documents.output, options, documents.said, documents.messages)
    if documents.errors:
        return 2
    return 1 if any(one.verdict and one.verdict.state == "not_ready" for one in files) else 0


def _chosen_format(options: argparse.Namespace, said: Mapping[str, str]) -> str:
    """``--format``, else by the suffix of the output. Raises UsageError where neither tells, or there is no output."""
    suffix = PurePath(options.output or "").suffix.lower().lstrip(".")
    chosen = options.format or (suffix if suffix in FORMATS else None)
    if chosen is None or (chosen == "docx" and options.output is None):
        raise UsageError(said["presign_needs_output"])
    return str(chosen)


def _require_room_for_copy(options: argparse.Namespace, said: Mapping[str, str]) -> None:
    """Raises UsageError where the clean copy cannot be written, or several files are given."""
    if options.clean is None:
        return
    if len(options.files) != 1:
        raise UsageError(said["presign_clean_one"])
    require_suffix(options.clean, ".docx", said)
    open_output(options.clean, [*options.files, *filter(None, [options.output])], force=options.force, said=said)


def _files(checking: Checking, options: argparse.Namespace, ran: frozenset[str]) -> list[FileRecord]:
    """The record of each document; one that cannot be made is an error of that file."""
    from docparse.pipeline import guarded
    from docparse.pipeline.presigning import fixed_since
    from docparse.report.presign import record_file
    from docparse.report.presign_words import presign_words

    earlier, said = _earlier(options), presign_words(options.lang)
    documents = checking.documents

    def record(analysis: Analysis) -> FileRecord:
        fixed = fixed_since(analysis, earlier, ran)
        if options.clean:
            copy = _checked_copy(analysis, options, checking.rules)
            before = {copy.document.path: analysis.findings or ()}
            analysis, fixed = copy, (*fixed, *fixed_since(copy, before, ran))
        return record_file(analysis, fixed, options.by, said)

    made = [guarded(analysis.document.path, partial(record, analysis)) for analysis in documents]
    for error in (one for one in made if isinstance(one, UnreadableFile)):
        documents.errors.append(error)
        documents.messages.report(error, documents.said)
    return [one for one in made if not isinstance(one, UnreadableFile)]


def _checked_copy(analysis: Analysis, options: argparse.Namespace, rules: Mapping[str, Any]) -> Analysis:
    """The clean copy, written, read again and checked; what was set aside in the document is so in the copy."""
    from docparse.cli.options import reading_of
    from docparse.pipeline import check
    from docparse.pipeline.presigning import clean_copy
    from docparse.pipeline.suppression_file import load_suppressions, side_file
    from docparse.readers import read

    content = clean_copy(analysis)
    write_whole(Path(options.clean), content, force=options.force)
    document = read(options.clean, data=content, options=reading_of(options))
    aside = load_suppressions(side_file(analysis.document.path))
    return check(document, stage="presign", today=options.on, suppressions=aside, **rules)


def _earlier(options: argparse.Namespace) -> Earlier:
    """The earlier result; that of one document belongs to the one that is given, whatever its name has become."""
    from docparse.pipeline.presigning import load_earlier

    earlier = load_earlier(Path(options.before)) if options.before else {}
    if len(earlier) == len(options.files) == 1:
        return {options.files[0]: next(iter(earlier.values()))}
    return earlier


def _give(record: Record, documents: Documents, options: argparse.Namespace) -> None:
    """Give the record to the output in the format that was asked for."""
    if options.format == "docx":
        from docparse.report.presign_docx import render_presign_docx

        documents.output.write_binary(render_presign_docx(record, options.lang))
    elif options.format == "html":
        from docparse.report.presign_html import render_presign_html

        documents.output.write(render_presign_html(record, options.lang))
    else:
        from docparse.report.presign_json import render_presign_json

        documents.output.write(render_presign_json(record))
