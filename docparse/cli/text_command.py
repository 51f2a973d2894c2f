"""``docparse text FILE``: the text that all offsets refer to."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from docparse.cli.options import add_reading, reading_of
from docparse.cli.parser import Parser, add_command


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser: Parser = add_command(commands, "text", said, lang, run)
    parser.add_argument("file", metavar="FILE", help=said["file"])
    add_reading(parser, said)
    parser.add_argument("-o", "--output", metavar="FILE", help=said["output"])
    parser.add_argument("--force", action="store_true", help=said["force"])
    parser.add_argument("--quiet", action="store_true", help=said["quiet"])


def run(options: argparse.Namespace) -> int:
    """Print the Document's text and nothing else (a line feed is added on a terminal only)."""
    from docparse.cli.console import Messages
    from docparse.cli.documents import read_stdin
    from docparse.cli.output import open_output, write_file
    from docparse.cli.texts import texts
    from docparse.pipeline import Source, guarded
    from docparse.values import UnreadableFile

    said, messages = texts(options.lang), Messages(quiet=options.quiet)
    output = open_output(options.output, [options.file], force=options.force, said=said)
    document = guarded(options.file, lambda: Source(path=options.file).read(read_stdin, reading_of(options)))
    if isinstance(document, UnreadableFile):
        messages.report(document, said)
        return 2
    for warning in document.warnings:
        messages.note(said["note"].format(path=options.file, message=warning))
    on_terminal = output.stream is not None and sys.stdout.isatty()
    output.write(document.text + ("\n" if on_terminal else ""))
    write_file(output, options, said, messages)
    return 0
