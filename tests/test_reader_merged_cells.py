"""How many rows and columns a cell covers, as each kind of file states it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from benchmarks.made_pdf import MadePage, make_pdf
from docparse.readers import read
from docparse.values import BlockKind, Document
from samples.workbook_package import SheetPlan, workbook
from tests.docx_files import make_docx, paragraph

# Row and column, how many of them are covered, the text.
Covered = tuple[int | None, int | None, int, int, str]
HEAD: list[Covered] = [
    (1, 1, 2, 1, "Khu"), (1, 2, 1, 2, "Năm 2026"), (1, 4, 2, 1, "Ghi chú"), (2, 2, 1, 1, "Thu"), (2, 3, 1, 1, "Chi"),
]  # fmt: skip
BODY: list[Covered] = [
    (3, 1, 2, 1, "Đồi"), (3, 2, 1, 1, "30"), (3, 3, 1, 1, "20"), (4, 2, 1, 1, "45"), (4, 3, 1, 1, "15"),
    (5, 1, 1, 3, "Không tính vùng cao"),
]  # fmt: skip


def covered(document: Document) -> list[Covered]:
    return [
        (block.place.row, block.place.column, block.rows, block.columns, block.span.of(document.text))
        for block in document.blocks
        if block.kind is BlockKind.CELL
    ]


def _docx_cell(text: str, columns: int = 1, merge: str = "") -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{span}{merged}</w:tcPr>{paragraph(text)}</w:tc>"


def _docx() -> Document:
    cell = _docx_cell
    rows = (
        cell("Khu", merge="restart") + cell("Năm 2026", 2) + cell("Ghi chú", merge="restart"),
        cell("", merge="continue") + cell("Thu") + cell("Chi") + cell("", merge="continue"),
        cell("Đồi", merge="restart") + cell("30") + cell("20") + cell(""),
        cell("", merge="continue") + cell("45") + cell("15") + cell(""),
        cell("Không tính vùng cao", 3) + cell(""),
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return read("mau.docx", make_docx(f"<w:tbl>{table}</w:tbl>{paragraph()}"))


HTML = (
    "<table border=1><tr><th rowspan=2>Khu<th colspan=2>Năm 2026<th rowspan=2>Ghi chú<tr><td>Thu<td>Chi"
    "<tr><td rowspan=2>Đồi<td>30<td>20<td><tr><td>45<td>15<td><tr><td colspan=3>Không tính vùng cao<td></table>"
)


def _html() -> Document:
    return read("mau.html", f"<!DOCTYPE html><html><body>{HTML}</body></html>".encode())


def _markdown() -> Document:
    return read("mau.md", f"# Biểu\n\nKèm theo **kế hoạch** năm 2026.\n\n{HTML}\n".encode())


def _xlsx() -> Document:
    entries = [
        ("A1", "Khu", "head"), ("B1", "Năm 2026", "head"), ("C1", "", "head"), ("D1", "Ghi chú", "head"),
        ("B2", "Thu", "head"), ("C2", "Chi", "head"), ("A3", "Đồi", "cell"), ("B3", "30", "cell"),
        ("C3", "20", "cell"), ("B4", "45", "cell"), ("C4", "15", "cell"), ("A5", "Không tính vùng cao", "cell"),
    ]  # fmt: skip
    merged = ("A1:A2", "B1:C1", "D1:D2", "A3:A4", "A5:C5")
    return read("mau.xlsx", workbook([SheetPlan("Biểu", entries, merged)]))


XS = (85.0, 185.0, 285.0, 385.0, 539.0)


def _ruled(page: MadePage, boxes: Sequence[tuple[int, int, int, int, str]], top: float = 100) -> None:
    """Cells as (row, column, rows, columns, text), each with its own four lines."""
    for row, column, rows, columns, text in boxes:
        x0, x1 = XS[column - 1], XS[column + columns - 1]
        y0, y1 = top + 40 * (row - 1), top + 40 * (row + rows - 1)
        page.grid((x0, x1), (y0, y1))
        page.text(x0 + 4, y0 + 15, text, size=12)


def _pdf() -> Document:
    page = MadePage()
    empty = [(row, 4, 1, 1, "") for row in (3, 4, 5)]
    _ruled(page, [(row or 0, column or 0, *rest) for row, column, *rest in (*HEAD, *BODY, *empty)])
    return read("mau.pdf", make_pdf([page]))


@pytest.mark.parametrize("document", [_docx, _html, _markdown, _xlsx, _pdf])
def test_cells_say_what_they_cover(document: Callable[[], Document]) -> None:
    assert covered(document()) == HEAD + BODY


def test_a_merged_cell_goes_on_over_a_page_break() -> None:
    one, two = MadePage(), MadePage()
    _ruled(one, [(1, 1, 1, 2, "Khu"), (1, 3, 1, 2, "Hộ"), (2, 1, 1, 2, "Đồi"), (2, 3, 1, 2, "30")], top=740)
    below = [(1, 1, 2, 2, ""), (1, 3, 1, 2, "45"), (2, 3, 1, 2, "20"), (3, 1, 1, 2, "Cát"), (3, 3, 1, 2, "9")]
    _ruled(two, below, top=60)
    assert covered(read("mau.pdf", make_pdf([one, two])))[2:] == [
        (2, 1, 3, 1, "Đồi"), (2, 2, 1, 1, "30"), (3, 2, 1, 1, "45"), (4, 2, 1, 1, "20"), (5, 1, 1, 1, "Cát"),
        (5, 2, 1, 1, "9"),
    ]  # fmt: skip


def test_a_column_that_is_left_out_is_not_covered() -> None:
    cell = _docx_cell
    rows = (cell("", merge="restart") + cell("Sở A"), cell("Lạc", merge="continue") + cell("Sở B"))
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    assert covered(read("mau.docx", make_docx(f"<w:tbl>{table}</w:tbl>"))) == [
        (1, 2, 1, 1, "Sở A"), (2, 2, 1, 1, "Sở B"),
    ]  # fmt: skip
