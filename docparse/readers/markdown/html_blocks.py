"""HTML inside Markdown that makes blocks: line breaks, paragraphs, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docparse.readers.lines import Line, LineKind, classify
from docparse.readers.markdown.pipe_table import Extent, PipeRow

_TAG = re.compile(
    r"<(/?)(table|thead|tbody|tfoot|caption|tr|td|th|br|p|div|center|hr|li|ul|ol|h[1-6]|blockquote|section)"
    r"(\s[^<>]{0,1000})?\s?/?>",
    re.IGNORECASE,
)
_TABLE = frozenset({"table", "tr", "td", "th"})
_SPAN = re.compile(r"\b(row|col)span\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
# No table that people read is wider.
_MOST_COLUMNS = 300


@dataclass(slots=True)
class HtmlBlocks:
    """Cuts lines at block tags; ``hard_ends`` are the ends of pieces that a tag ended."""

    text: str
    hard_ends: set[int] = field(default_factory=set)
    _depth: int = 0
    _row: int = 0
    _cells: list[list[Line]] = field(default_factory=list)
    _extents: list[Extent] = field(default_factory=list)
    # The last row that a cell covers, by column.
    _covered: dict[int, int] = field(default_factory=dict)

    def cut(self, items: Iterable[Line | PipeRow]) -> Iterator[Line | PipeRow]:
        """``items`` without the tags; rows of HTML tables as rows."""
        for item in items:
            if isinstance(item, PipeRow):
                yield PipeRow(tuple(tuple(self._pieces(cell)) for cell in item.cells), item.number, item.extents)
            elif self._depth or self._has_tag(item):
                yield from self._cut_line(item)
            else:
                yield item
        yield from self._end_row()

    def _has_tag(self, line: Line) -> bool:
        return "<" in self.text[line.start : line.end] and _TAG.search(self.text, line.start, line.end) is not None

    def _pieces(self, cell: Iterable[Line]) -> Iterator[Line]:
        """The lines of a cell cut at breaks; other rows cannot begin inside it."""
        for line in cell:
            pieces = self._cut_line(line) if self._has_tag(line) else (line,)
            yield from (piece for piece in pieces if isinstance(piece, Line))

    def _cut_line(self, line: Line) -> Iterator[Line | PipeRow]:
        start = line.start
        for match in _TAG.finditer(self.text, line.start, line.end):
            yield from self._piece(line, start, match.start(), ended=True)
            name = match[2].lower()
            if name in _TABLE:
                yield from self._table_tag(name, match[3] or "", closing=bool(match[1]))
            start = match.end()
        yield from self._piece(line, start, line.end, ended=False)

    def _piece(self, line: Line, start: int, end: int, *, ended: bool) -> Iterator[Line]:
        raw = self.text[start:end]
        bare = raw.strip()
        start += len(raw) - len(raw.lstrip())
        if not bare:
            return
        piece = Line(start, start + len(bare), line.number, classify(bare), line.indent, line.trailing)
        if ended:
            self.hard_ends.add(piece.end)
        if self._cells:
            self._cells[-1].append(piece)
        else:
            yield piece

    def _table_tag(self, name: str, attributes: str, *, closing: bool) -> Iterator[PipeRow | Line]:
        if name == "table":
            yield from self._end_row()
            self._depth = max(0, self._depth + (-1 if closing else 1))
            self._row = 0
            self._covered.clear()
        elif name == "tr":
            yield from self._end_row()
        elif not closing and self._depth:
            self._cells.append([])
            self._extents.append(self._extent(attributes))

    def _extent(self, attributes: str) -> Extent:
        """The place of the next cell in the row that is being read: the first column that no other covers."""
        spans = {found[1].lower(): max(1, int(found[2])) for found in _SPAN.finditer(attributes)}
        column, number = self._extents[-1].column + self._extents[-1].columns if self._extents else 1, self._row + 1
        while self._covered.get(column, 0) >= number:
            column += 1
        column = min(column, _MOST_COLUMNS)
        extent = Extent(column, spans.get("row", 1), min(spans.get("col", 1), _MOST_COLUMNS - column + 1))
        self._covered.update((column + place, number + extent.rows - 1) for place in range(extent.columns))
        return extent

    def _end_row(self) -> Iterator[PipeRow]:
        if self._cells:
            self._row += 1
            cells = tuple(tuple(line for line in cell if line.kind is LineKind.TEXT) for cell in self._cells)
            yield PipeRow(cells, self._row, tuple(self._extents))
        self._cells, self._extents = [], []
