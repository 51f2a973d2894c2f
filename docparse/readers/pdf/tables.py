"""Tables with ruling lines: their cells, with row and column, and the words in each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from docparse.readers.pdf.drawings import Drawings, Rule
from docparse.readers.pdf.lines import Line, find_lines
from docparse.readers.pdf.pieces import Piece
from docparse.readers.pdf.placing import Box, TurnedPiece
from docparse.readers.pdf.shading import borders_of_shaded_cells

# Points: how far line ends may miss each other, and the least side of a cell.
_TOLERANCE = 3.0
_SHORTEST_RULE = 6.0
# Finding cells takes the square of the number of crossings.
_MOST_RULES = 6_000
_MOST_CROSSINGS = 6_000
# Fewer rules of one width are underlines.
_FEWEST_ROWS = 3
# The middle of the letters lies above the baseline by this share of the size.
_MIDDLE = 0.3
# What pdfplumber takes for a line.
Edge = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, row and column counted from 1 where it begins, and how many of them it covers."""

    row: int
    column: int
    box: Box
    lines: tuple[Line, ...]
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table that begins on ``page``; ``cells`` row by row, also the empty ones.

    ``edges``: where its columns begin and the last one ends, in points.
    """

    page: int
    box: Box
    cells: tuple[Cell, ...]
    last_page: int
    edges: tuple[float, ...]


def find_tables(
    page: int, drawings: Drawings, words: Sequence[Piece], turned: Sequence[TurnedPiece]
) -> tuple[list[Table], list[Piece]]:
    """The tables with words in two columns at least, and the words outside of them: a frame is no table."""
    grids = find_grids([*drawings.rules, *borders_of_shaded_cells(drawings)])
    if not grids:
        return [], list(words)
    rest = list(words)
    tables: list[Table] = []
    for boxes in grids:
        table, rest = _fill(page, boxes, rest, turned)
        if len({cell.column for cell in table.cells if cell.lines}) > 1:
            tables.append(table)
        else:
            rest += [piece for cell in table.cells for line in cell.lines for piece in line.pieces]
    return tables, rest


def find_grids(rules: Sequence[Rule]) -> list[list[Box]]:
    """The cells of each table, by their ruling lines."""
    edges = [edge for rule in rules[:_MOST_RULES] if (edge := _edge(rule))["length"] > 0]
    levels = sum(1 for edge in edges if edge["orientation"] == "h")
    if levels < 2 or len(edges) - levels < 2:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    joined = merge_edges(edges, _TOLERANCE, _TOLERANCE, _TOLERANCE, _TOLERANCE)
    joined += _open_sides(joined)
    long_enough = [edge for edge in joined if edge["x1"] - edge["x0"] + edge["bottom"] - edge["top"] > _SHORTEST_RULE]
    crossings = edges_to_intersections(long_enough, _TOLERANCE, _TOLERANCE)
    if len(crossings) > _MOST_CROSSINGS:
        return []
    return [[Box(*cell) for cell in cells] for cells in cells_to_tables(intersections_to_cells(crossings))]


def _open_sides(edges: Sequence[Edge]) -> list[Edge]:
    """Upright edges where the rows of a table end without one, as in tables open at the side or cut by the sheet."""
    levels = [edge for edge in edges if edge["orientation"] == "h" and edge["x1"] - edge["x0"] > _SHORTEST_RULE]
    uprights = [edge for edge in edges if edge["orientation"] == "v"]
    added: list[Edge] = []
    for side in ("x0", "x1"):
        for x, ends in _by_place(levels, side):
            if len(ends) < _FEWEST_ROWS:
                continue
            for above, below in pairwise(sorted(edge["top"] for edge in ends)):
                crossing = [edge for edge in uprights if edge["top"] <= (above + below) / 2 <= edge["bottom"]]
                if crossing and all(abs(edge["x0"] - x) > _TOLERANCE for edge in crossing):
                    added.append(_edge(Rule(x, above, x, below)))
    return added


def _by_place(levels: Sequence[Edge], side: str) -> Iterator[tuple[float, list[Edge]]]:
    """The level edges that begin, or end, at the same place."""
    group: list[Edge] = []
    for edge in sorted(levels, key=lambda edge: edge[side]):
        if group and edge[side] - group[0][side] > _TOLERANCE:
            yield group[0][side], group
            group = []
        group.append(edge)
    if group:
        yield group[0][side], group


def _edge(rule: Rule) -> Edge:
    """The rule in the form that pdfplumber takes."""
    return {
        "x0": rule.x0, "x1": rule.x1, "top": rule.y0, "bottom": rule.y1,
        "width": rule.x1 - rule.x0, "height": rule.y1 - rule.y0, "length": rule.x1 - rule.x0 + rule.y1 - rule.y0,
        "orientation": "h" if rule.level else "v", "object_type": "line",
    }  # fmt: skip


def _fill(
    page: int, boxes: Sequence[Box], words: Sequence[Piece], turned: Sequence[TurnedPiece]
) -> tuple[Table, list[Piece]]:
    """The table with the words in its cells, and the words that are in none."""
    rows, columns = _starts(box.y0 for box in boxes), _starts(box.x0 for box in boxes)
    held: dict[Box, list[Piece]] = {box: [] for box in boxes}
    on_side: dict[Box, list[Piece]] = {box: [] for box in boxes}
    whole = Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
    cell_at = _CellFinder(boxes, rows)
    rest: list[Piece] = []
    for word in words:
        # A word that runs off the sheet is where its visible part is.
        x, y = (word.x0 + min(word.x1, whole.x1)) / 2, word.y - _MIDDLE * word.look.size
        box = cell_at.find(x, y) if whole.holds(x, y) else None
        (rest if box is None else held[box]).append(word)
    for piece, x, y in turned:
        box = cell_at.find(x, y) if whole.holds(x, y) else None
        if box is not None:
            on_side[box].append(piece)
    cells = [
        _cell(box, rows, columns, tuple(find_lines(page, held[box]) + find_lines(page, on_side[box]))) for box in boxes
    ]
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    return Table(page, whole, ordered, page, (*columns, whole.x1)), rest


def _cell(box: Box, rows: Sequence[float], columns: Sequence[float], lines: tuple[Line, ...]) -> Cell:
    row, last_row = bisect_right(rows, box.y0 + _TOLERANCE), bisect_right(rows, box.y1 - _TOLERANCE)
    column, last = bisect_right(columns, box.x0 + _TOLERANCE), bisect_right(columns, box.x1 - _TOLERANCE)
    return Cell(row, column, box, lines, max(1, last_row - row + 1), max(1, last - column + 1))


class _CellFinder:
    """The cell at a point, looked for only among those that cross the point's row."""

    def __init__(self, boxes: Sequence[Box], rows: Sequence[float]) -> None:
        self._rows = rows
        self._crossing: list[list[Box]] = [[] for _ in range(len(rows) + 1)]
        for box in boxes:
            for row in range(bisect_right(rows, box.y0 - _TOLERANCE), bisect_right(rows, box.y1 + _TOLERANCE) + 1):
                self._crossing[row].append(box)

    def find(self, x: float, y: float) -> Box | None:
        """The cell that holds the point; None if there is none."""
        return next((box for box in self._crossing[bisect_right(self._rows, y)] if box.holds(x, y)), None)


def _starts(values: Iterable[float]) -> list[float]:
    """The distinct values, those within the tolerance as one."""
    return list(_distinct(sorted(values)))


def _distinct(ordered: Sequence[float]) -> Iterator[float]:
    last = float("-inf")
    for value in ordered:
        if value - last > _TOLERANCE:
            yield value
            last = value
