"""``docparse watch FOLDER``: issued papers whose bases changed their state since the last run."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_format, add_output, add_reading, add_validity_day, reading_of
from docparse.cli.parser import add_command

if TYPE_CHECKING:
    from docparse.cli.console import Messages
    from docparse.pipeline.watching import Look
    from docparse.report.watch_report import WatchReport

FORMATS = ("text", "json", "csv")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "watch", said, lang, run)
    parser.add_argument("folder", metavar="FOLDER", help=said["watch_folder"])
    parser.add_argument("--state", metavar="FILE", help=said["watch_state"])
    parser.add_argument("--all", action="store_true", help=said["watch_all"])
    parser.add_argument("--mentions", action="store_true", help=said["watch_mentions"])
    add_format(parser, said, FORMATS)
    add_validity_day(parser, said)
    add_reading(parser, said)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Tell what changed, then remember the present state; 1 if something changed."""
    from docparse.cli.console import Messages
    from docparse.cli.output import UsageError, open_output, write_file
    from docparse.cli.texts import texts
    from docparse.pipeline.validity import known_registry
    from docparse.pipeline.watch_record import load_record, write_record
    from docparse.pipeline.watch_summary import summarise
    from docparse.pipeline.watching import default_record, look_at

    said, messages = texts(options.lang), Messages(quiet=options.quiet)
    if not Path(options.folder).is_dir():
        raise UsageError(said["watch_no_folder"].format(path=options.folder))
    place = Path(options.state) if options.state else default_record(options.folder)
    last = load_record(place)
    output = open_output(options.output, [], force=options.force, said=said)
    day = (options.on or datetime.date.today()).isoformat()
    look = look_at(
        options.folder, last, known_registry(), day, drafts=options.all, mentions=options.mentions,
        allow_classified=options.allow_classified, reading=reading_of(options),
        progress=lambda done, total, path: messages.progress(
            said["progress"].format(done=done, total=total, path=path)
        ),
    )  # fmt: skip
    messages.clear_progress()
    _tell_files(look, messages, said)
    report = summarise(look, options.folder, last, drafts=options.all, mentions=options.mentions)
    output.write(_rendered(report, look, options, output.stream))
    write_file(output, options, said, messages)
    # Only what has been told is remembered.
    write_record(place, look.record)
    messages.note(said["watch_remembered"].format(path=place))
    return 1 if report.changes else 0


def _tell_files(look: Look, messages: Messages, said: Mapping[str, str]) -> None:
    """Files that could not be read, or that may not be."""
    for error in look.errors:
        messages.report(error, said)
    for path, stamp in look.classified:
        messages.say(said["watch_classified"].format(path=path, stamp=stamp))


def _rendered(report: WatchReport, look: Look, options: argparse.Namespace, stream: Any) -> str:
    from docparse.cli.console import style_of
    from docparse.report.contract import SCHEMA, error_to_dict, format_json
    from docparse.report.style import Style
    from docparse.report.watch_report import render_watch, watch_csv, watch_to_dict

    if options.format == "json":
        errors = [error_to_dict(error) for error in look.errors]
        return format_json({"schema": SCHEMA, "errors": errors, "watch": watch_to_dict(report)})
    if options.format == "csv":
        return watch_csv(report, options.lang)
    return render_watch(report, style_of(stream) if stream else Style(), options.lang)
