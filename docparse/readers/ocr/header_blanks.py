"""The figures of the letterhead on a page: number, day and month, written or left blank, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docparse.readers.pdf.furniture import PageLines
from docparse.readers.pdf.lines import Line
from docparse.readers.pdf.placing import Box

# The share of the page that the letterhead takes at most.
_LOWEST = 0.45
_BLANK = r"[ .…_]*"
_FIGURE = rf"\s*\d{{1,5}}\s*|{_BLANK}"
_SHORT = rf"\s*\d{{1,2}}\s*|{_BLANK}"
# A line of the letterhead → the groups that hold figures (Decree 30/2020, Phụ lục I, mục II.3 and II.4).
FORMS = (
    re.compile(rf"\bS[ốó]\s*[:.]?(?P<number>{_FIGURE})(?=/\s*[A-ZĐ]|-\s*[A-ZĐ]{{1,5}}\s*/)"),
    re.compile(rf"(?i:ngày)(?P<day>{_SHORT}),?\s*(?i:tháng)(?P<month>{_SHORT}),?\s*(?i:năm)\s*(?:19|20)\d\d"),
)
_SYMBOL = re.compile(r"[/-]\s*[\w/&.-]*")
# Shares of the size: what is written in by hand or by a stamp stands higher and lower than print.
_ABOVE, _BELOW = 1.6, 0.7
# Shares of the size: the marks of the lines above and below, and how far off another line is at least.
_DEEP, _HIGH, _NEXT = 0.3, 0.95, 0.5


class Figure(NamedTuple):
    """``written`` is what the text says, '' for a blank; ``box`` its room, ``line`` that with the words around it.

    ``form`` is the index of its pattern in FORMS, ``name`` its group there.
    """

    form: int
    name: str
    written: str
    box: Box
    line: Box


def find_figures(page: PageLines) -> Iterator[Figure]:
    """The figures of the first line of each form."""
    letterhead = [line for line in page.lines if line.y < _LOWEST * page.height]
    for number, form in enumerate(FORMS):
        found = ((line, match) for line in letterhead if (match := form.search(line.text)))
        line, match = next(found, (None, None))
        if line is None or match is None:
            continue
        symbol = _SYMBOL.match(line.text, match.end())
        top, bottom = _free_height(line, letterhead)
        ends = (_start_at(line, match.start()), _end_at(line, symbol.end() if symbol else match.end()))
        for name, written in match.groupdict().items():
            # The room of a figure is that from the word before to the word behind.
            start, end = _end_at(line, match.start(name)), _start_at(line, match.end(name))
            figure = Figure(
                number, name, written.strip(" .…_"), Box(start, top, end, bottom), Box(ends[0], top, ends[1], bottom)
            )
            if end > start:
                yield figure


def _free_height(line: Line, lines: Sequence[Line]) -> tuple[float, float]:
    """How high and how low a figure may reach without touching the lines above and below."""
    above = [other.y + _DEEP * other.size for other in lines if other.y < line.y - _NEXT * line.size]
    below = [other.y - _HIGH * other.size for other in lines if other.y > line.y + _NEXT * line.size]
    top, bottom = line.y - _ABOVE * line.size, line.y + _BELOW * line.size
    return max([top, *above]), max(line.y, min([bottom, *below]))


def _start_at(line: Line, offset: int) -> float:
    """Where the first letter from ``offset`` on begins."""
    while offset < len(line.text) and line.text[offset] == " ":
        offset += 1
    return next((x0 for place, x0, _ in _letters(line) if place >= offset), line.x1)


def _end_at(line: Line, offset: int) -> float:
    """Where the last letter before ``offset`` ends."""
    before: Sequence[float] = [x1 for place, _, x1 in _letters(line) if place < offset]
    return before[-1] if before else line.x0


def _letters(line: Line) -> Iterator[tuple[int, float, float]]:
    """(offset in the line's text, left, right) of each letter; those of one word are taken as equally wide."""
    offset = 0
    for text, piece in line.words:
        offset += len(text) - len(piece.text)
        width = (piece.x1 - piece.x0) / max(1, len(piece.text))
        for at in range(len(piece.text)):
            yield offset + at, piece.x0 + at * width, piece.x0 + (at + 1) * width
        offset += len(piece.text)
