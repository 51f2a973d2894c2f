"""Workbooks of Excel 97–2003, written here record by record (MS-XLS)."""

from __future__ import annotations

import struct

import pytest

from docparse.readers.spreadsheet import read_xls
from docparse.values import UnreadableFile

_GLOBALS, _SHEET = 0x0005, 0x0010
_THIN = 0x1111


def record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def text(words: str, length: str = "<H") -> bytes:
    return struct.pack(length, len(words)) + b"\x01" + words.encode("utf-16-le")


def begin(kind: int) -> bytes:
    return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def font(weight: int) -> bytes:
    return record(0x0031, struct.pack("<HHHHHBBBB", 240, 0, 8, weight, 0, 0, 0, 0, 0) + text("Arial", "<B"))


def style(font_index: int, number_format: int, lines: int) -> bytes:
    return record(0x00E0, struct.pack("<HHHBBBBHHIH", font_index, number_format, 0, 0x20, 0, 0, 0xFC, lines, 0, 0, 0))


# Cells are (row, column, value, style): 0 plain, 1 bold between lines, 2 thousands, 3 days.
Cell = tuple[int, int, str | float, int]


def cell(row: int, column: int, value: str | float, xf: int) -> bytes:
    place = struct.pack("<HHH", row, column, xf)
    return (
        record(0x0204, place + text(value))
        if isinstance(value, str)
        else record(0x0203, place + struct.pack("<d", value))
    )


def sheet(cells: list[Cell], hidden_row: int | None, merged: list[tuple[int, int, int, int]]) -> bytes:
    rows = b""
    if hidden_row is not None:
        rows = record(0x0208, struct.pack("<HHHHHHI", hidden_row, 0, 5, 255, 0, 0, 0x20 | 0x100))
    ranges = struct.pack("<H", len(merged)) + b"".join(struct.pack("<HHHH", *extent) for extent in merged)
    return begin(_SHEET) + rows + b"".join(cell(*each) for each in cells) + record(0x00E5, ranges) + record(0x000A)


def workbook(*sheets: bytes, states: tuple[int, ...] = (0,)) -> bytes:
    """A stream of records without the compound file around it."""
    head = begin(_GLOBALS) + record(0x0042, struct.pack("<H", 1200)) + b"".join(map(font, (400, 400, 400, 400, 700)))
    head += style(0, 0, 0) + style(5, 0, _THIN) + style(0, 3, _THIN) + style(0, 14, _THIN)
    names = [text(f"Trang {number}", "<B") for number in range(len(sheets))]
    offset = len(head) + sum(len(name) + 10 for name in names) + 4
    listed = b""
    for content, name, state in zip(sheets, names, states, strict=True):
        listed += record(0x0085, struct.pack("<IBB", offset, state, 0) + name)
        offset += len(content)
    return head + listed + record(0x000A) + b"".join(sheets)


CELLS: list[Cell] = [
    (0, 0, "PHỤ LỤC", 0), (1, 0, "Xã", 1), (1, 1, "Kế hoạch", 1), (1, 2, "Hạn", 1), (2, 0, "Vĩnh Cát", 1),
    (2, 1, 12500.0, 2), (2, 2, 46086.0, 3), (3, 0, "Xã cũ", 1), (3, 1, 1.0, 2),
]  # fmt: skip


def test_cells_read_as_they_are_shown() -> None:
    document = read_xls(workbook(sheet(CELLS, 3, [(0, 0, 0, 2)]), sheet(CELLS, None, []), states=(0, 1)), "a.xls")
    assert [(block.place.table, block.place.row, block.place.column) for block in document.blocks] == [
        (None, None, None), (1, 1, 1), (1, 1, 2), (1, 1, 3), (1, 2, 1), (1, 2, 2), (1, 2, 3),
    ]  # fmt: skip
    assert document.text.split("\n") == ["PHỤ LỤC", "Xã", "Kế hoạch", "Hạn", "Vĩnh Cát", "12.500", "05/03/2026"]
    assert [run.bold for run in document.runs] == [True] * 4
    assert {warning[:4] for warning in document.warnings} == {"Có 1", "Có 2"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "damaged"),
        (workbook(sheet(CELLS, None, []))[:90], "damaged"),
        (begin(_GLOBALS) + record(0x002F, bytes(6)), "encrypted"),
    ],
)
def test_bad_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_xls(data, "a.xls")
    assert caught.value.code == code


def test_text_in_a_font_before_unicode() -> None:
    content = workbook(sheet([(0, 0, "KÕ ho¹ch c«ng t¸c cña x·", 0)], None, []))
    arial, old = text("Arial", "<B"), text(".VnTi", "<B")
    assert read_xls(content.replace(arial, old), "a.xls").text == "Kế hoạch công tác của xã"
