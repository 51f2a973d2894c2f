"""Footnotes: small lines at the foot of a page that begin with the mark they belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from docparse.readers.pdf.furniture import PageLines
from docparse.readers.pdf.lines import Line

_MARK = re.compile(r"(?:\d{1,3}|\*{1,3}|\[\d{1,3}\])(?=\W|\D)")
# Points by which notes are set smaller than the text; share of the page above which none begins.
_SMALLER = 0.8
_HIGHEST = 0.4


def split_footnotes(pages: Sequence[PageLines]) -> tuple[list[PageLines], list[tuple[Line, ...]]]:
    """The pages without their notes, and the notes in order."""
    size = _body_size(pages)
    bodies: list[PageLines] = []
    notes: list[tuple[Line, ...]] = []
    for page in pages:
        start = _first_note(page, size)
        bodies.append(PageLines(page.number, page.width, page.height, page.lines[:start]))
        notes += _single_notes(page.lines[start:])
    return bodies, notes


def _body_size(pages: Sequence[PageLines]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _first_note(page: PageLines, size: float) -> int:
    """Index of the first line of the notes; the number of lines if there are none."""
    start = len(page.lines)
    while start > 1 and _is_low_and_small(page.lines[start - 1], page, size):
        start -= 1
    while start < len(page.lines) and not _begins_note(page.lines[start]):
        start += 1
    return start


def _is_low_and_small(line: Line, page: PageLines, size: float) -> bool:
    return line.size < size - _SMALLER and line.y > _HIGHEST * page.height


def _begins_note(line: Line) -> bool:
    """True for a mark set small or raised before the words."""
    first = line.pieces[0]
    raised = line.y - first.y > 0.1 * line.size or first.look.size < 0.85 * line.size
    return raised and _MARK.match(line.text) is not None


def _single_notes(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    notes: list[list[Line]] = []
    for line in lines:
        if not notes or _begins_note(line):
            notes.append([])
        notes[-1].append(line)
    return [tuple(note) for note in notes]
