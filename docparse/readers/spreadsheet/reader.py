"""A workbook as one Document: its sheets one after the other, each from the top."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from docparse.readers.limits import require_few
from docparse.readers.spreadsheet.bands import Band
from docparse.readers.spreadsheet.grid import Remarks, Sheet, SheetCell, shown_cells
from docparse.readers.spreadsheet.regions import Grid, find_regions
from docparse.readers.spreadsheet.remarks import warnings_for
from docparse.readers.written_blocks import BlockWriter, Draft
from docparse.values import BlockKind, Document, Place


class Book(Protocol):
    """An opened workbook."""

    remarks: Remarks

    def sheets(self) -> Iterator[Sheet]:
        """The sheets that are shown."""


def read_book(book: Book, *, content: bytes, path: str, reader: str) -> Document:
    """The Document in an opened workbook."""
    sheets = _Sheets(BlockWriter())
    for sheet in book.sheets():
        cells = shown_cells(sheet, book.remarks)
        require_few(len(cells), path)
        sheets.add(sheet.number, find_regions(cells, sheet.hidden_columns))
    return sheets.writer.document(path=path, reader=reader, content=content, warnings=warnings_for(book.remarks))


@dataclass(slots=True)
class _Sheets:
    """The blocks written so far, with the counts of paragraphs and tables."""

    writer: BlockWriter
    paragraphs: int = 0
    tables: int = 0

    def add(self, sheet: int, regions: Iterable[Grid | Band | SheetCell]) -> None:
        """Write the parts of one sheet, which counts as a page."""
        for region in regions:
            if isinstance(region, SheetCell):
                self._add_lines(region, sheet)
                continue
            self.tables += 1
            if isinstance(region, Band) and region.is_layout:
                for column, cells in enumerate(region.columns(), 1):
                    for cell in cells:
                        self._add_cell(cell, sheet, 1, column)
            else:
                self._add_table(region.rows, sheet)

    def _add_lines(self, cell: SheetCell, sheet: int) -> None:
        for line in cell.lines:
            place = Place(page=sheet, paragraph=self.paragraphs + 1, line=cell.row)
            self.paragraphs += self.writer.add(Draft(line, place, alignment=cell.alignment))

    def _add_table(self, rows: Sequence[Sequence[SheetCell]], sheet: int) -> None:
        # Columns are counted where cells begin, as in Word tables; empty and hidden ones are none.
        starts = sorted({cell.column for row in rows for cell in row})
        tops = [row[0].row for row in rows]
        for number, row in enumerate(rows, 1):
            for cell in row:
                column = bisect_left(starts, cell.column) + 1
                last = bisect_right(starts, cell.last_column)
                last_row = bisect_right(tops, cell.last_row)
                self._add_cell(cell, sheet, number, column, last_row - number + 1, last - column + 1)

    def _add_cell(self, cell: SheetCell, sheet: int, row: int, column: int, rows: int = 1, columns: int = 1) -> None:
        place = Place(page=sheet, table=self.tables, row=row, column=column, line=cell.row)
        for line in cell.lines:
            alignment = cell.alignment
            self.writer.add(Draft(line, place, BlockKind.CELL, alignment=alignment, rows=rows, columns=columns))
