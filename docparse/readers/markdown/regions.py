"""Stretches of a Markdown file as they read without their marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from docparse.readers.assemble import Edit, Style
from docparse.readers.lines import Line
from docparse.readers.markdown.inline import Inline
from docparse.readers.markdown.layout import Stretch
from docparse.readers.wrapping import Region

_MARKS = "*_ \n"


def find_regions(
    text: str, stretches: Sequence[Stretch], inline: Inline, hard_ends: set[int]
) -> Iterator[Region]:
    """One Region for each stretch, in order."""
    shown = _Shown(text, inline.edits)
    crossed = set(_crossed_breaks(text, inline.styles))
    bold = _Bold(text, inline.styles)
    for stretch in stretches:
        lines = stretch.lines
        pairs = list(pairwise(lines))
        yield Region(
            lines,
            [shown.words(line.start, line.end) for line in lines],
            stretch.seat is not None,
            frozenset(i for i, (a, b) in enumerate(pairs) if text.find("\n", a.end, b.start) in crossed),
            frozenset(i for i, (a, b) in enumerate(pairs) if bold.ends(a) != bold.begins(b)),
            frozenset(i for i, (a, _) in enumerate(pairs) if a.end in hard_ends),
        )


class _Bold:
    """Where bold begins and stops."""

    def __init__(self, text: str, styles: Sequence[Style]) -> None:
        spans = sorted((style.start, style.end) for style in styles if style.name == "bold")
        self._text = text
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def begins(self, line: Line) -> bool:
        """True if the first word of ``line`` is bold."""
        raw = self._text[line.start : line.end]
        return self._covers(line.end - len(raw.lstrip(_MARKS)))

    def ends(self, line: Line) -> bool:
        """True if the last word of ``line`` is bold."""
        raw = self._text[line.start : line.end]
        return self._covers(line.start + len(raw.rstrip(_MARKS)) - 1)

    def _covers(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


class _Shown:
    """The words of lines, asked for in order, with the edits made."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        self._text = text
        self._edits = edits
        self._next = 0

    def words(self, start: int, end: int) -> str:
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
