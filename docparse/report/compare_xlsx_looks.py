"""How the cells of the workbook of documents side by side look, by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docparse.report.xlsx_looks import AMBER, CELL, FONT, GREEN, RED, CellLooks, Looks, make_looks

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

DEEPEST = 5

_GREY = {"font_color": "#595959", "bg_color": "#D9D9D9"}
_BLUE = {"font_color": "#1F4E79", "bg_color": "#DDEBF7"}
_MIDDLE = {"align": "center"}
_CELLS: dict[str, dict[str, Any]] = {
    "lacks": {**_GREY, "italic": True},
    "differs": AMBER,
    "contradicts_word": {**RED, "bold": True},
    "lacks_word": {**AMBER, "bold": True},
    "differs_word": {**_BLUE, "bold": True},
    "notes_word": _GREY,
    "share": {"num_format": "0%", **_MIDDLE},
    "share_lacks": {**_GREY, "italic": True, **_MIDDLE},
    "middle": _MIDDLE,
    "middle_differs": {**AMBER, **_MIDDLE},
    "middle_lacks": {**_GREY, "italic": True, **_MIDDLE},
    "link": {"font_color": "#0563C1", "underline": 1},
    "good": GREEN,
    "partly": AMBER,
    "bad": RED,
    **{f"level_{level}": {"align": "left", "indent": level, "bold": level == 0} for level in range(DEEPEST + 1)},
    **{f"passage_{kind}": {} for kind in ("changed", "form")},
    "passage_removed": {"font_color": "#C00000", "font_strikeout": True},
    "passage_added": {"font_color": "#0033CC", "underline": 1},
}
# Stretches of text inside a cell.
_STRETCHES: dict[str, dict[str, Any]] = {
    "same": {},
    "removed": {"font_color": "#C00000", "font_strikeout": True},
    "added": {"font_color": "#0033CC", "underline": 1},
    "form": {"font_color": "#7F4F00", "italic": True},
    "marked": {"bold": True},
}
_FIGURES = ("text", "date", "whole", "number")


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareLooks:
    """``common`` to all workbooks; ``cells`` and ``stretches`` of text by name; ``legend`` above a table."""

    common: Looks
    cells: Mapping[str, CellLooks]
    stretches: Mapping[str, Format]
    legend: Format


def make_compare_looks(book: Workbook, origin: str) -> CompareLooks:
    """The looks, made once a workbook; ``origin`` is the word that stands for the whole share of the first section."""
    common = make_looks(book)
    # The cell holds the number, so that it is filtered and sorted with the others.
    known = {**_CELLS, "origin": {"num_format": f'"{origin}"', "bold": True, **_MIDDLE}}
    cells = {name: dict.fromkeys(_FIGURES, book.add_format({**CELL, **own})) for name, own in known.items()}
    return CompareLooks(
        common=common,
        cells={"text": common.cells, **cells},
        stretches={name: book.add_format({**FONT, **own}) for name, own in _STRETCHES.items()},
        legend=book.add_format({**FONT, "italic": True, "font_color": "#404040"}),
    )
