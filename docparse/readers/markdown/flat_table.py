"""Rows and columns of tables whose only trace is lines with a bar.

Crawled pages print "| a | b |" with a line end at each bar. Where a row ends, two bars
follow each other, but an empty cell looks the same. The rows chosen are those that agree
best on one width.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf

# Prices of what a table should not have; the cheapest reading wins.
_EMPTY_CELL = 0.05
# Two bars between filled cells end a row far more often than they hold an empty cell.
_EMPTY_BETWEEN = 0.5
_EMPTY_ROW = 0.8
_SHORT_ROW = 0.4
_NEW_WIDTH = 1.5
_NEW_TABLE = 0.5
_LONE_BAR = 3.0
# (from so many lines on, price): text between tables is long, cells are not.
_TEXT_OUTSIDE = ((5, 0.3), (3, 0.8), (0, 2.0))
_LONG_CELL = ((40, 3.0), (20, 1.0), (10, 0.5), (0, 0.0))
_MOST_WIDTHS = 8
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a stretch of text sits; ``table`` counts within the section; all from 1.

    Its cell covers ``rows`` and ``columns``.
    """

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class _Row:
    """``cells`` cells after bar ``bar``; none for a bar that belongs to nothing."""

    bar: int
    cells: int
    opens_table: bool


@dataclass(slots=True)
class _State:
    """The best reading of the bars so far that ends a row here, in a table ``width`` wide."""

    cost: float
    width: int
    before: tuple[int, int] | None
    cells: int
    opens_table: bool


def seat_cells(sizes: Sequence[int], *, text_between: bool) -> list[Seat | None]:
    """Seats of the stretches between neighbouring bars; None: the stretch is outside tables.

    ``sizes`` are their numbers of lines, 0 for none. ``text_between``: the file has no blank
    lines, so that text may stand between two tables without any sign.
    """
    rows = None if text_between else _regular_rows(sizes)
    return _number(rows or _Reading(sizes, text_between=text_between).rows(), len(sizes))


def _regular_rows(sizes: Sequence[int]) -> list[_Row] | None:
    """The rows where each empty stretch ends one and all are of one width, or a heading of one cell."""
    rows: list[_Row] = []
    start = 0
    for end in range(len(sizes) + 1):
        if end == len(sizes) or not sizes[end]:
            rows.append(_Row(start, end - start, False))
            start = end + 1
    widths = {row.cells for row in rows} - {1}
    return rows if len(widths) == 1 and all(row.cells for row in rows) else None


def _number(rows: Sequence[_Row], stretches: int) -> list[Seat | None]:
    seats: list[Seat | None] = [None] * stretches
    table = row = 0
    opens = True
    for found in rows:
        opens = opens or found.opens_table
        if not found.cells:
            continue
        if opens:
            table, row, opens = table + 1, 0, False
        row += 1
        for column in range(found.cells):
            seats[found.bar + column] = Seat(table, row, column + 1)
    return seats


def _price(table: Sequence[tuple[int, float]], size: int) -> float:
    return next(price for least, price in table if size >= least)


class _Reading:
    """Dynamic programming over the bars; ``sizes[k]`` is the stretch after bar ``k``."""

    def __init__(self, sizes: Sequence[int], *, text_between: bool) -> None:
        self._sizes = sizes
        self._text_between = text_between
        self._bars = len(sizes) + 1
        self._filled = list(accumulate((size > 0 for size in sizes), initial=0))
        self._prices = list(accumulate(map(self._cell_price, range(len(sizes))), initial=0.0))
        self._runs = self._run_lengths()
        self._widths = self._likely_widths()
        self._states: list[dict[int, _State]] = [{} for _ in range(self._bars + 1)]

    def rows(self) -> list[_Row]:
        for width in self._widths:
            self._states[0][width] = _State(0.0, width, None, 0, True)
        for bar in range(self._bars):
            if self._states[bar]:
                self._extend(bar)
        return self._trace()

    def _cell_price(self, index: int) -> float:
        size = self._sizes[index]
        if size:
            return _price(_LONG_CELL, size) if self._text_between else 0.0
        neighbours = self._sizes[max(0, index - 1) : index + 2]
        return _EMPTY_BETWEEN if len(neighbours) == 3 and neighbours[0] and neighbours[2] else _EMPTY_CELL

    def _run_lengths(self) -> list[int]:
        """For each bar, how many filled cells follow it without a gap."""
        runs = [0] * (len(self._sizes) + 1)
        for index in range(len(self._sizes) - 1, -1, -1):
            runs[index] = runs[index + 1] + 1 if self._sizes[index] else 0
        return runs

    def _likely_widths(self) -> list[int]:
        """Lengths of filled rows, and distances between beginnings of rows with empty cells."""
        starts = [k for k in range(len(self._sizes)) if self._runs[k] and (k == 0 or not self._sizes[k - 1])]
        lengths = Counter(self._runs[k] for k in starts)
        periods = Counter(after - before - 1 for before, after in pairwise(starts))
        common = [width for counts in (lengths, periods) for width, _ in counts.most_common(_MOST_WIDTHS)]
        return sorted({width for width in (*common, max(lengths, default=1), 1, 2) if 0 < width <= _WIDEST})

    def _extend(self, bar: int) -> None:
        """All rows that may begin at ``bar``."""
        gap = self._gap_cost(bar)
        if gap == inf:
            return
        best = min(self._states[bar].values(), key=lambda state: state.cost)
        opens = gap > 0
        short = self._short_rows(bar)
        for state in self._states[bar].values():
            self._offer(bar, state, state.width, state.width, gap, opens)
            for cells in short:
                if cells < state.width:
                    self._offer(bar, state, cells, state.width, gap + _SHORT_ROW, opens)
        for width in self._widths:
            self._offer(bar, best, width, width, gap + (_NEW_TABLE if opens else _NEW_WIDTH), True)
        self._put(bar + 1, _State(best.cost + gap + _LONE_BAR, best.width, (bar, best.width), 0, True))

    def _short_rows(self, bar: int) -> list[int]:
        """Lengths of rows with merged cells that may begin at ``bar``: filled, with an empty cell at either end."""
        if bar >= len(self._sizes):
            return []
        lead = 0 if self._sizes[bar] else 1
        cells = lead + self._runs[bar + lead]
        return [cells, cells + 1] if cells > lead else []

    def _gap_cost(self, bar: int) -> float:
        """What it costs that a row ended at the bar before and the next begins at ``bar``."""
        size = self._sizes[bar - 1] if bar else 0
        if not size:
            return 0.0
        if not self._text_between:
            return inf
        return _price(_TEXT_OUTSIDE, size)

    def _offer(self, bar: int, state: _State, cells: int, width: int, extra: float, opens: bool) -> None:
        end = bar + cells
        if end > len(self._sizes):
            return
        cost = state.cost + extra + self._prices[end] - self._prices[bar]
        if self._filled[end] == self._filled[bar]:
            cost += _EMPTY_ROW
        self._put(end + 1, _State(cost, width, (bar, state.width), cells, opens))

    def _put(self, bar: int, state: _State) -> None:
        old = self._states[bar].get(state.width)
        if old is None or state.cost < old.cost:
            self._states[bar][state.width] = state

    def _trace(self) -> list[_Row]:
        rows: list[_Row] = []
        state = min(self._states[self._bars].values(), key=lambda state: state.cost)
        while state.before is not None:
            bar, width = state.before
            rows.append(_Row(bar, state.cells, state.opens_table))
            state = self._states[bar][width]
        return rows[::-1]
