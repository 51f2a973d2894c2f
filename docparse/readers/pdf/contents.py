"""Pages as lines and tables, and what the text layer of each is worth."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docparse.readers.pdf.furniture import PageLines
from docparse.readers.pdf.lines import Line, find_lines
from docparse.readers.pdf.mending import steady, without_hidden
from docparse.readers.pdf.pages import PageView
from docparse.readers.pdf.pieces import Piece
from docparse.readers.pdf.quality import PageKind, is_readable, kind_by_amount
from docparse.readers.pdf.tables import Table, find_tables
from docparse.readers.pdf.text_columns import split_columns

_WORD = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class PageContent:
    """A page with its lines, those of tables apart, and the kind of its text layer.

    ``aside``: lines that stand on their side outside of tables, such as a remark up the margin.
    """

    kind: PageKind
    lines: PageLines
    tables: tuple[Table, ...]
    cut_off: bool
    aside: tuple[Line, ...] = ()

    @property
    def number(self) -> int:
        return self.lines.number


def read_content(view: PageView) -> PageContent:
    """The lines and tables of a page; a page without usable text has them too, for what they are worth."""
    kind = kind_by_amount(view)
    page = lay_out(steady(view) if kind is PageKind.RECOGNISED else without_hidden(view), kind)
    if kind in {PageKind.TEXT, PageKind.RECOGNISED} and not is_readable(_words(page.lines, page.tables)):
        return replace(page, kind=PageKind.GARBLED)
    return page


def lay_out(view: PageView, kind: PageKind) -> PageContent:
    """The lines and tables of a page whose kind is known."""
    tables, rest = find_tables(view.number, view.drawings, view.words, view.turned)
    short = tuple(rule.y0 for rule in view.drawings.rules if rule.level and rule.x1 - rule.x0 < view.width / 2)
    lines = PageLines(view.number, view.width, view.height, tuple(find_lines(view.number, rest)), short)
    if not tables:
        lines = split_columns(lines)
    aside = tuple(_lines_on_side(view, tables)) if kind is PageKind.TEXT else ()
    return PageContent(kind, lines, tuple(tables), view.cut_off, aside)


def _lines_on_side(view: PageView, tables: Sequence[Table]) -> Iterator[Line]:
    """Lines of words that stand on their side outside of ``tables``; the letters around a seal are none."""
    by_angle: defaultdict[int | None, list[Piece]] = defaultdict(list)
    for piece, x, y in view.turned:
        if not any(table.box.holds(x, y) for table in tables):
            by_angle[piece.look.angle].append(piece)
    for pieces in by_angle.values():
        yield from (line for line in find_lines(view.number, pieces) if _WORD.search(line.text))


def _words(page: PageLines, tables: Sequence[Table]) -> Iterator[str]:
    for line in page.lines:
        yield from line.text.split()
    for table in tables:
        for cell in table.cells:
            for line in cell.lines:
                yield from line.text.split()
