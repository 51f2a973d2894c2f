"""Running text in two columns, and two pages on one sheet: the left half is read before the right one.

The halves are told by the strip between them that hardly a line crosses, with lines of running text on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from math import ceil, floor

from docparse.readers.pdf.furniture import PageLines
from docparse.readers.pdf.lines import Line, with_pieces

# Shares of the page's width between which the strip lies; of the lines, how many may cross it.
_FROM, _TO, _CROSSING = 0.35, 0.65, 0.12
# Points: the least strip, and how finely it is looked for.
_NARROWEST, _STEP = 9.0, 2.0
_FEWEST_LINES = 8
# The share of lines that fill their half, and what fills it; how unlike the halves may be.
_FULL_LINES, _FULL, _ALIKE = 0.45, 0.85, 0.8


def split_columns(page: PageLines) -> PageLines:
    """The page with its lines in reading order; lines of the right half are moved onto the place of the left one."""
    strip = _find_strip(page)
    if strip is None:
        return page
    ordered: list[Line] = []
    for crosses, band in groupby(page.lines, key=lambda line: _crosses(line, strip)):
        lines = list(band)
        ordered += lines if crosses else _halves(lines, strip)
    return replace(page, lines=tuple(ordered))


def _find_strip(page: PageLines) -> float | None:
    """The middle of the widest strip that hardly a line crosses; None if there is none."""
    if len(page.lines) < _FEWEST_LINES:
        return None
    first, most = page.width * _FROM, _CROSSING * len(page.lines)
    crossing = list(accumulate(_changes(page.lines, first, int(page.width * (_TO - _FROM) / _STEP))))
    runs = [list(run) for free, run in groupby(range(len(crossing)), key=lambda at: crossing[at] <= most) if free]
    widest = max(runs, key=len, default=[])
    if len(widest) * _STEP < _NARROWEST:
        return None
    return first + _STEP * (widest[0] + widest[-1] + 1) / 2


def _changes(lines: Sequence[Line], first: float, steps: int) -> list[int]:
    """By how much the number of lines that cross each step from ``first`` on differs from the step before."""
    changes = [0] * (steps + 1)
    for line in lines:
        for start, end in _stretches(line):
            low, high = floor((start - first) / _STEP), ceil((end - first) / _STEP)
            if low < steps and high > 0:
                changes[max(0, low)] += 1
                changes[min(steps, high)] -= 1
    return changes[:steps]


def _stretches(line: Line) -> Iterator[tuple[float, float]]:
    """Where the line runs, words with but a space between them as one."""
    start, end = line.pieces[0].x0, line.pieces[0].x1
    for piece in line.pieces[1:]:
        if piece.x0 - end >= _NARROWEST:
            yield start, end
            start = piece.x0
        end = max(end, piece.x1)
    yield start, end


def _crosses(line: Line, x: float) -> bool:
    return any(start < x < end for start, end in _stretches(line))


def _halves(lines: Sequence[Line], strip: float) -> list[Line]:
    """The lines left of the strip, then those right of it; all as they are if they are no running text."""
    left, right = (list(_half(lines, strip, of_left=of_left)) for of_left in (True, False))
    if not (_is_running_text(left) and _is_running_text(right)):
        return list(lines)
    widths = sorted(max(line.x1 for line in half) - min(line.x0 for line in half) for half in (left, right))
    if widths[0] < _ALIKE * widths[1]:
        return list(lines)
    shift = min(line.x0 for line in left) - min(line.x0 for line in right)
    return left + [_moved(line, shift) for line in right]


def _half(lines: Sequence[Line], strip: float, *, of_left: bool) -> Iterator[Line]:
    for line in lines:
        pieces = [piece for piece in line.pieces if (piece.x0 < strip) == of_left]
        if pieces:
            yield line if len(pieces) == len(line.pieces) else with_pieces(line, pieces)


def _is_running_text(half: Sequence[Line]) -> bool:
    """True for enough lines of which many fill the half."""
    if len(half) < _FEWEST_LINES:
        return False
    room = max(line.x1 for line in half) - min(line.x0 for line in half)
    return sum(line.width >= _FULL * room for line in half) >= _FULL_LINES * len(half)


def _moved(line: Line, shift: float) -> Line:
    moved = [piece._replace(x0=piece.x0 + shift, x1=piece.x1 + shift, shift=shift) for piece in line.pieces]
    return with_pieces(line, moved)
