"""Workbooks: what is shown in cells, and how sheets become tables and lines."""

from __future__ import annotations

import contextlib
import time
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.readers import read
from docparse.readers.spreadsheet import package as package_module
from docparse.readers.spreadsheet import read_xlsx
from docparse.readers.spreadsheet.number_display import show_number, show_text
from docparse.values import Document, UnreadableFile
from samples.make_samples import FOLDER, SHEET_SAMPLES
from samples.workbook_package import Entry, SheetPlan, workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (1_250_000, "#,##0", "1.250.000"),
        (0.125, "0.0%", "12,5%"),
        (0.125, "0%", "13%"),
        (12.5, "", "12,5"),
        (0.1 + 0.2, "General", "0,3"),
        (123_456_789_012, "General", "123456789012"),
        (1.005, "0.00", "1,01"),
        (2.5, "0", "3"),
        (5, "00", "05"),
        (0.5, ".0", ",5"),
        (-1234.5, "#,##0.00_);(#,##0.00)", "(1.234,50)"),
        (-3, "0", "-3"),
        (-0.001, "0.0", "0,0"),
        (1234.5, "#,##0.##", "1.234,5"),
        (1_250_000_000, '#,##0,,"tr"', "1.250tr"),
        (912_345_678, "0000 000 000", "0912 345 678"),
        (12, '0" người"', "12 người"),
        (1500, "#,##0\\ [$đồng-42A]", "1.500 đồng"),
        (5, '[<=9]"ít";"nhiều"', "ít"),
        (12, '[<=9]"ít";"nhiều"', "nhiều"),
        (3, ";;;", ""),
        (46_086, "dd/mm/yyyy", "05/03/2026"),
        (46_086, "d/m/yyyy", "5/3/2026"),
        (46_086.5, "hh:mm dd/mm/yy", "12:00 05/03/26"),
        (46_086.75, "h:mm AM/PM", "6:00 CH"),
        (1.5, "[h]:mm:ss", "36:00:00"),
        (46_086, '"ngày" dd "tháng" mm "năm" yyyy', "ngày 05 tháng 03 năm 2026"),
        (-5, "dd/mm/yyyy", "-5"),
    ],
)
def test_numbers_read_as_they_are_shown(value: float, code: str, shown: str) -> None:
    assert show_number(value, code) == shown


def test_texts_keep_the_words_of_their_format() -> None:
    assert show_text("12", '"Số: "@') == "Số: 12"
    assert show_text("Xã A", "#,##0") == "Xã A"


@given(st.floats(allow_nan=False, allow_infinity=False), st.text('0#?.,%;/@ _*"[]dmyhsEG-+', max_size=20))
def test_any_format_shows_something(value: float, code: str) -> None:
    assert isinstance(show_number(value, code), str)


@given(st.integers(-(10**14), 10**14))
def test_thousands_lead_back_to_the_number(value: int) -> None:
    assert int(show_number(value, "#,##0").replace(".", "")) == value


def sheet(*entries: Entry, **settings: object) -> SheetPlan:
    return SheetPlan("Trang", entries, **settings)  # type: ignore[arg-type]


def read_sheets(*plans: SheetPlan) -> Document:
    return read("phu-luc.xlsx", workbook(plans))


def cells(document: Document) -> list[tuple[int | None, int | None, int | None, str]]:
    """(table, row, column, text) of every block."""
    return [
        (block.place.table, block.place.row, block.place.column, block.span.of(document.text))
        for block in document.blocks
    ]


GRID = (
    ("A3", "TT", "head"), ("B3", "Xã", "head"), ("C3", "Kế hoạch", "head"), ("D3", "", "head"), ("C4", "Thu", "head"),
    ("D4", "Chi", "head"), ("A5", 1, "centre"), ("B5", "Vĩnh Cát", "cell"), ("C5", 1200, "number"),
    ("D5", 0.5, "percent"),
)  # fmt: skip


def test_a_table_between_lines_of_text() -> None:
    plan = sheet(
        ("A1", "PHỤ LỤC", "bold"), *GRID, ("A7", "Ghi chú: số liệu tạm tính.", "plain"),
        merged=("A3:A4", "B3:B4", "C3:D3"),
    )  # fmt: skip
    assert cells(read_sheets(plan)) == [
        (None, None, None, "PHỤ LỤC"),
        (1, 1, 1, "TT"), (1, 1, 2, "Xã"), (1, 1, 3, "Kế hoạch"), (1, 2, 3, "Thu"), (1, 2, 4, "Chi"),
        (1, 3, 1, "1"), (1, 3, 2, "Vĩnh Cát"), (1, 3, 3, "1.200"), (1, 3, 4, "50,0%"),
        (None, None, None, "Ghi chú: số liệu tạm tính."),
    ]  # fmt: skip


