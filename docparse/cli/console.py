"""Streams, messages, progress and colours."""

from __future__ import annotations

import io
import os
import shutil
import sys
import traceback
from collections.abc import Mapping
from typing import TextIO

from docparse.report.style import NARROWEST, Style, printable
from docparse.values import UnreadableFile

_WIDEST = 120
_WIDTH_OF_FILES = 100
DEBUG = "DOCPARSE_DEBUG"


def use_utf8() -> None:
    """UTF-8 on stdout and stderr whatever the console or the locale says, line feeds as they are.

    A file name that is not Unicode is printed escaped instead of stopping the program.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def style_of(stream: TextIO) -> Style:
    """As wide as the terminal, coloured only on one that wants it (https://no-color.org)."""
    if not stream.isatty():
        return Style(width=_WIDTH_OF_FILES)
    columns = shutil.get_terminal_size((_WIDTH_OF_FILES, 24)).columns
    return Style(width=min(max(columns, NARROWEST), _WIDEST), colour=_wants_colour())


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    # An old Windows console shows escape sequences as letters; newer ones name themselves.
    return os.name != "nt" or any(os.environ.get(name) for name in ("WT_SESSION", "ANSICON", "TERM"))


class Messages:
    """What is said on stderr: errors always, notes unless ``quiet``, progress only on a terminal."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._progress_length = 0
        self._shows_progress = not quiet and sys.stderr.isatty()

    def say(self, text: str) -> None:
        """A message of one line that is never suppressed; a name in it can neither break the line nor colour it."""
        self.clear_progress()
        sys.stderr.write(printable(text) + "\n")

    def note(self, text: str) -> None:
        if not self._quiet:
            self.say(text)

    def progress(self, text: str) -> None:
        """One line that the next one overwrites."""
        if not self._shows_progress:
            return
        shown = printable(text)[: shutil.get_terminal_size().columns - 1]
        sys.stderr.write("\r" + shown.ljust(self._progress_length))
        sys.stderr.flush()
        self._progress_length = len(shown)

    def clear_progress(self) -> None:
        if self._progress_length:
            sys.stderr.write("\r" + " " * self._progress_length + "\r")
            sys.stderr.flush()
            self._progress_length = 0

    def report(self, error: UnreadableFile, said: Mapping[str, str]) -> None:
        """A file that could not be read.

        The traceback of a fault of ours is shown only where the user asks for it: it may quote the document.
        """
        facts = {"path": error.path, "message": error.message, "remedy": error.remedy}
        self.say(said["file_error"].format_map(facts).strip())
        if error.__cause__ is not None and os.environ.get(DEBUG):
            traceback.print_exception(error.__cause__, file=sys.stderr)
