"""The workbook, read back with openpyxl: typed cells, text that stays text, the limits of Excel."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from docparse.report.counts import count_findings
from docparse.report.xlsx import render_xlsx
from docparse.report.xlsx_cells import LONGEST_CELL, fit_text, row_height
from docparse.values import Quota, Task, UnreadableFile
from tests.made_analyses import find, make_analysis, make_checked, make_document

RUN = {"version": "1.0", "today": "2026-11-23", "on": None, "stage": "presign", "rules_off": []}
SHEETS = ["Tóm tắt", "Phát hiện", "Trích dẫn", "Chỉ tiêu", "Nhiệm vụ", "Mục"]


def open_book(*analyses: Any, errors: Any = (), lang: str = "vi") -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(render_xlsx(analyses, errors, RUN, lang)))


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    """The rows of a sheet by the titles of its columns."""
    titles, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(titles, row, strict=True)) for row in others]


def test_the_sheets_of_a_checked_document() -> None:
    book = open_book(make_checked())
    assert book.sheetnames == SHEETS
    first = rows(book["Phát hiện"])[0]
    assert (first["TT"], first["Mức"], first["Cần làm"], first["Mã"]) == (1, "lỗi", "phải sửa", "SPL001")
    assert first["Đề nghị sửa"] == "Khối thi đua"
    assert "«Khôi thi đua»" in first["Nguyên văn (chỗ sai trong « »)"]
    assert len(rows(book["Phát hiện"])) == 4


def test_what_extract_gives_has_no_findings() -> None:
    assert open_book(make_analysis()).sheetnames == [name for name in SHEETS if name != "Phát hiện"]


def test_english_names_and_titles() -> None:
    book = open_book(make_checked(), lang="en")
    assert book.sheetnames[:2] == ["Summary", "Findings"]
    assert rows(book["Findings"])[0]["Severity"] == "error"


def test_dates_are_dates_and_counts_are_numbers() -> None:
    listed = rows(open_book(make_checked())["Trích dẫn"])
    decree = next(row for row in listed if row["Số, ký hiệu"] == "30/2020/NĐ-CP")
    assert decree["Ngày"] == datetime.datetime(2020, 3, 5)
    assert decree["Số lần"] == 2
    assert (decree["Tình trạng ngày ký"], decree["Ngày ký"]) == ("chưa rõ", "02/2024")
    assert (decree["Nguồn"], decree["Tính đến ngày"]) == ("registry", datetime.datetime(2024, 1, 1))
    law = next(row for row in listed if row["Tên gọi"] == "Luật Du lịch")
    assert law["Số, ký hiệu có thể đúng"] == "09/2017/QH14"
    assert law["Tình trạng nay"] == "không có trong sổ đăng ký"


@pytest.mark.parametrize(
    ("least", "most", "shown"),
    [
        (3, 3, (3, 3)), (2.5, None, (2.5, None)), (None, 1e9, (None, 10**9)), (0.125, 0.25, (0.125, 0.25)),
        (1e15, None, ("1000000000000000.0", None)), (-4, -1.5, (-4, -1.5)),
        (float("inf"), float("nan"), ("inf", "nan")),
    ],
)  # fmt: skip
def test_figures_are_numbers_as_far_as_excel_keeps_them(
    least: float | None, most: float | None, shown: tuple[Any, Any]
) -> None:
    quota = Quota(start=0, end=4, subject="cờ", indicator=None, min=least, max=most, unit="cờ", comparison="=",
                  value_text="x")  # fmt: skip
    (row,) = rows(open_book(make_analysis(quotas=(quota,)))["Chỉ tiêu"])
    assert (row["Từ"], row["Đến"]) == shown
    assert row["So sánh"] == "bằng"


@pytest.mark.parametrize(
    ("deadline", "shown"),
    [
        ("2026-12-05", datetime.datetime(2026, 12, 5)), ("2026-12", "12/2026"), ("Quý II/2026", "Quý II/2026"),
        ("1890-01-01", "01/01/1890"), (None, None),
    ],
)  # fmt: skip
def test_deadlines(deadline: str | None, shown: Any) -> None:
    task = Task(start=0, end=4, lead="Văn phòng", deadline=deadline)
    (row,) = rows(open_book(make_analysis(tasks=(task,)))["Nhiệm vụ"])
    assert row["Thời hạn"] == shown


HOSTILE = ["=1+1", "+84", "-5", "@SUM(A1)", '=HYPERLINK("http://x","y")', "{=1}", "http://a.vn", "mailto:a@b.vn", "1.5"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula_a_link_or_a_number(text: str) -> None:
    task = Task(start=0, end=4, lead=text)
    book = open_book(make_analysis(path=text, tasks=(task,)), make_analysis(tasks=(task,)))
    for row in book["Nhiệm vụ"].iter_rows(min_row=2):
        assert row[2].value == text
        assert (row[2].data_type, row[2].hyperlink) == ("s", None)
    assert book["Nhiệm vụ"]["A2"].data_type == "s"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x0bc", "a[U+0000]b[U+000B]c"), ("x\u202ey", "x[U+202E]y"), ("m\ud800n", "m[U+D800]n"),
        ("hai\r\ndòng", "hai\ndòng"), ("_x0041_", "_x0041_"), ("<b>&amp;", "<b>&amp;"), ("tab\tđây", "tab\tđây"),
        ("<r>&</r>", "<r>&</r> "),
    ],
)  # fmt: skip
def test_characters_that_a_workbook_cannot_hold(text: str, shown: str) -> None:
    (row,) = rows(open_book(make_analysis(tasks=(Task(start=0, end=4, lead=text),)))["Nhiệm vụ"])
    assert row["Chủ trì"] == shown


@pytest.mark.parametrize("letter", ["a", "ệ", "😀"])
def test_a_cell_holds_no_more_than_excel_takes(letter: str) -> None:
    (row,) = rows(open_book(make_analysis(tasks=(Task(start=0, end=4, lead=letter * 40_000),)))["Nhiệm vụ"])
    assert row["Chủ trì"].endswith("… (còn nữa)")
    assert LONGEST_CELL - 2 <= len(row["Chủ trì"].encode("utf-16-le")) // 2 <= LONGEST_CELL


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_gives_a_workbook_that_opens(name: str, words: str) -> None:
    document = make_document(f"x {words}\ny", path=name)
    finding = find(document, "x", message=words)
    book = open_book(replace(make_checked(name), document=document, findings=(finding,), citations=()))
    assert all(cell.data_type in "sn" for sheet in book for row in sheet.iter_rows() for cell in row)


@given(st.text(max_size=200), st.integers(0, 40_000))
def test_text_is_cut_only_where_it_is_too_long(text: str, times: int) -> None:
    fitted = fit_text((text * times)[:60_000], "…")
    assert len(fitted.encode("utf-16-le")) // 2 <= LONGEST_CELL


def test_several_documents_have_a_column_for_the_file() -> None:
    book = open_book(make_checked("a.md"), make_checked("b/b.md"))
    assert [row["Tệp"] for row in rows(book["Phát hiện"])] == ["a.md"] * 4 + ["b/b.md"] * 4
    assert "Tệp" not in rows(open_book(make_checked())["Phát hiện"])[0]


def test_the_summary_tells_verdict_hash_errors_and_what_was_not_checked() -> None:
    error = UnreadableFile(path="hong.docx", code="damaged", message="Tệp bị hỏng.", remedy="Xin lại tệp.")
    sheet = open_book(make_checked(), errors=[error])["Tóm tắt"]
    cells = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    assert cells[0] == ["KẾT QUẢ RÀ SOÁT VĂN BẢN"]
    facts = dict(zip(cells[1], cells[2], strict=False))
    assert (facts["Tệp"], facts["Kết luận"], facts["Phải sửa"]) == ("ke-hoach.md", "Chưa trình ký được", 2)
    assert make_document().sha256 in cells[2]
    assert ["Tệp không đọc được", "hong.docx: Tệp bị hỏng. Xin lại tệp."] in cells
    assert ["Chưa kiểm tra", "phông chữ."] in cells
    assert ["Ngày rà soát", "23/11/2026"] in cells


@pytest.mark.parametrize("name", SHEETS[1:])
def test_titles_stay_in_sight_and_filter(name: str) -> None:
    sheet = open_book(make_checked())[name]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.print_title_rows == "$1:$1"
    assert all(cell.alignment.wrap_text for cell in sheet[2])


def test_what_must_be_fixed_is_counted_however_it_is_known() -> None:
    document = make_document()
    found = (find(document, "30/11", severity="info"), find(document, "Số: ", severity="info", disposition="verify"))
    assert count_findings(found) == {"must_fix": 1, "verify": 0, "should_fix": 0, "editorial": 0, "note": 1}


def test_no_document_at_all() -> None:
    assert open_book().sheetnames == [name for name in SHEETS if name != "Phát hiện"]


def test_the_same_content_gives_the_same_bytes_and_names_nobody() -> None:
    content = render_xlsx([make_checked()], [], RUN)
    assert content == render_xlsx([make_checked()], [], RUN)
    core = zipfile.ZipFile(io.BytesIO(content)).read("docProps/core.xml").decode("utf-8")
    assert "<dc:creator>docparse</dc:creator>" in core
    assert "2026-11-23" in core


def test_what_excel_has_no_row_for_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docparse.report.xlsx_sheets.MOST_ROWS", 3)
    book = open_book(make_checked())
    assert book["Phát hiện"].max_row == 3
    told = [str(cell) for row in book["Tóm tắt"].iter_rows(values_only=True) for cell in row]
    assert any("“Phát hiện” dài hơn giới hạn của Excel: thiếu 2 dòng" in text for text in told)


@pytest.mark.parametrize(
    ("cells", "widths", "lines"),
    [
        (["ngắn", 3], [20, 5], 1),
        (["chữ " * 30], [40], 3),
        (["A\nB\nC"], [5], 3),
        (["van-ban-cua/mot-thu-muc/ten.docx"], [10], 4),
        (["TỔ CHỨC THỰC HIỆN"], [12], 2),
        (["x" * 90_000], [10], 28.07),
    ],
)
def test_rows_are_as_high_as_their_text(cells: list[Any], widths: list[int], lines: float) -> None:
    assert row_height(cells, widths) == pytest.approx(min(lines * 14.5 + 2, 409), abs=0.5)
