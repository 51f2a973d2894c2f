"""Quotas in tables: one for each row and each column that sets figures; totals of estimates of cost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docparse.extract.dates import parse_date
from docparse.extract.quotas.comparators import bounds
from docparse.extract.quotas.horizon import horizon_in
from docparse.extract.quotas.numbers import DIGITS, read_digits
from docparse.extract.quotas.table_grid import Cell, Row, Table
from docparse.extract.quotas.table_head import read_head
from docparse.extract.quotas.table_roles import Column, Role
from docparse.extract.quotas.table_units import unit_of_caption, unit_of_head, unit_of_text
from docparse.values import Comparison

_TOTAL = re.compile(r"\W*(?:tổng|cộng)", re.IGNORECASE)
_TOP_LABEL = re.compile(r"(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})?|[A-HĐ])\.?")
_ANY_LABEL = re.compile(r"(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[A-ZĐa-zđ]|[-+•])[.)]?")
_SIGNS: dict[str, Comparison] = {"≥": ">=", "≤": "<=", "<": "<", ">": ">", "~": "~"}
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?")
_SUMS = re.compile(r"(?:thành tiền|kinh phí|số tiền|dự toán|tổng)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableFigure:
    """One figure of a table with what its row and column say about it."""

    start: int
    end: int
    subject: str
    column: str
    low: float
    high: float
    unit: str
    comparison: Comparison
    value_text: str
    from_estimate: bool
    deadline: str | None = None

    @property
    def min(self) -> float | None:
        return bounds(self.comparison, self.low, self.high)[0]

    @property
    def max(self) -> float | None:
        return bounds(self.comparison, self.low, self.high)[1]


def figures_of_table(text: str, table: Table, year: int | None) -> Iterator[TableFigure]:
    """The figures that a table of a plan sets."""
    columns, height = read_head(table, year)
    caption = unit_of_caption(text, table.before)
    if is_estimate(table):
        yield from _totals(table.rows[height:], columns, caption)
    elif any(column.role is Role.TARGET for column in columns):
        yield from _matrix(text, table, height, columns, caption)
    else:
        yield from _last_line(table.rows[height:], columns)


def is_estimate(table: Table) -> bool:
    """True for an estimate of cost: prices and what they come to."""
    titles = " | ".join(cell.text for row in table.rows[:3] for cell in row).lower()
    return "đơn giá" in titles and ("thành tiền" in titles or "kinh phí" in titles or "số tiền" in titles)


def _totals(rows: Sequence[Row], columns: Sequence[Column], caption: str | None) -> Iterator[TableFigure]:
    """The sums of an estimate: rows of the upper levels that hold an amount and no price.

    The items under them are how the sums were reckoned.
    """
    money = next((column for column in reversed(columns) if _SUMS.search(column.title)), None)
    unit = (unit_of_head(money.title) if money is not None else None) or caption or "đồng"
    for row in rows:
        name = next((cell for cell in row if not _ANY_LABEL.fullmatch(cell.text) and not cell.is_figure), None)
        if name is None or not _is_upper_level(row, name):
            continue
        amounts = [cell for cell in row[row.index(name) + 1 :] if cell.is_figure]
        after = row[row.index(name) + 1 : row.index(name) + 2]
        if amounts and after == (amounts[0],) and not _is_reckoned(row, amounts):
            figure = _figure(amounts[0], unit, name.start, name.text, money.title if money else "", True)
            if figure is not None:
                yield figure


def _is_upper_level(row: Row, name: Cell) -> bool:
    label = row[0]
    return bool(_TOTAL.match(name.text)) or (label is not name and _TOP_LABEL.fullmatch(label.text) is not None)


def _is_reckoned(row: Row, amounts: Sequence[Cell]) -> bool:
    """Several figures side by side are quantity, price and product."""
    places = [row.index(cell) for cell in amounts]
    return len(amounts) > 1 and places[1] == places[0] + 1


def _matrix(
    text: str, table: Table, height: int, columns: Sequence[Column], caption: str | None
) -> Iterator[TableFigure]:
    above, subject, unit_of_row = "", None, None
    for row, cells in _rows_with_columns(table, height, len(columns)):
        own, named = _subject(cells, columns), _cell_of(Role.UNIT, cells, columns)
        if named is not None or table.is_grid:
            # A cell of units that an export left out is merged with the one above.
            unit_of_row = unit_of_text(named.text) if named is not None else None
        if own is not None and own.row == row[0].row and not any(cell.is_figure for cell in row if cell is not row[0]):
            above, subject = own.text, None
            continue
        subject = own or subject
        if subject is not None:
            start = subject.start if subject.row == row[0].row or not table.is_grid else row[0].start
            for cell, column, unit in _targets(row, cells, columns, unit_of_row, caption):
                figure = _figure(cell, unit, start, _named(subject.text, above), column.title, False)
                if figure is not None:
                    yield replace(figure, deadline=_deadline(text, _cell_of(Role.DEADLINE, cells, columns)))


def _rows_with_columns(table: Table, height: int, width: int) -> Iterator[tuple[Row, dict[int, Cell]]]:
    """Each row below the head with the cells that say what stands in its columns."""
    rows = table.rows[height:]
    return zip(rows, table.covered(height) if table.is_grid else (_by_column(row, width) for row in rows), strict=True)


def _deadline(text: str, due: Cell | None) -> str | None:
    """The day, month or year that a cell of deadlines states."""
    if due is None:
        return None
    return horizon_in(text, due.start, due.end).deadline or parse_date(due.text)


def _by_column(row: Row, width: int) -> dict[int, Cell]:
    """Cells by column; a row whose first cells are merged with those above stands at the right in a text export."""
    contiguous = [cell.column for cell in row] == list(range(1, len(row) + 1))
    merged = contiguous and 2 < len(row) < width and not (row[0].is_figure or _ANY_LABEL.fullmatch(row[0].text))
    shift = width - len(row) if merged else 0
    return {cell.column + shift: cell for cell in row}


def _cell_of(role: Role, cells: dict[int, Cell], columns: Sequence[Column]) -> Cell | None:
    """The first cell in a column with ``role``."""
    places = (place for place, column in enumerate(columns, 1) if column.role is role and place in cells)
    return cells.get(next(places, 0))


def _targets(
    row: Row, cells: dict[int, Cell], columns: Sequence[Column], of_row: str | None, caption: str | None
) -> Iterator[tuple[Cell, Column, str | None]]:
    """The figures of the row under columns that set them, each once, with their units."""
    before: Cell | None = None
    for place, column in enumerate(columns, 1):
        cell = cells.get(place)
        if column.role is not Role.TARGET or cell is None or cell is before or cell.row != row[0].row:
            continue
        before = cell
        if cell.is_figure and not _YEARS.fullmatch(cell.text):
            yield cell, column, "%" if "%" in cell.text else of_row or unit_of_head(column.title) or caption


def _last_line(rows: Sequence[Row], columns: Sequence[Column]) -> Iterator[TableFigure]:
    """The sums of a table of counts: figures of a line "Tổng cộng" under heads that name a unit."""
    last = rows[-1] if rows else ()
    name = next((cell for cell in last if _TOTAL.match(cell.text)), None)
    if name is None:
        return
    for cell in last:
        column = columns[cell.column - 1] if cell.is_figure and 0 < cell.column <= len(columns) else None
        if column is not None and column.role is Role.OTHER:
            figure = _figure(cell, unit_of_head(column.title), name.start, name.text, column.title, False)
            if figure is not None:
                yield figure


def _subject(cells: dict[int, Cell], columns: Sequence[Column]) -> Cell | None:
    place = next((i for i, column in enumerate(columns, 1) if column.role is Role.SUBJECT), 0)
    cell = cells.get(place)
    return cell if cell is not None and not cell.is_figure else None


def _named(subject: str, above: str) -> str:
    """ "- Sản lượng" under "Cà phê" is "Cà phê: Sản lượng"."""
    own = subject.lstrip("-+• ")
    return f"{above}: {own}" if above and (own != subject or len(own.split()) <= 2) else own


def _figure(cell: Cell, unit: str | None, start: int, subject: str, column: str, estimate: bool) -> TableFigure | None:
    numbers = [read_digits(number) for number in DIGITS.findall(cell.text)]
    if unit is None or not numbers or any(not number for number in numbers):
        return None  # a zero stands for "none", not for a target
    low, high = float(numbers[0] or 0), float(numbers[-1] or 0)
    comparison: Comparison = "range" if high > low else _SIGNS.get(cell.text.strip()[:1], "=")
    return TableFigure(start, cell.end, subject, column, low, max(low, high), unit, comparison, cell.text, estimate)
