"""The loop over the documents that a command was given."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from docparse.cli.console import Messages
from docparse.cli.options import reading_of
from docparse.cli.output import Output, open_output
from docparse.cli.texts import texts
from docparse.pipeline import STDIN, FoundSources, Source, announce_pages, find_sources, guarded
from docparse.values import Analysis, Document, UnreadableFile

Step = Callable[[Document], Analysis]
_SKIPPED_SHOWN = 5


class Documents:
    """The inputs of one run, its output, and the errors met so far.

    Iterating gives the analyses one by one; a file that cannot be read, or on which docparse
    itself fails, becomes one of ``errors`` and never stops the others.
    """

    def __init__(self, options: argparse.Namespace, step: Step, *, leave_out: Path | None = None) -> None:
        """``leave_out`` is the folder of the results: of what is in it only what the user names is read."""
        self.said = texts(options.lang)
        self.messages = Messages(quiet=options.quiet)
        self.errors: list[UnreadableFile] = []
        self._step = step
        self._reading = reading_of(options)
        self._warn_classified = not options.allow_classified
        self._errors_told = False
        self._found: FoundSources = find_sources(options.files)
        self._sources = [
            source
            for source in self._found.sources
            if source.path in options.files or not _is_below(source.path, leave_out)
        ]
        self.inputs = [source.path for source in self._sources]
        target = None if leave_out else options.output
        self.output: Output = open_output(target, self.inputs, force=options.force, said=self.said)

    def announce_pages(self) -> None:
        """Say that the printed pages of all documents will be asked for."""
        announce_pages(self._found.sources)

    def __iter__(self) -> Iterator[Analysis]:
        try:
            yield from self._analyses()
        finally:
            self._list_errors()

    def _analyses(self) -> Iterator[Analysis]:
        for error in self._found.errors:
            self._report(error)
        self._note_skipped()
        for done, source in enumerate(self._sources, 1):
            if self.output.closed:
                break
            self._show_progress(done, source)
            outcome = guarded(source.path, partial(self._analyse, source))
            self.messages.clear_progress()
            if isinstance(outcome, UnreadableFile):
                self._report(outcome)
            else:
                self._warn(outcome)
                yield outcome

    def _analyse(self, source: Source) -> Analysis:
        return self._step(source.read(read_stdin, self._reading))

    def give_up(self, error: UnreadableFile) -> None:
        """A document whose result cannot be given; told at the end of the run, or now where that is past."""
        self._report(error)
        if self._errors_told and self._are_many:
            self.messages.report(error, self.said)

    def _report(self, error: UnreadableFile) -> None:
        """Of one document at once; of many at the end of the run, where nothing scrolls over it."""
        self.errors.append(error)
        if not self._are_many:
            self.messages.report(error, self.said)

    @property
    def _total(self) -> int:
        return len(self._sources) + len(self._found.errors)

    @property
    def _are_many(self) -> bool:
        return self._total > 1

    def _list_errors(self) -> None:
        self._errors_told = True
        if self.errors and self._are_many:
            total = self._total
            self.messages.clear_progress()
            self.messages.say(self.said["failures"].format(count=len(self.errors), total=total))
            for error in self.errors:
                self.messages.report(error, self.said)

    def _warn(self, analysis: Analysis) -> None:
        stamp = next((part.header.secrecy for part in analysis.parts if part.header.secrecy), None)
        if stamp and self._warn_classified:
            self.messages.say(self.said["classified"].format(path=analysis.document.path, stamp=stamp))

    def _note_skipped(self) -> None:
        if names := self._found.skipped:
            shown = ", ".join(names[:_SKIPPED_SHOWN]) + (" …" if len(names) > _SKIPPED_SHOWN else "")
            self.messages.note(self.said["skipped"].format(count=len(names), names=shown))

    def _show_progress(self, done: int, source: Source) -> None:
        total = len(self._sources)
        if total > 1:
            self.messages.progress(self.said["progress"].format(done=done, total=total, path=source.path))


def _is_below(path: str, folder: Path | None) -> bool:
    if folder is None or path == STDIN:
        return False
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def read_stdin() -> bytes:
    """The bytes of standard input, one more than a file may have at most."""
    from docparse.readers.limits import MOST_BYTES

    return sys.stdin.buffer.read(MOST_BYTES + 1)
