"""``docparse fix FILE``: a corrected copy of a text file or a Word file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from docparse.cli.binary_output import require_suffix, write_bytes
from docparse.cli.options import add_config, add_day, rule_codes
from docparse.cli.output import UsageError, open_output
from docparse.cli.parser import add_command
from docparse.values import Analysis, UnreadableFile

if TYPE_CHECKING:
    from docparse.pipeline.fixing import FixedFile


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "fix", said, lang, run)
    parser.add_argument("file", metavar="FILE", help=said["file"])
    parser.add_argument("--all", action="store_true", help=said["fix_all"])
    parser.add_argument(
        "--rules", type=rule_codes(said), action="extend", default=[], metavar="CODES", help=said["fix_rules"]
    )
    parser.add_argument("--accept", action="store_true", help=said["fix_accept"])
    parser.add_argument("--diff", action="store_true", help=said["diff"])
    parser.add_argument("-o", "--output", metavar="FILE", help=said["output"])
    parser.add_argument("--force", action="store_true", help=said["force"])
    parser.add_argument("--quiet", action="store_true", help=said["quiet"])
    add_day(parser, said)
    add_config(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print or write the corrected text, or the difference; 2 for a file that cannot be read or fixed."""
    from docparse.cli.console import Messages
    from docparse.cli.texts import texts
    from docparse.cli.unplaced import report_unplaced
    from docparse.pipeline import guarded
    from docparse.pipeline.fixing import fix_file

    said, messages = texts(options.lang), Messages(quiet=options.quiet)
    open_output(options.output, [options.file], force=options.force, said=said)
    how = {"everything": options.all, "named": options.rules, "tracked": not options.accept}
    fixed = guarded(options.file, lambda: fix_file(_checked(options), **how))
    if isinstance(fixed, UnreadableFile):
        messages.report(fixed, said)
        return 2
    _give(fixed, options, said)
    for note in fixed.notes:
        messages.note(said["note"].format(path=options.file, message=said[note]))
    report_unplaced(fixed.fixes.refused, "fix_refused", messages, said)
    messages.note(said["fixed"].format(count=len(fixed.fixes.edits), path=options.file))
    return 0


def _checked(options: argparse.Namespace) -> Analysis:
    from docparse.cli.settings import load_chosen
    from docparse.pipeline import check
    from docparse.pipeline.suppression_file import load_suppressions, side_file

    aside = load_suppressions(side_file(options.file))
    return check(options.file, config=load_chosen(options), today=options.on, suppressions=aside)


def _give(fixed: FixedFile, options: argparse.Namespace, said: Mapping[str, str]) -> None:
    if options.diff:
        _write("".join(fixed.diff()).encode("utf-8"), options, said)
    elif fixed.is_text:
        _write(fixed.content if options.output else fixed.fixes.text.encode("utf-8"), options, said)
    elif options.output is None:
        raise UsageError(said["needs_output"].format(suffix=fixed.suffix))
    else:
        require_suffix(options.output, fixed.suffix, said)
        write_bytes(fixed.content, options, said)


def _write(text: bytes, options: argparse.Namespace, said: Mapping[str, str]) -> None:
    if options.output is None:
        sys.stdout.write(text.decode("utf-8"))
    else:
        write_bytes(text, options, said)
