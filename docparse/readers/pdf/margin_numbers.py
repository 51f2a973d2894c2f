"""Numbers that a word processor sets beside the lines of a draft, in the left margin: no part of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from docparse.readers.pdf.furniture import PageLines
from docparse.readers.pdf.lines import Line, with_pieces

_FEWEST = 3
# Where each line has a number it may be that of a row of a list: more must speak for a margin.
_FEWEST_IN_ROW, _SHARE_IN_ROW, _FLUSH = 10, 0.9, 0.4
# Of the page: lines of running text are as long as that.
_LONG = 0.6
# Points between the number and the words.
_GAP = 4.0


class _Numbered(NamedTuple):
    row: int
    value: int
    line: Line


def strip_margin_numbers(page: PageLines) -> PageLines:
    """The page without the numbers of its lines; all of it where there are none."""
    numbered = list(_numbered(page.lines))
    if len(numbered) < _FEWEST or not _counts_lines(numbered) or not _in_margin(numbered, page.lines):
        return page
    if numbered[1].value - numbered[0].value == 1 and not _is_running_text(numbered, page):
        return page
    bare = {one.row: with_pieces(one.line, one.line.pieces[1:]) for one in numbered}
    return replace(page, lines=tuple(bare.get(row, line) for row, line in enumerate(page.lines)))


def _numbered(lines: Sequence[Line]) -> list[_Numbered]:
    """The lines that begin with a number and nothing else before a gap."""
    found = []
    for row, line in enumerate(lines):
        first, *rest = line.pieces
        if rest and first.text.isdecimal() and len(first.text) <= 4 and rest[0].x0 - first.x1 >= _GAP:
            found.append(_Numbered(row, int(first.text), line))
    return found


def _counts_lines(numbered: Sequence[_Numbered]) -> bool:
    """True if the numbers grow by one step, and as many lines lie between them."""
    step = numbered[1].value - numbered[0].value
    return step > 0 and all(
        two.value - one.value == step and abs(two.row - one.row - step) <= (step > 1) for one, two in pairwise(numbered)
    )


def _in_margin(numbered: Sequence[_Numbered], lines: Sequence[Line]) -> bool:
    """True if all numbers stand left of all words."""
    rows = {one.row for one in numbered}
    starts = [line.x0 for row, line in enumerate(lines) if row not in rows]
    starts += [one.line.pieces[1].x0 for one in numbered]
    return max(one.line.pieces[0].x1 for one in numbered) + _GAP <= min(starts)


def _is_running_text(numbered: Sequence[_Numbered], page: PageLines) -> bool:
    """True if hardly a line has no number and many are as long as lines of a text, up to the right margin."""
    ends = Counter(round(one.line.x1) for one in numbered if one.line.x1 - one.line.pieces[1].x0 > _LONG * page.width)
    flush = max(ends.values(), default=0)
    enough = max(_FEWEST_IN_ROW, _SHARE_IN_ROW * len(page.lines))
    return len(numbered) >= enough and flush >= _FLUSH * len(page.lines)
