"""Totals of tables beside the rows that they sum up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.extract.quotas.numbers import read_digits
from docparse.extract.quotas.table_grid import Cell, Row, Table

_TOTAL = re.compile(r"\W*(?:tổng(?: cộng| số)?|cộng)\W*(?:\([^)]*\))?\W*", re.IGNORECASE)
_NUMBERED = re.compile(r"\W*0*(\d{1,3})\W*")
_RATE = re.compile(
    r"%|tỷ lệ|tỉ lệ|đơn giá|bình quân|định mức|mức |năng suất|so với|cơ cấu|stt|^tt$|"
    r"giá trị/|mật độ|điểm|hạng|thời gian",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[-–\s]*")
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class WrongTotal:
    """The cell of a total, and the sum of its parts (``decimals`` as written in the total)."""

    cell: Cell
    parts: float
    decimals: int


def wrong_totals(table: Table) -> Iterator[WrongTotal]:
    """Totals that differ from the sum of rows 1, 2, 3 … where another total of the same row agrees with its own.

    The agreement of a neighbour proves that the row sums up just these rows.
    """
    for index, row in enumerate(table.rows):
        if _is_total(row):
            parts = _parts(table.rows, index)
            if len(parts) >= _ENOUGH:
                yield from _compare(table.rows[0], row, parts)


def _is_total(row: Row) -> bool:
    return any(_TOTAL.fullmatch(cell.text) for cell in row[:2]) and any(cell.is_figure for cell in row)


def _parts(rows: Sequence[Row], total: int) -> list[Row]:
    """The rows numbered 1, 2, 3 … that stand right above the total, or right below it; [] where others are between."""
    above = _run(rows[:total][::-1])
    return above[::-1] if above and _is_complete(above[::-1]) else _below(rows[total + 1 :])


def _below(rows: Sequence[Row]) -> list[Row]:
    run = _run(rows)
    return run if len(run) == len(rows) and _is_complete(run) else []


def _run(rows: Sequence[Row]) -> list[Row]:
    run: list[Row] = []
    for row in rows:
        if _number(row) is None:
            break
        run.append(row)
    return run


def _number(row: Row) -> int | None:
    match = _NUMBERED.fullmatch(row[0].text)
    return int(match[1]) if match and len(row) > 1 else None


def _is_complete(run: Sequence[Row]) -> bool:
    return [_number(row) for row in run] == list(range(1, len(run) + 1))


def _compare(head: Row, row: Row, parts: Sequence[Row]) -> Iterator[WrongTotal]:
    names = {cell.column: cell.text for cell in head}
    wrong, agreed = [], 0
    for cell in row:
        total = _value(cell)
        summed = _sum(cell.column, parts)
        if total is None or summed is None or _RATE.search(names.get(cell.column, "")):
            continue
        decimals = _decimals(cell.text)
        if abs(total - summed) <= 0.5 * 10**-decimals * (len(parts) + 1 if decimals else 1):
            agreed += total > 0
        elif summed and abs(total - summed) <= max(total, summed) / 2:
            wrong.append(WrongTotal(cell, summed, decimals))
    if agreed >= len(wrong):
        yield from wrong


def _value(cell: Cell) -> float | None:
    return read_digits(cell.text.strip("* ")) if cell.is_figure and "%" not in cell.text else None


def _sum(column: int, parts: Sequence[Row]) -> float | None:
    """None where a cell of the column holds anything but a number, a dash or nothing."""
    total, figures = 0.0, 0
    for row in parts:
        cell = next((cell for cell in row if cell.column == column), None)
        if cell is None or _BLANK.fullmatch(cell.text):
            continue
        value = _value(cell)
        if value is None:
            return None
        total, figures = total + value, figures + 1
    return total if figures >= 2 else None


def _decimals(text: str) -> int:
    match = re.search(r",(\d+)", text)
    return len(match[1]) if match else 0
