"""``docparse annotate FILE -o OUT``: a copy with the findings in it as comments."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docparse.cli.binary_output import require_suffix, write_bytes
from docparse.cli.options import add_day, add_selection
from docparse.cli.output import open_output
from docparse.cli.parser import add_command
from docparse.values import Analysis, UnreadableFile

if TYPE_CHECKING:
    from docparse.pipeline.settings import FileSettings


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "annotate", said, lang, run)
    parser.add_argument("file", metavar="FILE", help=said["file"])
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help=said["output"])
    parser.add_argument("--force", action="store_true", help=said["force"])
    parser.add_argument("--quiet", action="store_true", help=said["quiet"])
    add_selection(parser, said)
    add_day(parser, said)


def run(options: argparse.Namespace) -> int:
    """Write the copy and list the findings that have no place in it; 2 for a file that cannot be read or annotated."""
    from docparse.cli.console import Messages
    from docparse.cli.rule_codes import require_known_rules
    from docparse.cli.settings import load_chosen
    from docparse.cli.texts import texts
    from docparse.cli.unplaced import report_unplaced
    from docparse.pipeline import guarded
    from docparse.pipeline.annotating import annotate_file

    said, messages = texts(options.lang), Messages(quiet=options.quiet)
    open_output(options.output, [options.file], force=options.force, said=said)
    file = load_chosen(options)
    require_known_rules([*options.select, *options.extend_select, *options.ignore], file.rules, said)
    annotated = guarded(options.file, lambda: annotate_file(_checked(options, file)))
    if isinstance(annotated, UnreadableFile):
        messages.report(annotated, said)
        return 2
    require_suffix(options.output, annotated.suffix, said)
    write_bytes(annotated.content, options, said)
    report_unplaced(annotated.unplaced, "not_placed", messages, said)
    for note in annotated.notes:
        messages.note(said["note"].format(path=options.file, message=said[note]))
    counts = {name: len(getattr(annotated, name)) for name in ("placed", "present", "unplaced")}
    messages.note(said["annotated"].format(path=Path(options.output), **counts))
    return 0


def _checked(options: argparse.Namespace, file: FileSettings) -> Analysis:
    """The findings that ``docparse check`` would show."""
    from docparse.pipeline import check
    from docparse.pipeline.suppression_file import load_suppressions, side_file

    return check(
        options.file,
        stage=options.stage,
        today=options.on,
        select=options.select,
        extend_select=options.extend_select,
        ignore=options.ignore,
        config=file,
        suppressions=load_suppressions(side_file(options.file)),
    )
