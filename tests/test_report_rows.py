"""Tables as CSV and as JSON Lines."""

from __future__ import annotations

import csv
import datetime
import io
import json
from typing import Any

import pytest

from docparse.report.csv_table import csv_rows, csv_titles
from docparse.report.data_table import cell_text, day_cell
from docparse.report.data_tables import TABLES
from docparse.report.row_lines import error_line, row_lines
from docparse.values import Task, UnreadableFile
from tests.made_analyses import make_analysis, make_checked


def read_csv(name: str, *analyses: Any, lang: Any = "vi") -> list[dict[str, str]]:
    table = TABLES[name]
    text = csv_titles(table, lang) + "".join(csv_rows(table, analysis, lang) for analysis in analyses)
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("table", "rows", "expected"),
    [
        ("findings", 4, {"Tệp": "ke-hoach.md", "TT": "1", "Mã": "SPL001", "Vị trí": "đoạn 5, dòng 5"}),
        (
            "citations",
            5,
            {"Tên gọi": "Luật Du lịch", "Ngày": "19/06/2017", "Tình trạng nay": "không có trong sổ đăng ký"},
        ),
        ("quotas", 1, {"Chỉ tiêu": "cờ", "So sánh": "bằng", "Từ": "3", "Đến": "3", "Giá trị như văn bản": "03 cờ"}),
        ("tasks", 1, {"Chủ trì": "Văn phòng Sở", "Phối hợp": "Phòng A", "Việc": "gửi báo cáo"}),
        ("sections", 1, {"Thứ tự": "1", "Loại": "khoản", "Tiêu đề": "Mỗi Khôi", "Cấp": "1", "Số điểm phát hiện": "0"}),
    ],
)
def test_each_table(table: str, rows: int, expected: dict[str, str]) -> None:
    listed = read_csv(table, make_checked())
    assert len(listed) == rows
    assert expected.items() <= listed[0].items()
    assert all(row["Tệp"] == "ke-hoach.md" for row in listed)


def test_sections_of_what_was_not_checked_count_nothing() -> None:
    assert read_csv("sections", make_analysis())[0]["Số điểm phát hiện"] == ""


def test_english_titles() -> None:
    assert read_csv("findings", make_checked(), lang="en")[0]["Severity"] == "error"


@pytest.mark.parametrize("text", ["=1+1", "+84 24", "-x", "@a", "\t=1", "\r=1", "\n=1", "＝1", "=cmd|' /C calc'!A0"])
def test_no_spreadsheet_runs_a_cell(text: str) -> None:
    (row,) = read_csv("tasks", make_analysis(path=text, tasks=(Task(start=0, end=4, lead=text),)))
    assert row["Chủ trì"] == row["Tệp"] == "'" + text.replace("\r", "\n")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""), ("a", "a"), (3, "3"), (3.0, "3"), (-2.5, "-2.5"), (1e300, "1e+300"), (float("inf"), "inf"),
        (datetime.date(2026, 3, 5), "05/03/2026"), (datetime.date(950, 3, 5), "05/03/0950"),
    ],
)  # fmt: skip
def test_cells_in_words(cell: Any, text: str) -> None:
    assert cell_text(cell) == text


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "trước ngày 15 hằng tháng"])
def test_what_is_no_day_is_text(text: str) -> None:
    assert isinstance(day_cell(text), str)


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        ("findings", {"code": "SPL001", "severity": "error"}),
        ("citations", {"type": "Luật"}),
        ("quotas", {"min": 3}),
        ("tasks", {"lead": "Văn phòng Sở"}),
        ("sections", {"path": "1", "title": "Mỗi Khôi"}),
    ],
)
def test_one_row_a_line_with_its_file(table: str, fields: dict[str, Any]) -> None:
    analysis = make_checked()
    first = json.loads(row_lines(table, analysis).splitlines()[0])
    assert fields.items() <= first.items()
    assert (first["file"], first["sha256"]) == ("ke-hoach.md", analysis.document.sha256)


def test_a_line_of_a_file_that_could_not_be_read() -> None:
    error = UnreadableFile(path="hong.docx", code="damaged", message="Tệp bị hỏng.", remedy="Xin lại tệp.")
    assert json.loads(error_line(error)) == {
        "file": "hong.docx",
        "error": {"code": "damaged", "message": "Tệp bị hỏng.", "remedy": "Xin lại tệp."},
    }
