"""Footnotes: small lines at the foot of a page that begin with the mark they belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from docparse.readers.pdf.furniture import PageLines
from docparse.readers.pdf.lines import Line, is_raised

_NOTE = re.compile(r"(\d{1,3}|\*{1,3})\s*")
# Points by which notes are set smaller than the text; share of the page above which none begins.
_SMALLER = 0.8
_HIGHEST = 0.4


@dataclass(frozen=True, slots=True)
class Notes:
    """``bodies``: the pages without their notes; ``notes`` in order; ``marks``: (page, mark) of each."""

    bodies: tuple[PageLines, ...]
    notes: tuple[tuple[Line, ...], ...]
    marks: frozenset[tuple[int, str]]


def split_footnotes(pages: Sequence[PageLines]) -> Notes:
    """The notes apart from the text."""
    size = _body_size(pages)
    bodies: list[PageLines] = []
    notes: list[tuple[Line, ...]] = []
    for page in pages:
        start = _first_note(page, size)
        bodies.append(replace(page, lines=page.lines[:start]))
        notes += _single_notes(page.lines[start:], ruled=_below_rule(page) is not None)
    marks = frozenset((note[0].page, note[0].pieces[0].text) for note in notes)
    return Notes(tuple(bodies), tuple(notes), marks)


def _body_size(pages: Sequence[PageLines]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _first_note(page: PageLines, size: float) -> int:
    """Index of the first line of the notes; the number of lines if there are none."""
    ruled = _below_rule(page)
    if ruled is not None:
        return ruled
    start = len(page.lines)
    while start > 1 and _is_low_and_small(page.lines[start - 1], page, size):
        start -= 1
    while start < len(page.lines) and not _begins_note(page.lines[start]):
        start += 1
    return start


def _below_rule(page: PageLines) -> int | None:
    """Index of the first line under the last short rule, if a note begins there."""
    low = [rule for rule in page.rules if rule > _HIGHEST * page.height]
    first = next((at for at, line in enumerate(page.lines) if low and line.y > max(low)), None)
    return first if first and _NOTE.fullmatch(page.lines[first].pieces[0].text) else None


def _is_low_and_small(line: Line, page: PageLines, size: float) -> bool:
    return line.size < size - _SMALLER and line.y > _HIGHEST * page.height


def _begins_note(line: Line) -> bool:
    """True for a mark set small or raised before the words."""
    first = line.pieces[0]
    return (is_raised(first, line) or first.look.size < 0.85 * line.size) and _NOTE.fullmatch(first.text) is not None


def _single_notes(lines: Sequence[Line], *, ruled: bool) -> list[tuple[Line, ...]]:
    """Each note by itself; under a rule the first mark may stand on the line, as the others then do."""
    notes: list[list[Line]] = []
    level = bool(lines) and ruled and not _begins_note(lines[0])
    for line in lines:
        marked = _NOTE.fullmatch(line.pieces[0].text) is not None if level else _begins_note(line)
        if not notes or marked:
            notes.append([])
        notes[-1].append(line)
    return [tuple(note) for note in notes]