def test_the_place_names_sheet_and_row() -> None:
    document = read_sheets(sheet(("A1", "Một", "plain")), sheet(*GRID))
    place = document.blocks[-1].place
    assert (place.page, place.line) == (2, 5)


def test_letterhead_and_signature_are_read_column_by_column() -> None:
    document = read_sheets(
        sheet(
            ("A1", "UBND XÃ VĨNH CÁT", "bold"), ("D1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold"),
            ("A2", "Số: 5/KH-UBND", "plain"), ("E2", "Độc lập - Tự do - Hạnh phúc", "bold"),
            ("A4", "KẾ HOẠCH", "bold"), ("A6", "Nơi nhận:", "bold"), ("D6", "CHỦ TỊCH", "bold"),
            ("A7", "- Lưu: VT.", "plain"), ("D11", "Đỗ Văn Sáu", "bold"),
            merged=("A1:C1", "D1:F1", "A4:F4", "D6:F6", "D11:F11"),
        )
    )  # fmt: skip
    assert cells(document) == [
        (1, 1, 1, "UBND XÃ VĨNH CÁT"), (1, 1, 1, "Số: 5/KH-UBND"), (1, 1, 2, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (1, 1, 2, "Độc lập - Tự do - Hạnh phúc"), (None, None, None, "KẾ HOẠCH"), (2, 1, 1, "Nơi nhận:"),
        (2, 1, 1, "- Lưu: VT."), (2, 1, 2, "CHỦ TỊCH"), (2, 1, 2, "Đỗ Văn Sáu"),
    ]  # fmt: skip


def test_tables_below_and_beside_each_other() -> None:
    def grid(row: int, columns: str, name: str) -> list[Entry]:
        left, right = columns
        return [
            (f"{left}{row}", name, "head"), (f"{right}{row}", "Số", "head"), (f"{left}{row + 1}", "Xã", "cell"),
            (f"{right}{row + 1}", 7, "number"),
        ]  # fmt: skip

    document = read_sheets(sheet(*grid(1, "AB", "Một"), *grid(1, "DE", "Hai"), *grid(5, "AB", "Ba")))
    assert [(table, text) for table, row, column, text in cells(document) if (row, column) == (1, 1)] == [
        (1, "Một"), (2, "Hai"), (3, "Ba"),
    ]  # fmt: skip


def test_a_table_without_lines_and_its_total() -> None:
    document = read_sheets(
        sheet(
            ("A1", "Biểu tổng hợp", "plain"), ("A2", "TT", "bold"), ("B2", "Xã", "bold"), ("C2", "Hộ", "bold"),
            ("A3", 1, "plain"), ("B3", "Vĩnh Cát", "plain"), ("C3", 40, "plain"),
            ("B4", "Cộng", "bold"), ("C4", 40, "plain"),
        )
    )  # fmt: skip
    assert cells(document)[0] == (None, None, None, "Biểu tổng hợp")
    assert cells(document)[-1] == (1, 3, 3, "40")


def test_what_is_hidden_is_left_out_and_said() -> None:
    document = read_sheets(
        sheet(("A1", "Thấy", "plain"), ("A2", "Hàng ẩn", "plain"), hidden_rows=frozenset({2})),
        sheet(("A1", "Trang ẩn", "plain"), hidden=True),
    )
    assert document.text == "Thấy"
    assert [warning.split(":")[0] for warning in document.warnings[1:]] == [
        "Có 1 trang tính ẩn", "Có 1 ô trong hàng hoặc cột ẩn",
    ]  # fmt: skip


def test_a_merged_cell_shows_where_it_is_not_hidden() -> None:
    document = read_sheets(sheet(("A1", "Chung", "plain"), merged=("A1:A3",), hidden_rows=frozenset({1})))
    assert document.text == "Chung"


def test_formulas_give_their_results() -> None:
    document = read_sheets(sheet(("A1", "=SUM(B1:B2)|1250", "number"), ("A2", "=NOW()", "plain")))
    assert document.text == "1.250"
    assert any("chưa có kết quả" in warning for warning in document.warnings)


def test_lines_in_a_cell_are_blocks_and_bold_stretches_are_runs() -> None:
    document = read_sheets(sheet(("A1", "Dòng một\nDòng  hai", "bold"), ("A2", "thường", "plain")))
    assert document.text == "Dòng một\nDòng  hai\nthường"
    assert [(run.start, run.end, run.bold) for run in document.runs] == [(0, 8, True), (9, 18, True)]


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A package with one part replaced."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
SIMPLE = workbook([sheet(("A1", "Kế hoạch", "plain"))])


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ('<row><c t="str"><v>Không số</v></c><c><v>5</v></c></row>', "Không số\n5"),
        ('<row r="1"><c r="A1" t="b"><v>1</v></c></row>', "TRUE"),
        ('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>', "#REF!"),
        ('<row r="1"><c r="A1" s="9"/><c r="B1" t="d" s="10"><v>2026-03-05</v></c></row>', "05/03/2026"),
        ('<row r="1"><c t="inlineStr"><is><r><t>Xã </t></r><r><rPr><b/></rPr><t>A</t></r></is></c></row>', "Xã A"),
        ('<row r="1"><c r="A1" t="inlineStr"><is><t>một_x000A_hai</t></is></c></row>', "một\nhai"),
        ('<row r="1"><c r="A1" s="99" t="s"><v>99</v></c><c r="B1"><v>x</v></c></row>', "x"),
    ],
    ids=["no references", "boolean", "error", "ISO day", "rich text", "escaped", "out of range"],
)  # fmt: skip
def test_kinds_of_cells(row: str, text: str) -> None:
    content = f'<worksheet xmlns="{MAIN}"><sheetData>{row}</sheetData></worksheet>'
    assert read_xlsx(with_part(SIMPLE, SHEET, content.encode()), "a.xlsx").text == text


