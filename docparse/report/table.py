"""Tables for the terminal, columns narrowed and cells wrapped until they fit."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from docparse.report.style import NARROWEST, Style, printable

_GAP = "  "


def display_width(text: str) -> int:
    """Columns that ``text`` takes on a terminal: combining marks none, East Asian wide letters two."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def draw_table(
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    style: Style,
    flexible: Mapping[int, int],
    *,
    apart: bool = False,
) -> Iterator[str]:
    """Lines of a table with a ruled heading, narrowed to the page as far as ``flexible`` allows.

    ``flexible``: index of a column that may give way → its least width; the widest gives way first.
    ``apart`` leaves an empty line between rows, where most take several lines.
    """
    cleaned = [[printable(cell) for cell in row] for row in rows]
    natural = [max(map(display_width, column)) for column in zip(titles, *cleaned, strict=True)]
    widths = _fit(natural, style.width, flexible)
    for parts in zip_longest(*map(_wrap, titles, widths), fillvalue=""):
        yield style.heading(_line(parts, widths))
    yield style.paint(_GAP.join("─" * width for width in widths), "dim")
    for number, row in enumerate(cleaned):
        if apart and number:
            yield ""
        cells = [_wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            yield _line(parts, widths)


def _wrap(cell: str, width: int) -> list[str]:
    return textwrap.wrap(cell, width, break_on_hyphens=False) or [""]


def _fit(widths: list[int], page: int, flexible: Mapping[int, int]) -> list[int]:
    """Narrow the widest of the flexible columns until the table fits the page, or cannot."""
    room = max(page, NARROWEST) - len(_GAP) * (len(widths) - 1)
    fitted = list(widths)
    while sum(fitted) > room:
        can_give = [index for index, least in flexible.items() if fitted[index] > least]
        if not can_give:
            break
        fitted[max(can_give, key=fitted.__getitem__)] -= 1
    return fitted


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - display_width(cell)) for cell, width in zip(cells, widths, strict=True))
    return _GAP.join(padded).rstrip()
