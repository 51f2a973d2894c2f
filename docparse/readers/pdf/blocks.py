"""Lines, pairs of columns and tables → drafts of blocks with kind, place and alignment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import cast

from docparse.readers.pdf.assemble import Draft
from docparse.readers.pdf.columns import Zone
from docparse.readers.pdf.line_look import in_middle, is_aside, is_centred
from docparse.readers.pdf.lines import Line
from docparse.readers.pdf.measure import NEAR, Measure
from docparse.readers.pdf.paragraphs import Paragraph, cell_paragraphs, column_paragraphs, running_paragraphs
from docparse.readers.pdf.tables import Cell, Table
from docparse.values import BlockKind, Place


def body_drafts(items: Iterable[Line | Zone | Table], measures: Mapping[int, Measure]) -> Iterator[Draft]:
    """The blocks of the running text, of letterheads and signatures, and of tables, in order."""
    paragraphs = number = 0
    for kind, group in groupby(items, key=type):
        if kind is Line:
            for paragraph in running_paragraphs(cast("Iterator[Line]", group), measures):
                paragraphs += 1
                yield _running(paragraph, measures, paragraphs)
            continue
        for item in group:
            number += 1
            yield from _zone(item, number) if isinstance(item, Zone) else _table(cast("Table", item), number)


def _running(paragraph: Paragraph, measures: Mapping[int, Measure], number: int) -> Draft:
    first = paragraph[0]
    place = Place(page=first.page, paragraph=number)
    return Draft(paragraph, BlockKind.PARAGRAPH, place, _alignment(paragraph, measures[first.page]))


def _alignment(paragraph: Paragraph, measure: Measure) -> str | None:
    if any(is_centred(line, measure) for line in paragraph) and all(in_middle(line, measure) for line in paragraph):
        return "center"
    if all(is_aside(line, measure) and abs(measure.right - line.x1) <= NEAR for line in paragraph):
        return "right"
    flush = all(abs(measure.right - line.x1) <= NEAR for line in paragraph[:-1] if line.page == paragraph[0].page)
    return "justify" if measure.justified and len(paragraph) > 1 and flush else None


def _zone(zone: Zone, number: int) -> Iterator[Draft]:
    for at, row in enumerate(zone.rows, start=1):
        for column, lines in enumerate(row, start=1):
            place = Place(page=zone.page, table=number, row=at, column=column)
            for paragraph in column_paragraphs(lines):
                yield Draft(paragraph, BlockKind.CELL, place, _shared_middle(lines))


def _shared_middle(lines: Sequence[Line]) -> str | None:
    """ "center" if lines of different lengths have one middle."""
    middles, starts = [line.centre for line in lines], [line.x0 for line in lines]
    apart = max(starts) - min(starts) > 2 * NEAR
    return "center" if apart and max(middles) - min(middles) <= 2 * NEAR else None


def _table(table: Table, number: int) -> Iterator[Draft]:
    room = {column: _room(table, column) for column in {cell.column for cell in table.cells}}
    for cell in table.cells:
        for paragraph in cell_paragraphs(cell.lines, cell.box.x1 - cell.box.x0 - room[cell.column]):
            place = Place(page=paragraph[0].page, table=number, row=cell.row, column=cell.column)
            yield Draft(paragraph, BlockKind.CELL, place, rows=cell.rows, columns=cell.columns)


def _room(table: Table, column: int) -> float:
    """What the cells of a column leave free beside their longest line: the two inner margins."""
    free = [_free(cell) for cell in table.cells if cell.column == column and cell.lines]
    return min(free, default=0.0)


def _free(cell: Cell) -> float:
    return cell.box.x1 - cell.box.x0 - max(line.width for line in cell.lines)
