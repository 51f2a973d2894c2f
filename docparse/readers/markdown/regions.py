"""Stretches of a Markdown file as they read without their marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from docparse.readers.assemble import Edit
from docparse.readers.lines import Line
from docparse.readers.markdown.inline import Inline
from docparse.readers.markdown.layout import Stretch
from docparse.readers.region import Region
from docparse.readers.runs import Style

_MARKS = "*_ \n"
_HAS_MARKS = re.compile(r"[*_<]")


def find_regions(text: str, stretches: Sequence[Stretch], inline: Inline, hard_ends: set[int]) -> Iterator[Region]:
    """One Region for each stretch, in order; lines of marks alone are left out."""
    shown = _Shown(text, inline.edits)
    crossed = set(_crossed_breaks(text, inline.styles))
    bold = _Bold(text, inline.styles)
    for stretch in stretches:
        shown_lines = [(line, words) for line in stretch.lines if (words := shown.words(line.start, line.end))]
        lines = [line for line, _ in shown_lines]
        ends = list(enumerate(pairwise(lines)))
        marked = bool(ends) and _HAS_MARKS.search(text, lines[0].start, lines[-1].end) is not None
        yield Region(
            lines,
            [words for _, words in shown_lines],
            stretch.seat is not None,
            frozenset(i for i, (a, b) in ends if marked and text.find("\n", a.end, b.start) in crossed),
            frozenset(i for i, (a, b) in ends if marked and bold.changes(a, b)),
            frozenset(i for i, (a, _) in ends if a.end in hard_ends),
        )


class _Bold:
    """Where bold begins and stops."""

    def __init__(self, text: str, styles: Sequence[Style]) -> None:
        spans = sorted((style.start, style.end) for style in styles if style.name == "bold")
        self._text = text
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def changes(self, line: Line, after: Line) -> bool:
        """True unless the last word of ``line`` and the first one of ``after`` are bold together or not at all."""
        raw = self._text[line.start : line.end]
        ending = self._stretch_at(line.start + len(raw.rstrip(_MARKS)) - 1)
        raw = self._text[after.start : after.end]
        beginning = self._stretch_at(after.end - len(raw.lstrip(_MARKS)))
        return ending != beginning

    def _stretch_at(self, offset: int) -> int:
        """Number of the bold stretch at ``offset``; -1 outside all."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._ends[index] else -1


class _Shown:
    """The words of lines, asked for in order, with the edits made."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        self._text = text
        self._edits = edits
        self._next = 0

    def words(self, start: int, end: int) -> str:
        if self._next == len(self._edits) or self._edits[self._next].start >= end:
            return self._text[start:end]
        parts: list[str] = []
        while self._next < len(self._edits) and self._edits[self._next].start < end:
            edit = self._edits[self._next]
            if edit.start >= start:
                parts.append(self._text[start : edit.start])
                parts.append(edit.text)
            start = max(start, edit.end)
            self._next += 1
        parts.append(self._text[start:end])
        return "".join(parts).strip()


def _crossed_breaks(text: str, styles: Sequence[Style]) -> Iterator[int]:
    """Offsets of line ends that have formatted words of one stretch on both sides."""
    for style in styles:
        inner = text[style.start : style.end]
        start = style.start + len(inner) - len(inner.lstrip(_MARKS))
        end = style.start + len(inner.rstrip(_MARKS))
        at = text.find("\n", start, end)
        while at >= 0:
            yield at
            at = text.find("\n", at + 1, end)
