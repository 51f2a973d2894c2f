"""Workbooks of Excel 97–2003 (.xls) and before: their visible sheets, cell by cell, through xlrd."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from docparse.readers.spreadsheet.built_in_formats import BUILT_IN
from docparse.readers.spreadsheet.faults import unreadable
from docparse.readers.spreadsheet.grid import MOST_CELLS, Remarks, Sheet, SheetCell, split_lines
from docparse.readers.spreadsheet.number_display import show_number, show_text
from docparse.readers.spreadsheet.xlsx_styles import DEFAULT, CellStyle
from docparse.readers.written_blocks import PLAIN, Look

_EMPTY, _TEXT, _BOOLEAN, _ERROR, _BLANK = 0, 1, 4, 5, 6
_WORKSHEET = 0
_BOLD_WEIGHT = 700
_SUPERSCRIPT = 1
_ALIGNMENTS = {1: "left", 2: "center", 3: "right", 5: "justify", 6: "center"}
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


class XlsBook:
    """An opened workbook; ``remarks`` fills while its sheets are read."""

    def __init__(self, data: bytes, path: str) -> None:
        self.remarks = Remarks()
        self._path = path
        self._book = _open(data, path)
        self._styles: dict[int, CellStyle] = {}

    def sheets(self) -> Iterator[Sheet]:
        """The sheets that are shown, in order, numbered from 1."""
        number = 0
        for index in range(self._book.nsheets):
            visibility = self._book._sheet_visibility[index] if index < len(self._book._sheet_visibility) else 0
            if visibility:
                self.remarks.note("hidden_sheets")
                continue
            number += 1
            try:
                yield self._sheet(number, self._book.sheet_by_index(index))
            except Exception as error:
                raise unreadable(self._path, "damaged") from error
            self._book.unload_sheet(index)

    def _sheet(self, number: int, stored: Any) -> Sheet:
        rows, columns = stored.rowinfo_map.items(), stored.colinfo_map.items()
        sheet = Sheet(
            number,
            merged=[
                (top + 1, left + 1, bottom, right) for top, bottom, left, right in stored.merged_cells[:MOST_CELLS]
            ],
            hidden_rows={row + 1 for row, info in rows if info.hidden},
            hidden_columns={column + 1 for column, info in columns if info.hidden},
        )
        if stored.cell_note_map:
            self.remarks.note("comments")
        for row in range(stored.nrows):
            kinds = stored.row_types(row)
            sheet.cells += [
                cell
                for column, kind in enumerate(kinds)
                if kind not in {_EMPTY, _BLANK} and (cell := self._cell(stored, row, column, kind))
            ]
        return sheet

    def _cell(self, stored: Any, row: int, column: int, kind: int) -> SheetCell | None:
        style = self._style(stored.cell_xf_index(row, column))
        value = stored.cell_value(row, column)
        pieces = [(self._shown(kind, value, style), style.look)]
        if kind == _TEXT and (changes := stored.rich_text_runlist_map.get((row, column))):
            pieces = self._rich_text(value, changes, style.look)
        lines = split_lines(pieces)
        if not lines or not self.remarks.admits_cell():
            return None
        return SheetCell(row + 1, column + 1, row + 1, column + 1, lines, style.ruled, style.alignment)

    def _shown(self, kind: int, value: Any, style: CellStyle) -> str:
        if kind == _TEXT:
            return show_text(value, style.code)
        if kind == _BOOLEAN:
            return "TRUE" if value else "FALSE"
        if kind == _ERROR:
            return _ERRORS.get(value, "#N/A")
        return show_number(value, style.code, from_1904=bool(self._book.datemode))

    def _rich_text(self, text: str, changes: list[tuple[int, int]], look: Look) -> list[tuple[str, Look]]:
        """``text`` cut where the font changes; the changes are (place, font)."""
        places = [(0, look), *((place, self._look(font)) for place, font in changes), (len(text), look)]
        return [(text[start:end], style) for (start, style), (end, _) in pairwise(places)]

    def _look(self, index: int) -> Look:
        fonts = self._book.font_list
        if not 0 <= index < len(fonts):
            return PLAIN
        font = fonts[index]
        look = Look(
            bold=font.weight >= _BOLD_WEIGHT or bool(font.bold),
            italic=bool(font.italic),
            underline=bool(font.underline_type),
            superscript=font.escapement == _SUPERSCRIPT,
        )
        return look.in_font(font.name)

    def _style(self, index: int | None) -> CellStyle:
        if index is None or not 0 <= index < len(self._book.xf_list):
            return DEFAULT
        if index not in self._styles:
            xf = self._book.xf_list[index]
            lines = xf.border
            self._styles[index] = CellStyle(
                code=self._code(xf.format_key),
                look=self._look(xf.font_index),
                ruled=bool(
                    lines.left_line_style
                    or lines.right_line_style
                    or (lines.top_line_style and lines.bottom_line_style)
                ),
                alignment=_ALIGNMENTS.get(xf.alignment.hor_align),
            )
        return self._styles[index]

    def _code(self, key: int) -> str:
        if key in BUILT_IN:
            return BUILT_IN[key]
        found = self._book.format_map.get(key)
        return str(found.format_str) if found is not None else ""


def _open(data: bytes, path: str) -> Any:
    import xlrd

    try:
        return xlrd.open_workbook(
            file_contents=data, formatting_info=True, on_demand=True, ragged_rows=True, logfile=io.StringIO()
        )
    except xlrd.XLRDError as error:
        code = "encrypted" if "encrypted" in str(error) else "damaged"
        raise unreadable(path, code) from error
    except Exception as error:
        # Damaged records make the library fail in any way that Python knows.
        raise unreadable(path, "damaged") from error
