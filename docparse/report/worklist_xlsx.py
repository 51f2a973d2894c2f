"""The worklist as a workbook: a table to be filled in, and a sheet that says how."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docparse.report.words import Lang
from docparse.report.worklist import COLUMNS, FILLED, WorklistRow
from docparse.report.worklist_words import STATE_CHOICES, worklist_words
from docparse.report.xlsx_cells import row_height
from docparse.report.xlsx_looks import set_page

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = {
    "type": 14, "number": 20, "date": 12, "issuer": 22, "title": 34, "bases": 10, "documents": 11, "cited_by": 26,
    "known": 34, "state": 20, "effective": 13, "expiry": 13, "successor": 22, "source": 24, "as_of": 13, "note": 24,
    "key": 10,
}  # fmt: skip
_DAYS = ("effective", "expiry", "as_of")
_SPARE_ROWS = 50
_CELL = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "text_wrap": True, "border": 1,
         "border_color": "#BFBFBF"}  # fmt: skip
_TITLE = {**_CELL, "bold": True, "valign": "vcenter", "align": "center"}
# Text, so that no program turns 05/03/2020 into the third of May.
_TO_FILL = {**_CELL, "bg_color": "#FFF8DC", "num_format": "@"}


def render_worklist(rows: Sequence[WorklistRow], day: str, lang: Lang = "vi") -> bytes:
    """The bytes of the workbook; ``day`` (ISO) is the day on which it was made."""
    from xlsxwriter import Workbook

    said = worklist_words(lang)
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True, "default_format_properties": {"font_name": "Times New Roman"}}) as book:
        created = datetime.datetime.fromisoformat(day)
        book.set_properties({"title": said["worklist_heading"], "author": "docparse", "created": created})
        book.set_size(26_000, 15_000)
        _write_list(book, rows, said)
        _write_help(book, said)
    return target.getvalue()


def _write_list(book: Workbook, rows: Sequence[WorklistRow], said: Mapping[str, str]) -> None:
    sheet = book.add_worksheet(said["worklist_sheet"])
    looks = _looks(book)
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS[name], None, {"hidden": name == "key"})
        title = looks["title_to_fill"] if name in FILLED else looks["title"]
        sheet.write_string(0, column, said[f"worklist_{name}"], title)
    titles = [said[f"worklist_{name}"] for name in COLUMNS]
    sheet.set_row(0, row_height(titles, [_WIDTHS[name] for name in COLUMNS]))
    for number, row in enumerate(rows, 1):
        _write_row(sheet, number, row, looks)
    for number in range(len(rows) + 1, len(rows) + _SPARE_ROWS + 1):
        _write_spare_row(sheet, number, looks)
    _add_choices(sheet, len(rows) + _SPARE_ROWS, said)
    sheet.freeze_panes(1, COLUMNS.index("number") + 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(rows) + _SPARE_ROWS + 1}"})
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    set_page(sheet)


def _looks(book: Workbook) -> dict[str, Format]:
    kinds: dict[str, dict[str, Any]] = {
        "text": {**_CELL, "num_format": "@"},
        "count": {**_CELL, "align": "right", "indent": 1},
        "to_fill": _TO_FILL,
        "title": {**_TITLE, "bg_color": "#DCE6F1"},
        "title_to_fill": {**_TITLE, "bg_color": "#FFE699"},
    }
    return {kind: book.add_format(look) for kind, look in kinds.items()}


def _write_row(sheet: Worksheet, number: int, row: WorklistRow, looks: Mapping[str, Format]) -> None:
    cells: list[str] = []
    for column, name in enumerate(COLUMNS):
        cell = "" if name in FILLED else getattr(row, name)
        cells.append(str(cell))
        if name in FILLED:
            sheet.write_blank(number, column, None, looks["to_fill"])
        elif isinstance(cell, int):
            sheet.write_number(number, column, cell, looks["count"])
        else:
            sheet.write_string(number, column, cell, looks["text"])
    shown = [name for name in COLUMNS if name != "key"]
    sheet.set_row(number, row_height(cells[: len(shown)], [_WIDTHS[name] for name in shown]))


def _write_spare_row(sheet: Worksheet, number: int, looks: Mapping[str, Format]) -> None:
    """An empty row for what somebody adds."""
    for column, name in enumerate(COLUMNS):
        if name != "key":
            sheet.write_blank(number, column, None, looks["to_fill" if name in FILLED else "text"])


def _add_choices(sheet: Worksheet, last: int, said: Mapping[str, str]) -> None:
    """A list to choose the state from, and hints beside the days."""
    state = COLUMNS.index("state")
    chosen = [said[key] for key in STATE_CHOICES]
    sheet.data_validation(1, state, last, state, {
        "validate": "list", "source": chosen, "input_message": said["worklist_state_hint"],
        "error_message": said["worklist_state_error"],
    })  # fmt: skip
    for name in _DAYS:
        column = COLUMNS.index(name)
        hint = {"validate": "any", "input_message": said["worklist_day_hint"]}
        sheet.data_validation(1, column, last, column, hint)


def _write_help(book: Workbook, said: Mapping[str, str]) -> None:
    sheet = book.add_worksheet(said["worklist_help_sheet"])
    sheet.set_column(0, 0, 110)
    look = book.add_format({"font_name": "Times New Roman", "font_size": 12, "text_wrap": True, "valign": "top"})
    heading = book.add_format({"font_name": "Times New Roman", "font_size": 14, "bold": True})
    sheet.write_string(0, 0, said["worklist_heading"], heading)
    for number, line in enumerate(said["worklist_help"].split("\n"), 2):
        sheet.set_row(number, row_height([line], [100]) * 1.15)
        sheet.write_string(number, 0, line, look)
    set_page(sheet)
