"""What stands on the pages in the order in which it is read: lines, pairs of columns, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from docparse.readers.pdf.columns import Zone, find_zones
from docparse.readers.pdf.furniture import PageLines
from docparse.readers.pdf.lines import Line
from docparse.readers.pdf.measure import Measure
from docparse.readers.pdf.table_joins import join_tables
from docparse.readers.pdf.tables import Table


class Body(NamedTuple):
    """What belongs to the text of one page."""

    lines: PageLines
    tables: Sequence[Table]
    measure: Measure


def in_order(bodies: Iterable[Body]) -> Iterator[Line | Zone | Table]:
    """What stands on the pages, tables that go on over a page break as one."""
    waiting: Table | None = None
    for body in bodies:
        for item in _items(*body):
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
