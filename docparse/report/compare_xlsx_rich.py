"""Text of several looks in one cell of a workbook: words taken out, put in, or meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from docparse.report.data_table import shown_text
from docparse.report.xlsx_cells import LONGEST_CELL, fit_text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# "_x0041_" is how the file format writes a character by its code: text that happens to look so is written in two
# stretches, neither of which does.
_LIKE_A_CODE = re.compile(r"(?<=_)(?=x[0-9A-Fa-f]{4}_)")


class Stretch(NamedTuple):
    """``look`` is the name of the look of the letters, "" that of the cell."""

    text: str
    look: str = ""


def plain_text(stretches: Sequence[Stretch]) -> str:
    """The text without its looks."""
    return "".join(one.text for one in stretches)


def write_stretches(
    sheet: Worksheet,
    row: int,
    column: int,
    stretches: Sequence[Stretch],
    cell: Format,
    looks: Mapping[str, Format],
    cut: str,
) -> None:
    """Write ``stretches`` into one cell of the look ``cell``; ``cut`` ends a text too long for Excel."""
    parts = list(_fitting([Stretch(shown_text(one.text), one.look) for one in stretches], cut))
    if len(parts) < 2:
        # Excel takes no rich text of one stretch: the look of the letters is that of the cell then.
        sheet.write_string(row, column, fit_text(plain_text(parts), cut), cell)
        return
    fragments: list[Format | str] = []
    for part in parts:
        fragments += [looks[part.look or "same"], part.text]
    sheet.write_rich_string(row, column, *fragments, cell)


def _fitting(stretches: Sequence[Stretch], cut: str) -> Iterator[Stretch]:
    """No more than a cell holds, counted in UTF-16; neighbours of one look are one stretch."""
    room = LONGEST_CELL - len(cut)
    for one in _joined(stretches):
        units = one.text.encode("utf-16-le")
        if len(units) // 2 > room:
            yield Stretch(units[: room * 2].decode("utf-16-le", errors="ignore") + cut, one.look)
            return
        room -= len(units) // 2
        yield from (Stretch(part, one.look) for part in _LIKE_A_CODE.split(one.text))


def _joined(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    held = Stretch("")
    for one in stretches:
        if held.text and one.text and one.look != held.look:
            yield held
            held = one
        elif one.text:
            held = Stretch(held.text + one.text, one.look)
    if held.text:
        yield held
