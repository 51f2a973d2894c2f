"""The tables of a part as rows of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from docparse.extract.merges import states_merges
from docparse.extract.quotas.numbers import DIGITS, read_digits
from docparse.values import Block, BlockKind, Document

_FIGURE_CELL = re.compile(rf"[≥≤<>~]?\s*{DIGITS.pattern}\s*%?(?:\s?[-–]\s?{DIGITS.pattern}\s*%?)?")
_LAYOUT = re.compile(r"cộng h[oò]à? x[ãa] hội|nơi nhận\s*:", re.IGNORECASE)
_NUMBERING = re.compile(r"\(?(?:[A-ZĐ]|\d{1,2})\)?(?:\s*=.*)?|")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its grid column (1 = first) and its text, ``[start, end)`` in the Document's text.

    It covers ``rows`` rows from ``row`` on, ``columns`` columns from ``column`` on.
    """

    column: int
    start: int
    end: int
    text: str
    row: int = 1
    rows: int = 1
    columns: int = 1

    @property
    def is_figure(self) -> bool:
        """True if the cell holds a number or a range and nothing else."""
        text = self.text.strip("* ")
        numbers = DIGITS.findall(text)
        return _FIGURE_CELL.fullmatch(text) is not None and all(read_digits(number) is not None for number in numbers)


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows from the top; ``before`` is where the table begins in the text.

    ``is_grid`` where the file states what is merged; else a gap in a row may be a merged cell or an empty one.
    """

    rows: tuple[Row, ...]
    before: int
    is_grid: bool

    def covered(self, first: int) -> Iterator[dict[int, Cell]]:
        """For each row from index ``first`` on, the cell that covers each column, its own or one from above."""
        reaching: list[Cell] = []
        for row in self.rows[first:]:
            reaching = [cell for cell in reaching if cell.row + cell.rows > row[0].row] + list(row)
            yield {column: cell for cell in reaching for column in range(cell.column, cell.column + cell.columns)}


def tables_of(document: Document, blocks: Sequence[Block]) -> Iterator[Table]:
    """The tables that hold data, in order; letterheads and signature blocks set as tables are left out."""
    cells = [block for block in blocks if block.kind is BlockKind.CELL and block.place.table is not None]
    for _, inside in groupby(cells, key=lambda block: block.place.table):
        table = list(inside)
        rows = tuple(_row(document.text, list(row)) for _, row in groupby(table, key=lambda block: block.place.row))
        rows = tuple(row for row in rows if row and not _is_numbering(row))
        if rows and not _is_layout(rows):
            yield Table(rows, table[0].start, states_merges(document.reader, table))


def _row(text: str, blocks: list[Block]) -> Row:
    """Paragraphs of one cell are read as one text."""
    row = []
    for column, inside in groupby(blocks, key=lambda block: block.place.column or 0):
        paragraphs = list(inside)
        first, end = paragraphs[0], paragraphs[-1].end
        words = " ".join(text[first.start : end].split())
        row.append(Cell(column, first.start, end, words, first.place.row or 0, first.rows, first.columns))
    return tuple(cell for cell in row if cell.text)


def _is_numbering(row: Row) -> bool:
    """The line "A | B | 1 | 2 | 4=3/2" under a head."""
    return len(row) > 2 and all(_NUMBERING.fullmatch(cell.text) for cell in row)


def _is_layout(rows: Sequence[Row]) -> bool:
    return any(_LAYOUT.match(cell.text) for row in rows[:2] for cell in row)
