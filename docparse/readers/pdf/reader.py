"""A PDF file as one Document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docparse.readers.pdf.assemble import Assembly, Draft
from docparse.readers.pdf.columns import Zone, find_zones
from docparse.readers.pdf.container import open_pdf
from docparse.readers.pdf.footnotes import split_footnotes
from docparse.readers.pdf.furniture import PageLines, strip_furniture
from docparse.readers.pdf.line_look import in_middle, is_aside, is_centred
from docparse.readers.pdf.lines import Line, find_lines
from docparse.readers.pdf.measure import NEAR, Measure, measure_pages
from docparse.readers.pdf.mending import mend_letters, steady
from docparse.readers.pdf.pages import PageView, read_pages
from docparse.readers.pdf.paragraphs import Paragraph, cell_paragraphs, column_paragraphs, running_paragraphs
from docparse.readers.pdf.quality import USABLE, PageKind, judge
from docparse.readers.pdf.table_joins import join_tables
from docparse.readers.pdf.tables import Cell, Table, find_tables
from docparse.readers.pdf.verdicts import refuse_useless, warnings_for
from docparse.values import BlockKind, Document, Place


@dataclass(frozen=True, slots=True)
class _Content:
    """What the usable pages hold: lines and tables by page."""

    pages: tuple[PageLines, ...]
    tables: Mapping[int, Sequence[Table]]


def read_document(data: bytes, path: str) -> Document:
    """See ``docparse.readers.pdf.read_pdf``."""
    with open_pdf(data, path) as pdf:
        views = mend_letters(list(read_pages(pdf, path)))
    kinds = {view.number: judge(view) for view in views}
    refuse_useless(kinds, path)
    recognised = {number for number, kind in kinds.items() if kind is PageKind.RECOGNISED}
    usable = [
        steady(view) if view.number in recognised else view for view in views if kinds[view.number] in USABLE
    ]
    assembly = Assembly()
    for draft in _drafts(_content(usable)):
        assembly.add(draft._replace(sized=draft.place.page not in recognised))
    return Document(
        path=path,
        text=assembly.text,
        reader="pdf",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(assembly.blocks),
        runs=tuple(assembly.runs),
        warnings=warnings_for(kinds, (view.number for view in usable if view.cut_off), assembly.text),
    )


def _content(views: Sequence[PageView]) -> _Content:
    pages: list[PageLines] = []
    tables: dict[int, Sequence[Table]] = {}
    for view in views:
        tables[view.number], words = find_tables(view.number, view.drawings, view.words, view.turned)
        lines = tuple(find_lines(view.number, words))
        short = tuple(rule.y0 for rule in view.drawings.rules if rule.level and rule.x1 - rule.x0 < view.width / 2)
        pages.append(PageLines(view.number, view.width, view.height, lines, short))
    return _Content(tuple(pages), tables)


def _drafts(content: _Content) -> Iterator[Draft]:
    furniture = strip_furniture(content.pages)
    notes = split_footnotes(furniture.bodies)
    measures = measure_pages(notes.bodies)
    for draft in _body(notes.bodies, content.tables, measures):
        yield draft._replace(notes=notes.marks)
    for kind, line in furniture.running:
        yield Draft((line,), kind, Place(page=line.page))
    for note in notes.notes:
        yield Draft(note, BlockKind.FOOTNOTE, Place(page=note[0].page), notes=notes.marks)


def _body(
    pages: Sequence[PageLines], tables: Mapping[int, Sequence[Table]], measures: Mapping[int, Measure]
) -> Iterator[Draft]:
    """Running text, letterheads and tables in reading order."""
    paragraphs = number = 0
    for group in _groups(_joined(pages, tables, measures)):
        if isinstance(group, list):
            for paragraph in running_paragraphs(group, measures):
                paragraphs += 1
                yield _running(paragraph, measures, paragraphs)
        else:
            number += 1
            yield from _zone(group, number) if isinstance(group, Zone) else _table(group, number)


def _groups(items: Iterable[Line | Zone | Table]) -> Iterator[list[Line] | Zone | Table]:
    """Lines that follow each other as one list."""
    lines: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            lines.append(item)
            continue
        if lines:
            yield lines
            lines = []
        yield item
    if lines:
        yield lines


def _joined(
    pages: Sequence[PageLines], tables: Mapping[int, Sequence[Table]], measures: Mapping[int, Measure]
) -> Iterator[Line | Zone | Table]:
    """What stands on the pages, tables that go on over a page break as one."""
    waiting: Table | None = None
    for page in pages:
        for item in _items(page, tables[page.number], measures[page.number]):
            joined = None
            if waiting is not None and isinstance(item, Table) and item.page == waiting.last_page + 1:
                joined = join_tables(waiting, item)
            if waiting is not None and joined is None:
                yield waiting
            waiting = joined or (item if isinstance(item, Table) else None)
            if waiting is None:
                yield item
    if waiting is not None:
        yield waiting


def _items(page: PageLines, tables: Sequence[Table], measure: Measure) -> Iterator[Line | Zone | Table]:
    """What stands on a page from top to bottom."""
    lines = list(page.lines)
    for table in sorted(tables, key=lambda table: table.box.y0):
        above = [line for line in lines if line.y < table.box.y1]
        yield from find_zones(above, measure)
        yield table
        lines = lines[len(above) :]
    yield from find_zones(lines, measure)


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
    """"center" if lines of different lengths have one middle."""
    middles, starts = [line.centre for line in lines], [line.x0 for line in lines]
    apart = max(starts) - min(starts) > 2 * NEAR
    return "center" if apart and max(middles) - min(middles) <= 2 * NEAR else None


def _table(table: Table, number: int) -> Iterator[Draft]:
    room = {column: _room(table, column) for column in {cell.column for cell in table.cells}}
    for cell in table.cells:
        for paragraph in cell_paragraphs(cell.lines, cell.box.x1 - cell.box.x0 - room[cell.column]):
            place = Place(page=paragraph[0].page, table=number, row=cell.row, column=cell.column)
            yield Draft(paragraph, BlockKind.CELL, place)


def _room(table: Table, column: int) -> float:
    """What the cells of a column leave free beside their longest line: the two inner margins."""
    free = [_free(cell) for cell in table.cells if cell.column == column and cell.lines]
    return min(free, default=0.0)


def _free(cell: Cell) -> float:
    return cell.box.x1 - cell.box.x0 - max(line.width for line in cell.lines)
