"""Where the result goes: stdout, or a file that is never overwritten unasked."""

from __future__ import annotations

import argparse
import codecs
import errno
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO

from docparse.cli.console import Messages
from docparse.pipeline import STDIN
from docparse.pipeline.system_words import system_words


class UsageError(Exception):
    """Wrong usage that only shows once the arguments are put together; the text is for the user."""


class Output:
    """Receives the result piece by piece; ``closed`` once the reader of a pipe has gone away."""

    def __init__(self, target: TextIO | Path, lang: str = "vi") -> None:
        self._target = target
        self._lang = lang
        self._pieces: list[bytes] = []
        self.closed = False

    @property
    def stream(self) -> TextIO | None:
        """stdout, or None where a file is written."""
        return None if isinstance(self._target, Path) else self._target

    def write(self, text: str) -> None:
        """Print now, or keep for the file. Raises UsageError if stdout takes no more (a full disk)."""
        if isinstance(self._target, Path):
            self.write_binary(text.encode("utf-8", "backslashreplace"))
            return
        try:
            self._target.write(text)
            self._target.flush()
        except OSError as error:
            _silence_stdout()
            if not _is_closed_pipe(error):
                raise UsageError(f"stdout: {system_words(error, self._lang)}") from error
            self.closed = True

    def write_binary(self, content: bytes) -> None:
        """Keep ``content`` for the file; whoever calls this has asked for one (``require_file``)."""
        self._pieces.append(content)

    def finish(self, *, force: bool, for_spreadsheet: bool = False) -> None:
        """Write the file, all at once; ``for_spreadsheet`` adds the mark by which Excel knows UTF-8.

        Raises OSError if it cannot be written, or has come up in the meantime.
        """
        if isinstance(self._target, Path):
            content = (codecs.BOM_UTF8 if for_spreadsheet else b"") + b"".join(self._pieces)
            write_whole(self._target, content, force=force)


def write_whole(target: Path, content: bytes, *, force: bool) -> None:
    """Write a file, wholly or not at all; without ``force`` only where there is none.

    Raises OSError if it cannot be written, or has come up in the meantime.
    """
    target.touch(exist_ok=force)
    try:
        # A full disk may show only when the file is closed.
        with target.open("wb") as file:
            file.write(content)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def open_output(path: str | None, inputs: Iterable[str], *, force: bool, said: Mapping[str, str]) -> Output:
    """The Output for ``-o path`` (None: stdout). Raises UsageError before any work is done."""
    if path is None:
        return Output(sys.stdout, said["language"])
    target = Path(path)
    if target.is_dir():
        raise UsageError(said["output_folder"].format(path=path, reason=said["is_folder"]))
    if not target.parent.is_dir():
        raise UsageError(said["output_folder"].format(path=path, reason=said["no_parent"]))
    if any(_is_same_file(target, Path(name)) for name in inputs if name != STDIN):
        raise UsageError(said["output_is_input"].format(path=path))
    if target.exists() and not force:
        raise UsageError(said["output_exists"].format(path=path))
    return Output(target)


def require_file(options: argparse.Namespace, said: Mapping[str, str]) -> None:
    """Raises UsageError where a format that is no text has no file to go to."""
    if options.output is None:
        raise UsageError(said["needs_file"].format(format=options.format))


def write_file(output: Output, options: argparse.Namespace, said: Mapping[str, str], messages: Messages) -> None:
    """Write the output file, if one was asked for, and say so. Raises UsageError if it cannot be written."""
    try:
        output.finish(force=options.force, for_spreadsheet=getattr(options, "format", "") == "csv")
    except OSError as error:
        raise unwritable(options.output, error, said) from error
    if options.output:
        messages.note(said["written"].format(path=options.output))


def unwritable(path: str | Path, error: OSError, said: Mapping[str, str]) -> UsageError:
    """The error for the user where the system does not let us write to ``path``."""
    return UsageError(said["output_folder"].format(path=path, reason=system_words(error, said["language"])))


def flush_stdout() -> None:
    """Print what is left (the help); nobody need be reading it any more."""
    try:
        sys.stdout.flush()
    except OSError as error:
        _silence_stdout()
        if not _is_closed_pipe(error):
            raise


def _is_closed_pipe(error: OSError) -> bool:
    """True if the program that read our output has gone away (Windows reports it as a wrong argument)."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def _silence_stdout() -> None:
    """Let the interpreter flush stdout into nothing at exit instead of complaining."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