def test_text_in_a_font_before_unicode() -> None:
    data = workbook([sheet(("A1", "KÕ ho¹ch c«ng t¸c cña x·", "plain"))])
    with zipfile.ZipFile(BytesIO(data)) as package:
        styles = package.read("xl/styles.xml").replace(b"Times New Roman", b".VnTime")
    assert read("a.xlsx", with_part(data, "xl/styles.xml", styles)).text == "Kế hoạch công tác của xã"


def test_a_million_formatted_empty_rows_cost_nothing() -> None:
    rows = "".join(f'<row r="{row}" s="1" ht="15"><c r="A{row}" s="1"/></row>' for row in range(2, 200_000))
    first = '<row r="1"><c r="A1" t="str"><v>Đầu</v></c></row>'
    last = '<row r="200001"><c r="C200001" s="1"/><c r="D200001" t="str"><v>Cuối</v></c></row>'
    content = f'<worksheet xmlns="{MAIN}"><sheetData>{first}{rows}{last}</sheetData></worksheet>'
    data = with_part(SIMPLE, SHEET, content.encode())
    begin = time.process_time()
    assert read_xlsx(data, "a.xlsx").text == "Đầu\nCuối"
    assert time.process_time() - begin < 4


def test_too_many_cells_are_cut_with_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docparse.readers.spreadsheet.grid.MOST_CELLS", 2)
    document = read_sheets(sheet(("A1", "a", "plain"), ("A2", "b", "plain"), ("A3", "c", "plain")))
    assert document.text == "a\nb"
    assert any("quá lớn" in warning for warning in document.warnings)


DTD = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa">]><worksheet>&a;</worksheet>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (with_part(SIMPLE, SHEET, DTD), "unsafe"),
        (with_part(SIMPLE, "xl/workbook.xml", DTD), "unsafe"),
        (with_part(SIMPLE, SHEET, b"<worksheet><sheetData>"), "damaged"),
        (with_part(SIMPLE, "xl/workbook.xml", b"<html/>"), "damaged"),
        (with_part(SIMPLE, "xl/styles.xml", b"<"), "damaged"),
        (SIMPLE[:200], "damaged"),
        (with_part(SIMPLE, SHEET, b" " * 80_000_000), "too_large"),
    ],
    ids=["entities", "entities in the workbook", "cut sheet", "no workbook", "bad styles", "cut file", "bomb"],
)
def test_bad_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_xlsx(data, "a.xlsx")
    assert caught.value.code == code
    assert caught.value.remedy.startswith(("Hãy", "Nếu"))


def test_a_part_is_read_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tags that lie across the pieces are neither lost nor doubled."""
    plans = [sheet(*((f"A{row}", f"Dòng {row}", "plain") for row in range(1, 60)))]
    whole = read("a.xlsx", workbook(plans)).text
    monkeypatch.setattr(package_module, "_CHUNK", 7)
    assert read("a.xlsx", workbook(plans)).text == whole


@given(st.data())
def test_damaged_workbooks_are_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(SIMPLE)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(UnreadableFile):
        read_xlsx(bytes(content), "a.xlsx")


@pytest.mark.parametrize("name", SHEET_SAMPLES)
def test_the_workbook_sample_is_what_its_script_writes(name: str) -> None:
    assert (FOLDER / name).read_bytes() == SHEET_SAMPLES[name]()
