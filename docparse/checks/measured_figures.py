"""Figures of a document as values in base units, with the words and the years that they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from docparse.checks.context import Context
from docparse.extract.quotas.figures import find_figures
from docparse.extract.quotas.numbers import read_digits
from docparse.extract.quotas.table_grid import Cell, Table
from docparse.extract.quotas.table_head import read_head
from docparse.extract.quotas.table_roles import Column, Role
from docparse.extract.quotas.table_units import unit_of_caption, unit_of_head, unit_of_text
from docparse.lexicon import unit_by_name
from docparse.text.marks import sound_key
from docparse.values import BlockKind, Span

__all__ = ["Measured", "Name", "Statement", "statements_of", "tabled_figures"]

_WORD = re.compile(r"[^\W\d_]+|\d+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"[\d.]*\d(?:,\d+)?")
_BRACKETS = re.compile(r"\([^()]*\)")
_CLAUSE_END = re.compile(r"[.;:()\n“”\"]")
_LABEL = re.compile(r"(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[A-ZĐa-zđ]|[-+•])?[.)]?")
# Words between a name and its figure, which are none of the name.
_LINKS = re.compile(
    r"(?:[\s,]+(?:là|đạt|ước|bằng|được|có|với|số tiền"
    r"|(?:(?:trong|đến|hết|cả)\s+)*(?:năm|giai đoạn)\s+\d{4}(?:\s*[-–]\s*\d{4})?))+\s*$",
    re.IGNORECASE,
)
# Columns that hold something else than the thing itself.
_OTHER_COLUMN = re.compile(
    r"tăng|giảm|so với|so sánh|tỷ lệ|tỉ lệ|cơ cấu|lũy kế|luỹ kế|chênh lệch|còn lại|bình quân|trong đó|đề nghị"
    r"|điều chỉnh",
    re.IGNORECASE,
)
_LOOK_BACK = 240

Name = tuple[str, ...]


class Measured(NamedTuple):
    """A value in ``base`` units, the size of its last digit, and the years that it is of."""

    span: Span
    value: float
    step: float
    base: str
    years: frozenset[str]
    part: int

    def contradicts(self, other: Measured) -> bool:
        """True if no rounding makes the two values one."""
        return abs(self.value - other.value) > 0.5 * max(self.step, other.step) * (1 + 1e-9)


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure of the running text and the words of its clause before it; ``parted`` are those behind a comma."""

    words: Name
    parted: frozenset[int]
    measured: Measured
    clause: str


def statements_of(context: Context) -> Iterator[Statement]:
    """The figures of the running text, whose value is stated outright."""
    text, own_years = context.text, _own_years(context)
    for block in context.document.blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or block.place.table is not None:
            continue
        for figure in find_figures(text, block.start, block.end):
            base = _scaled(figure.unit.name)
            span = Span(figure.start, figure.end)
            if figure.comparison not in ("=", ">=", "<=") or base is None or context.is_quoted(span):
                continue
            clause = _clause(text, block.start, figure.lead)
            written = _NUMBER.match(text, figure.start)
            if written is None:
                continue
            measured = Measured(
                span,
                figure.low * base[1],
                _step(written[0]) * base[1],
                base[0],
                frozenset(_YEAR.findall(clause) or _YEAR.findall(text, block.start, figure.lead)) or own_years,
                context.part_of(span),
            )
            words = _without_links(clause)
            yield Statement(words, _behind_commas(clause, len(words)), measured, clause)


def _clause(text: str, floor: int, end: int) -> str:
    before = text[max(floor, end - _LOOK_BACK) : end]
    return _CLAUSE_END.split(_BRACKETS.sub(" ", before))[-1]


def _without_links(clause: str) -> Name:
    """The words of a clause without those behind its name: "là", "đạt", "năm 2026"."""
    return tuple(sound_key(word) for word in _WORD.findall(_LINKS.sub("", clause)))


def _behind_commas(clause: str, words: int) -> frozenset[int]:
    found = list(_WORD.finditer(clause))[:words]
    return frozenset(at for at, word in enumerate(found) if clause[: word.start()].rstrip().endswith(","))


def _scaled(unit: str) -> tuple[str, float] | None:
    """The unit that ``unit`` is counted in, and how many of it are one; None for one that is not in the table."""
    row = unit_by_name(unit)
    return (row.base_unit or row.unit, row.factor) if row is not None else None


def _step(number: str) -> float:
    return float(10 ** -len(number.partition(",")[2]))


def _own_years(context: Context) -> frozenset[str]:
    """The year that a document is about: what it states without a year is of that one."""
    years = frozenset(_YEAR.findall(context.analysis.header.title or ""))
    return years if len(years) == 1 else frozenset()


def _years_above(context: Context, table: Table) -> frozenset[str]:
    """The year in the title above a table, if it is one."""
    years = frozenset(_YEAR.findall(context.text, max(0, table.before - _LOOK_BACK), table.before))
    return years if len(years) == 1 else _own_years(context)


def tabled_figures(context: Context) -> Iterator[tuple[Name, Measured]]:
    for table in context.tables:
        columns, height = read_head(table, None)
        caption = unit_of_caption(context.text, table.before)
        if not columns:
            continue
        for row in table.covered(height) if table.is_grid else _plain_rows(table, height):
            yield from _of_row(context, row, columns, caption, _years_above(context, table))


def _plain_rows(table: Table, height: int) -> Iterator[dict[int, Cell]]:
    return ({cell.column: cell for cell in row} for row in table.rows[height:])


def _of_row(
    context: Context, row: dict[int, Cell], columns: tuple[Column, ...], caption: str | None, years: frozenset[str]
) -> Iterator[tuple[Name, Measured]]:
    """The figures of one row, under its name."""
    cells = [(place, cell) for place, cell in sorted(row.items()) if 0 < place <= len(columns)]
    at = next(
        (at for at, (_, cell) in enumerate(cells) if not cell.is_figure and not _LABEL.fullmatch(cell.text)), None
    )
    if at is None:
        return
    named = cells[at][1]
    name = tuple(sound_key(word) for word in _WORD.findall(_BRACKETS.sub(" ", named.text)))
    of_row = next((unit_of_text(cell.text) for place, cell in cells if columns[place - 1].role is Role.UNIT), None)
    for place, cell in cells[at + 1 :]:
        title = columns[place - 1].title
        if not cell.is_figure or _OTHER_COLUMN.search(title) or not title:
            continue
        unit = "%" if "%" in cell.text else of_row or unit_of_head(title) or caption
        measured = _measured(context, cell, unit, frozenset(_YEAR.findall(title)) or years)
        if measured is not None:
            yield name, measured


def _measured(context: Context, cell: Cell, unit: str | None, years: frozenset[str]) -> Measured | None:
    written = _NUMBER.fullmatch(cell.text.strip("* %≥≤"))
    value = read_digits(written[0]) if written is not None else None
    base = _scaled(unit) if unit is not None else None
    if written is None or value is None or base is None:
        return None
    span = Span(cell.start, cell.end)
    return Measured(span, value * base[1], _step(written[0]) * base[1], base[0], years, context.part_of(span))
