"""Cells of a workbook: text stays text whatever it looks like, dates are dates, numbers are numbers."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docparse.report.data_table import Cell, cell_text, shown_text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Limits of Excel (its specification): characters of a cell, counted in UTF-16; rows; the first day it knows.
LONGEST_CELL = 32_767
MOST_ROWS = 1_048_576
_FIRST_YEAR = 1900
_LARGEST_EXACT = 10**15
# Points: a line of text of 11 points, what stands above and below, the highest row that Excel allows.
_LINE, _AROUND, _HIGHEST = 14.5, 2.0, 409.0
# A word with the character behind it where a line may be broken.
_WORDS = re.compile(r"[^\s/-]*[\s/-]?")
# Characters of text on the width of one digit, and how much of a digit a capital takes beyond other letters.
_FILLED, _CAPITAL = 1.08, 0.4
# What stands behind this many characters cannot be shown in a row anyhow.
_MEASURED = 4000


def write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, looks: dict[str, Format], cut: str) -> None:
    """Write ``cell`` by its type, in ``looks["text" | "date" | "number" | "whole"]``; ``cut`` ends a text too long.

    Never a formula or a link: text is written as text, also "=1+1".
    """
    if cell is None or cell == "":
        sheet.write_blank(row, column, None, looks["text"])
    elif isinstance(cell, datetime.date):
        _write_date(sheet, row, column, cell, looks)
    elif isinstance(cell, int | float) and _is_exact(cell):
        whole = float(cell).is_integer()
        sheet.write_number(row, column, cell, looks["whole" if whole else "number"])
    else:
        sheet.write_string(row, column, fit_text(cell_text(cell), cut), looks["text"])


def fit_text(text: str, cut: str) -> str:
    """``text`` as a cell can hold it: control and hidden characters by their code, no more than Excel takes."""
    shown = shown_text(text)
    if shown.startswith("<r>") and shown.endswith("</r>"):
        # xlsxwriter takes such a text for markup of its own and writes it into the file as it is.
        shown += " "
    units = shown.encode("utf-16-le")
    if len(units) // 2 <= LONGEST_CELL:
        return shown
    room = LONGEST_CELL - len(cut)
    return units[: room * 2].decode("utf-16-le", errors="ignore") + cut


def _write_date(sheet: Worksheet, row: int, column: int, day: datetime.date, looks: dict[str, Format]) -> None:
    if day.year < _FIRST_YEAR:
        sheet.write_string(row, column, cell_text(day), looks["text"])
    else:
        sheet.write_datetime(row, column, datetime.datetime.combine(day, datetime.time()), looks["date"])


def _is_exact(number: float) -> bool:
    """False for what Excel, which keeps fifteen digits, would change or not take."""
    return math.isfinite(number) and abs(number) < _LARGEST_EXACT


def row_height(cells: Sequence[Cell], widths: Sequence[int]) -> float:
    """The height in points that a row needs, its texts wrapped in columns of ``widths`` characters.

    Excel fits rows to their text by itself, LibreOffice does not; a height that is written serves both.
    """
    lines = max(map(_lines, cells, widths), default=1)
    return min(lines * _LINE + _AROUND, _HIGHEST)


def _lines(cell: Cell, width: int) -> int:
    """Lines that a text takes."""
    if not isinstance(cell, str) or len(cell) * 2 < width:
        return 1
    return sum(_wrapped(line, width * _FILLED) for line in cell[:_MEASURED].split("\n"))


def _wrapped(line: str, width: float) -> int:
    """Lines that one line takes in ``width`` letters, broken where spreadsheets break; capitals are wide."""
    lines, used = 1, 0.0
    for word in _WORDS.findall(line):
        length = len(word) + _CAPITAL * sum(map(str.isupper, word))
        # A space behind the last word of a line needs no room.
        if used and used + length - word.endswith(" ") > width:
            lines, used = lines + 1, 0.0
        lines += max(0, math.ceil(length / width) - 1)
        used += length % width if length > width else length
    return lines
