"""Tables of what was found, with typed cells: what a spreadsheet, a CSV file or a list of rows is made from."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from docparse.report.html_safety import make_visible
from docparse.report.places import date_words
from docparse.values import Analysis

Cell = str | int | float | datetime.date | None
Rows = Callable[[Analysis, Mapping[str, str]], Iterator[tuple[Cell, ...]]]


@dataclass(frozen=True, slots=True)
class Column:
    """``title`` is a key of the words of the tables, ``width`` the width on a sheet, in characters."""

    title: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """``name`` is what the user calls the table by, ``title`` a key of the words.

    ``rows`` gives the cells of one document, in the order of ``columns``; it has no column for the file.
    ``of_check`` is True for what only ``check`` fills.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Rows
    of_check: bool = False


def day_cell(text: str | None) -> Cell:
    """A whole ISO date as a date; a partial one, or a deadline in words, as an office writes it.

    >>> day_cell("2026-03-05"), day_cell("2026-03"), day_cell("quý II/2026"), day_cell(None)
    (datetime.date(2026, 3, 5), '03/2026', 'quý II/2026', None)
    """
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return date_words(text) if text.replace("-", "").isdigit() else text


def shown_text(text: str) -> str:
    """``text`` with line feeds alone as line ends, and control and hidden characters by their code."""
    return str(make_visible(text.replace("\r\n", "\n").replace("\r", "\n")))


def cell_text(cell: Cell) -> str:
    """A cell in words: dates as dd/mm/yyyy, whole numbers without a point."""
    if isinstance(cell, datetime.date):
        return f"{cell:%d/%m}/{cell.year:04d}"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return "" if cell is None else str(cell)
