"""The head of a table: which columns it names.

A head cell may span columns that the next row names ("Giai đoạn 2026 - 2030" over five years). Most files
state the spans; those that came through a text export have lost them, so they are put back by counting.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from docparse.extract.dates import parse_date
from docparse.extract.quotas.table_grid import Row, Table
from docparse.extract.quotas.table_roles import Column, assign_roles

# Rows of a head.
_HIGHEST = 3


_NOTES = re.compile(r"ghi chú", re.IGNORECASE)
_TOTAL = re.compile(r"\W*tổng", re.IGNORECASE)
_PERIOD = re.compile(r"giai đoạn|20\d\d\s?[-–]\s?20\d\d", re.IGNORECASE)
_SPANS = re.compile(r"giai đoạn|kế hoạch|dự kiến|tỷ lệ|năm|số lượng|kinh phí|\(|20\d\d|trong đó|chia ra", re.IGNORECASE)


def read_head(table: Table, year: int | None) -> tuple[tuple[Column, ...], int]:
    """The columns and the number of rows the head takes; no columns where the head cannot be matched."""
    rows, height = table.rows, _height(table)
    if not 1 <= height <= _HIGHEST or height == len(rows):
        return (), 0
    titles = _as_stated(rows, height) if table.is_grid else _leaves(rows[:height], _width(rows, height))
    return (assign_roles(titles, rows[height:], year), height) if titles else ((), height)


def _height(table: Table) -> int:
    """The rows above the data; those that a cell of the first row covers are of the head whatever they hold."""
    rows = table.rows
    height = next((i for i, row in enumerate(rows) if _is_data(row)), len(rows))
    if height and table.is_grid:
        reach = max(cell.row + cell.rows for cell in rows[0])
        height = max(height, sum(row[0].row < reach for row in rows[: _HIGHEST + 1]))
    return height


def _is_data(row: Row) -> bool:
    """A row with figures in cells, numbered at its head, or of totals."""
    if row[0].is_figure or _TOTAL.match(row[0].text):
        return True
    return sum(cell.is_figure for cell in row[1:]) > 0 or bool(re.fullmatch(r"(?:1|I|A|01)\.?", row[0].text))


def _as_stated(rows: Sequence[Row], height: int) -> list[tuple[str, str]]:
    """(head, above) of each column, by the columns that the head's cells cover; one over all of them names none."""
    width = max(cell.column + cell.columns - 1 for row in rows for cell in row)
    titles: list[list[str]] = [["", ""] for _ in range(width)]
    for cell in (cell for row in rows[:height] for cell in row if cell.columns < width):
        for column in range(cell.column, cell.column + cell.columns):
            titles[column - 1].append(cell.text)
    return [(found[-1], found[-2]) for found in titles]


def _width(rows: Sequence[Row], height: int) -> int:
    """The last column of most rows. Notes are mostly left out: what is under them then is the column before."""
    widths = Counter(row[-1].column for row in rows[height:] if len(row) > 2)
    if not widths:
        return 0
    width = widths.most_common(1)[0][0]
    last = [row[-1] for row in rows[height:] if row[-1].column == width]
    no_notes = sum(cell.is_figure or parse_date(cell.text) is not None for cell in last) * 2 > len(last)
    return width + (no_notes and _NOTES.match(rows[0][-1].text) is not None)


def _leaves(head: Sequence[Row], width: int) -> list[tuple[str, str]]:
    """(head, above) of each column from the first to ``width``."""
    top = [cell.text for cell in head[0]]
    if len(head) == 1 or (head[-1][0].column > 1 and head[-1][-1].column >= width):
        return _by_grid(head, width)
    if len(top) == width:
        return [(title, "") for title in top]
    bottom = [cell.text for cell in head[1]]
    spans = len(top) + len(bottom) - width
    if not 1 <= spans <= len(top) or len(bottom) < spans:
        return []
    first = _first_spanning(top, spans)
    return _spread(top, bottom, first, spans)


def _by_grid(head: Sequence[Row], width: int) -> list[tuple[str, str]]:
    """Columns by where the cells begin."""
    titles: dict[int, tuple[str, str]] = {}
    for row in head:
        for place, cell in enumerate(row):
            end = row[place + 1].column if place + 1 < len(row) else width + 1
            for column in range(cell.column, max(end, cell.column + 1)):
                titles[column] = (cell.text, titles[column][0]) if column in titles else (cell.text, "")
    return [titles.get(column, ("", "")) for column in range(1, width + 1)]


def _first_spanning(top: Sequence[str], spans: int) -> int:
    """Where the run of spanning cells begins: as far right as cells that look like it stand."""
    likely = [place for place, title in enumerate(top) if _SPANS.search(title)]
    for place in reversed(likely):
        if place + 1 - spans >= 0:
            return place + 1 - spans if spans > 1 else _single_span(top, likely)
    return len(top) - spans


def _single_span(top: Sequence[str], likely: Sequence[int]) -> int:
    """Of several year columns the first is the current one, split in plan and estimate; a period spans its years."""
    periods = [place for place in likely if _PERIOD.search(top[place])]
    return periods[0] if periods else likely[0]


def _spread(top: Sequence[str], bottom: Sequence[str], first: int, spans: int) -> list[tuple[str, str]]:
    leaves = [(title, "") for title in top[:first]]
    share, rest = divmod(len(bottom), spans)
    position = 0
    for place in range(spans):
        count = share + (rest if place == spans - 1 else 0)
        leaves += [(title, top[first + place]) for title in bottom[position : position + count]]
        position += count
    return leaves + [(title, "") for title in top[first + spans :]]
