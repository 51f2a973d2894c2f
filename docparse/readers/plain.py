"""Plain text files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.readers.assemble import Unit, assemble
from docparse.readers.columns import Row, find_columns
from docparse.readers.lines import Line, LineKind, split_lines
from docparse.readers.region import Region
from docparse.readers.wrapping import Wrapping
from docparse.text.normalize import normalize
from docparse.values import BlockKind, Document

_Cell = tuple[int, int, int]


def read_plain(text: str, content: bytes, path: str) -> Document:
    """The Document in ``text``; paragraphs that were wrapped at a fixed width are joined again."""
    norm = normalize(text)
    items = list(find_columns(norm.text, list(split_lines(norm.text))))
    regions = list(_regions(norm.text, items))
    return assemble(path=path, reader="text", content=content, norm=norm, units=_units(regions))


def _regions(text: str, items: Sequence[Line | Row]) -> Iterator[tuple[Region, _Cell | None]]:
    group: list[Line] = []
    for item in items:
        if isinstance(item, Line) and item.kind in (LineKind.TEXT, LineKind.BAR):
            group.append(item)
            continue
        if group:
            yield _region(text, group), None
            group = []
        if isinstance(item, Row):
            yield from _cells(text, item)
    if group:
        yield _region(text, group), None


def _cells(text: str, row: Row) -> Iterator[tuple[Region, _Cell]]:
    for column, line in enumerate((row.left, row.right), 1):
        if line is not None:
            yield _region(text, [line], in_cell=True), (row.table, row.number, column)


def _region(text: str, lines: list[Line], *, in_cell: bool = False) -> Region:
    return Region(lines, [text[line.start : line.end] for line in lines], in_cell)


def _units(regions: Sequence[tuple[Region, _Cell | None]]) -> Iterator[Unit]:
    wrapping = Wrapping([region for region, _ in regions])
    for region, cell in regions:
        kind = BlockKind.PARAGRAPH if cell is None else BlockKind.CELL
        for begin, end in wrapping.paragraphs(region):
            yield Unit(region.lines[begin:end], region.lines[begin].number, kind, cell)
