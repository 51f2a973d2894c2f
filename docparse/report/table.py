"""Tables for the terminal, columns narrowed and cells wrapped until they fit."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from docparse.report.style import NARROWEST, Style, printable

_GAP = "  "
_NARROWEST_COLUMN = 8


def display_width(text: str) -> int:
    """Columns that ``text`` takes on a terminal: combining marks none, East Asian wide letters two."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def draw_table(
    titles: Sequence[str], rows: Sequence[Sequence[str]], style: Style, flexible: Collection[int]
) -> Iterator[str]:
    """Lines of a table with a ruled heading; of the ``flexible`` columns the widest give way first."""
    cleaned = [[printable(cell) for cell in row] for row in rows]
    natural = [max(map(display_width, column)) for column in zip(titles, *cleaned, strict=True)]
    widths = _fit(natural, style.width, flexible)
    yield style.heading(_line(titles, widths))
    yield style.paint(_GAP.join("─" * width for width in widths), "dim")
    for row in cleaned:
        cells = [textwrap.wrap(cell, width, break_on_hyphens=False) or [""] for cell, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            yield _line(parts, widths)


def _fit(widths: list[int], page: int, flexible: Collection[int]) -> list[int]:
    """Narrow the widest of the flexible columns until the table fits the page, or cannot."""
    room = max(page, NARROWEST) - len(_GAP) * (len(widths) - 1)
    fitted = list(widths)
    while sum(fitted) > room:
        widest = max(flexible, key=lambda index: fitted[index])
        if fitted[widest] <= _NARROWEST_COLUMN:
            break
        fitted[widest] -= 1
    return fitted


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - display_width(cell)) for cell, width in zip(cells, widths, strict=True))
    return _GAP.join(padded).rstrip()
