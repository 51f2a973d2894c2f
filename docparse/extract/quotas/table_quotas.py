"""Quotas of the tables of a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.extract.quotas.horizon import Horizon, horizon_in
from docparse.extract.quotas.modes import Mode
from docparse.extract.quotas.prose import find_in_block
from docparse.extract.quotas.subjects import scope_of, subject_of
from docparse.extract.quotas.surroundings import Surroundings
from docparse.extract.quotas.table_grid import Cell, Table, tables_of
from docparse.extract.quotas.table_head import read_head
from docparse.extract.quotas.table_roles import Column, Role
from docparse.extract.quotas.tables import TableFigure, figures_of_table, is_estimate
from docparse.extract.quotas.topics import Topic
from docparse.values import Block, Document, Quota

_COLUMN_YEAR = re.compile(r"20\d\d")
_TARGET_HEAD = re.compile(r".*(?:chỉ tiêu|mục tiêu|kết quả cần đạt|kết quả dự kiến)", re.IGNORECASE)
_FEWEST_WORDS = 5  # of a cell that is read as prose


def find_in_tables(
    document: Document, blocks: Sequence[Block], mode: Mode, around: Surroundings, part: int, year: int | None
) -> Iterator[Quota]:
    """The quotas that the tables among ``blocks`` set. Reports and norms set none, but for rates of a council."""
    if mode in (Mode.REPORT, Mode.NORM):
        return
    text = document.text
    for table in tables_of(document, blocks):
        section = around.section_at(table.before)
        if around.topic_of(section) is Topic.PAST:
            continue
        for figure in figures_of_table(text, table, year):
            if mode is Mode.PLAN or figure.unit == "%" or figure.unit.endswith("đồng"):
                yield _from_figure(figure, around, part, section)
        if mode is Mode.PLAN and not is_estimate(table):
            yield from _from_prose(text, table, around, part, section, year)


def _from_figure(figure: TableFigure, around: Surroundings, part: int, section: int | None) -> Quota:
    years = _COLUMN_YEAR.findall(figure.column)
    time = Horizon(figure.deadline or (years[-1] if years else None)).or_else(around.horizon_of(section))
    return Quota(
        start=figure.start,
        end=figure.end,
        subject=figure.subject,
        indicator=figure.column or None,
        min=figure.min,
        max=figure.max,
        unit=figure.unit,
        comparison=figure.comparison,
        value_text=figure.value_text,
        period=time.period,
        deadline=time.deadline,
        owner=around.owner_of(section),
        part=part,
        section=section,
    )


def _from_prose(
    text: str, table: Table, around: Surroundings, part: int, section: int | None, year: int | None
) -> Iterator[Quota]:
    """Targets written out in cells ("Kinh tế số chiếm 30% GRDP" under "Chỉ tiêu")."""
    columns, height = read_head(table, year)
    for row in table.rows[height:]:
        for cell in row:
            column = columns[cell.column - 1] if 0 < cell.column <= len(columns) else None
            if _is_prose(cell, column):
                yield from _in_cell(text, cell, column, around, part, section)


def _is_prose(cell: Cell, column: Column | None) -> bool:
    wanted = column is None or column.role in (Role.SUBJECT, Role.TARGET) or _TARGET_HEAD.match(column.title)
    return bool(wanted) and cell.text.count(" ") >= _FEWEST_WORDS - 1


def _in_cell(
    text: str, cell: Cell, column: Column | None, around: Surroundings, part: int, section: int | None
) -> Iterator[Quota]:
    is_target = column is not None and _TARGET_HEAD.match(column.title) is not None
    topic = Topic.TARGETS if is_target else Topic.OTHER
    for hit in find_in_block(text, Block(start=cell.start, end=cell.end), Mode.PLAN, topic):
        if hit.figure.unit.rate and not (is_target or hit.figure.bounded):
            continue  # "(01 mẫu/vị trí)" in a cell describes
        subject = subject_of(text, hit.figure, hit.start, hit.end, hit.sentence_start)
        time = horizon_in(text, cell.start, cell.end).or_else(around.horizon_of(section))
        yield Quota(
            start=hit.start,
            end=hit.end,
            subject=subject.counted,
            indicator=subject.indicator,
            min=hit.figure.min,
            max=hit.figure.max,
            unit=hit.figure.unit.name,
            comparison=hit.figure.comparison,
            value_text=text[hit.figure.lead : hit.figure.end],
            period=time.period,
            scope=scope_of(text, hit.start, hit.end),
            deadline=time.deadline,
            owner=around.owner_of(section),
            part=part,
            section=section,
        )
