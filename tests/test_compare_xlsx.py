"""The workbook of documents side by side, read back with openpyxl."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docparse.compare import Comparison, compare_analyses
from docparse.extract import extract
from docparse.pipeline import read
from docparse.readers.plain import read_plain
from docparse.report.compare_passages import DocumentPair, Piece, ShownPassage
from docparse.report.compare_view import ComparisonView, view_comparison
from docparse.report.compare_xlsx import render_compare_xlsx
from docparse.report.compare_xlsx_words import compare_xlsx_words
from docparse.report.words import Lang
from docparse.report.xlsx_cells import LONGEST_CELL
from docparse.values import Analysis

FOLDER = Path(__file__).resolve().parent.parent / "samples" / "cung-chu-de"
PARENT = "Ủy ban nhân dân tỉnh An Lộc"
SHEETS = [
    "Tóm tắt", "Các văn bản", "Các mục", "Chỉ tiêu, số liệu", "Số liệu", "Biểu đồ", "Nhiệm vụ", "Căn cứ ban hành",
    "Khác nhau từng chữ",
]  # fmt: skip
PLAN = (
    "ỦY BAN NHÂN DÂN\nXÃ {name}\n\nSố: {number}/KH-UBND\n{name}, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
    "Công tác năm 2026\n\nI. CHỈ TIÊU\n{figures}\nII. TỔ CHỨC THỰC HIỆN\n1. {task}\n"
)


def plan(*figures: str, name: str = "BẾN SÔNG", number: int = 9, task: str = "Các cơ quan thực hiện.") -> Analysis:
    lines = "\n".join(f"{at}. {said}" for at, said in enumerate(figures, 1))
    text = PLAN.format(name=name, number=number, figures=lines, task=task)
    return extract(read_plain(text, text.encode(), f"{number}.txt"))


@cache
def sample() -> Comparison:
    """The province's plan and those of its departments."""
    paths = [FOLDER / "ubnd-tinh.docx", *sorted(FOLDER.glob("so-*"))]
    return compare_analyses([extract(read(path)) for path in paths], 0)


def opened(comparison: Comparison, view: ComparisonView | None = None, lang: Lang = "vi") -> Workbook:
    content = render_compare_xlsx(view or view_comparison(comparison, lang), comparison)
    return openpyxl.load_workbook(io.BytesIO(content), rich_text=True)


@cache
def sample_book() -> Workbook:
    return opened(sample())


def titles_of(sheet: Worksheet) -> int:
    """The row of the titles: that which filters."""
    return int(re.findall(r"\d+", sheet.auto_filter.ref)[0])


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    """The cells of each row by the titles of the columns."""
    first = titles_of(sheet)
    titles = [cell.value for cell in sheet[first]]
    return [dict(zip(titles, row, strict=True)) for row in sheet.iter_rows(min_row=first + 1)]


def row_of(sheet: Worksheet, words: str) -> dict[str, Any]:
    return next(row for row in rows(sheet) if words in str(next(iter(row.values())).value))


def test_the_sheets() -> None:
    assert sample_book().sheetnames == SHEETS


def test_each_sheet_keeps_its_titles_and_filters() -> None:
    for sheet in sample_book():
        if sheet.title != "Biểu đồ":
            assert int(re.findall(r"\d+", sheet.freeze_panes)[0]) == titles_of(sheet) + 1
            assert sheet.print_title_rows == f"${titles_of(sheet)}:${titles_of(sheet)}"
            assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)


def test_the_statements_are_ranked_one_a_row() -> None:
    sheet, view = sample_book()["Tóm tắt"], view_comparison(sample())
    told = rows(sheet)
    assert [row["TT"].value for row in told] == list(range(1, len(view.told) + 1))
    first = told[0]
    assert (first["Mức"].value, first["Về"].value) == ("mâu thuẫn", "Chỉ tiêu")
    assert first["Nội dung"].value == f"{view.told[0].sentence}."
    assert first["Văn bản"].value == "Sở Giáo dục và Đào tạo"
    assert f"{PARENT}: đoạn 19" in str(first["Ở đâu"].value)
    bold = [part.text for part in first["Trích dẫn"].value if isinstance(part, TextBlock) and part.font.b]
    assert ["80% trở lên" in bold[0], "70% trở lên" in bold[1]] == [True, True]
    counts = str(sheet["A2"].value)
    assert f"{sum(one.gravity == 'lacks' for one in view.told)} chỗ thiếu" in counts


def test_a_statement_leads_to_its_row() -> None:
    book = sample_book()
    cell = rows(book["Tóm tắt"])[0]["Xem bảng"]
    name, place = re.fullmatch(r"'(.+)'!(\w+)", cell.hyperlink.location).groups()  # type: ignore[union-attr]
    assert "hồ sơ nộp trực tuyến" in str(book[name][place].value)


def test_the_documents_and_how_much_is_told_of_each() -> None:
    first, *_, last = rows(sample_book()["Các văn bản"])
    assert (first["Văn bản"].value, first["Vai trò"].value) == (PARENT, "văn bản cấp trên")
    assert last["Văn bản"].value == "Sở Y tế"
    assert isinstance(last["Mâu thuẫn"].value, int)


def test_the_share_of_sameness_is_a_number_under_a_scale_of_colours() -> None:
    sheet = sample_book()["Các mục"]
    row = row_of(sheet, "IV KINH PHÍ")
    assert row[PARENT].value == 1
    assert 0 < row["Sở Y tế"].value < 1
    assert row["Sở Y tế"].number_format == "0%"
    assert row["Sở Xây dựng"].value == "không có"
    assert row["Sở Xây dựng"].fill.fgColor.rgb == "FFD9D9D9"
    assert row["Số văn bản có"].value == 4
    (rules,) = sheet.conditional_formatting
    assert row["Sở Y tế"].coordinate in rules
    assert [rule.type for rule in rules.rules] == ["colorScale"]


def test_a_section_under_another_number_says_so() -> None:
    assert row_of(sample_book()["Các mục"], "II CHỈ TIÊU")["Đứng ở số khác"].value == "III: Sở Y tế"


def test_figures_as_written_and_what_is_told_of_them() -> None:
    row = row_of(sample_book()["Chỉ tiêu, số liệu"], "hồ sơ nộp trực tuyến")
    assert row["Sở Giáo dục và Đào tạo"].value == "70% trở lên"
    assert row["Sở Giáo dục và Đào tạo"].fill.fgColor.rgb == "FFFFEB9C"
    assert row["Sở Y tế"].fill.fgColor.rgb != "FFFFEB9C"
    assert str(row["Nhận xét (số ở trang Tóm tắt)"].value).startswith("1. ")


def test_what_should_be_there_is_said_in_words() -> None:
    lacking = [
        cell.value
        for sheet in ("Chỉ tiêu, số liệu", "Căn cứ ban hành")
        for listed in rows(sample_book()[sheet])
        for cell in listed.values()
        if cell.fill.fgColor.rgb == "FFD9D9D9"
    ]
    assert set(lacking) == {"không có"}


@pytest.mark.parametrize(
    ("said", "unit", "figures"),
    [
        (("Kinh phí mua thuốc là 2,5 tỷ đồng.", "Kinh phí mua thuốc là 900 triệu đồng."), "tỷ đồng", [2.5, 0.9]),
        (("Độ che phủ rừng đạt 42,6%.", "Độ che phủ rừng đạt trên 43%."), "%", [42.6, 43]),
        (("Trồng 100 ha dừa hữu cơ.", "Trồng 0,3 km2 dừa hữu cơ."), "ha", [100, 30]),
    ],
)
def test_figures_are_numbers_in_the_unit_of_the_row(said: tuple[str, str], unit: str, figures: list[float]) -> None:
    made = [plan(words, name=name, number=at) for at, (words, name) in enumerate(zip(said, "AB", strict=True), 1)]
    (row,) = rows(opened(compare_analyses(made))["Số liệu"])
    cells = list(row.values())
    assert cells[2].value == unit
    assert [cell.value for cell in cells[3:]] == [*figures, min(figures), max(figures)]


def chart_parts(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [package.read(name).decode() for name in package.namelist() if name.startswith("xl/charts/")]


def test_figures_of_one_unit_are_on_one_chart() -> None:
    comparison = sample()
    charts = chart_parts(render_compare_xlsx(view_comparison(comparison), comparison))
    # Shares of all five, hospitals of two, money of the two that say what their plan costs.
    assert [chart.count("<c:ser>") for chart in charts] == [5, 2, 2]
    assert ["%" in chart.partition("</c:title>")[0] for chart in charts] == [True, False, False]
    assert "'Số liệu'!$B$3:$B$7" in charts[0]


def test_of_many_documents_a_chart_ranks_each_figure() -> None:
    made = [
        plan(f"Trồng {at} ha dừa hữu cơ.", f"Xây {at + 1} km đường bê tông.", name=f"AN {at}", number=at)
        for at in range(1, 41)
    ]
    comparison = compare_analyses(made)
    content = render_compare_xlsx(view_comparison(comparison), comparison)
    # Two figures, each on two pages.
    assert [chart.count("<c:ser>") for chart in chart_parts(content)] == [1, 1, 1, 1]
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Biểu đồ"]
    assert [sheet.cell(row, 2).value for row in range(2, 34)] == list(range(40, 8, -1))
    assert [brk.id for brk in sheet.row_breaks.brk] == [34, 46, 80]
    assert "Khác nhau từng chữ" not in openpyxl.load_workbook(io.BytesIO(content)).sheetnames


def test_documents_without_figures_have_no_charts() -> None:
    names = opened(compare_analyses([plan(name="A", number=1), plan(name="B", number=2)])).sheetnames
    assert not {"Số liệu", "Biểu đồ"} & set(names)


def test_words_taken_out_and_put_in() -> None:
    cells = [row["Nội dung"].value for row in rows(sample_book()["Khác nhau từng chữ"])]
    blocks = [part for cell in cells if isinstance(cell, CellRichText) for part in cell if isinstance(part, TextBlock)]
    struck = [block for block in blocks if block.font.strike]
    underlined = [block for block in blocks if block.font.u]
    assert {block.font.color.rgb for block in struck} == {"FFC00000"}
    assert {block.font.color.rgb for block in underlined} == {"FF0033CC"}


def passages_of(*pieces: Piece, state: Any = "changed") -> Any:
    """The cell of the paragraph of these ``pieces``."""
    comparison = compare_analyses([plan(name="A", number=1), plan(name="B", number=2)])
    pair = DocumentPair(0, 1, {"changed": 1, "added": 0, "removed": 0, "moved": 0, "form": 0, "same": 0},
                        (ShownPassage(state, moved=False, pieces=pieces),))  # fmt: skip
    view = replace(view_comparison(comparison), pairs=(pair,))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (row,) = rows(opened(comparison, view)["Khác nhau từng chữ"])
    return row["Nội dung"]


@pytest.mark.parametrize("letter", ["a", "ệ", "😀"])
def test_rich_text_is_no_longer_than_excel_takes(letter: str) -> None:
    cell = passages_of(Piece("same", letter * 10_000), Piece("removed", letter * 20_000), Piece("added", letter * 9000))
    text = str(cell.value)
    assert text.endswith("… (còn nữa)")
    assert LONGEST_CELL - 2 <= len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        ([("added", "=1+1")], "=1+1"),
        ([("same", ""), ("removed", "")], ""),
        ([("same", "mã _x0041_ "), ("added", "_x0042_")], "mã _x0041_ _x0042_"),
        ([("same", "<r>"), ("removed", "a\x00b\u202e"), ("added", "&</r>")], "<r>a[U+0000]b[U+202E]&</r>"),
        ([("same", "  hai\r\n"), ("form", " dòng ")], "  hai\n dòng "),
    ],
)
def test_rich_text_is_text(pieces: list[tuple[Any, str]], shown: str) -> None:
    cell = passages_of(*(Piece(kind, text) for kind, text in pieces))
    assert str(cell.value) == shown
    assert cell.data_type in "sn"


def test_a_paragraph_taken_out_whole_is_struck_through() -> None:
    cell = passages_of(Piece("removed", "Bỏ cả đoạn."), state="removed")
    assert (cell.value, cell.font.strike) == ("Bỏ cả đoạn.", True)


HOSTILE = ["=1+1", "+84", "@SUM(A1)", '=HYPERLINK("http://x","y")', "{=1}", "http://a.vn", "<r>&</r>", "_x0041_"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    comparison = sample()
    view = view_comparison(comparison)
    tables = tuple(
        replace(table, rows=tuple(
            replace(row, name=text, note=text, cells=tuple(replace(cell, text=text) for cell in row.cells))
            for row in table.rows
        ))
        for table in view.tables
    )  # fmt: skip
    told = tuple(
        replace(one, sentence=text, quotes=tuple(replace(quote, marked=text) for quote in one.quotes), row=None)
        for one in view.told
    )
    book = opened(comparison, replace(view, tables=tables, told=told, paths=(text,) * 5))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type in "snd" and cell.hyperlink is None for cell in cells)
    assert str(book["Nhiệm vụ"]["A3"].value).rstrip() == text


@pytest.mark.parametrize("documents", [2, 13])
@pytest.mark.parametrize("text", ["=1+1", "=Sheet1!$A$1", "a\x00b"])
def test_the_words_of_a_chart_are_text(text: str, documents: int) -> None:
    comparison = compare_analyses([plan(f"Trồng {at} ha dừa.", name=f"AN {at}", number=at) for at in range(documents)])
    view = view_comparison(comparison)
    tables = tuple(replace(one, rows=tuple(replace(row, name=text) for row in one.rows)) for one in view.tables)
    (chart,) = chart_parts(render_compare_xlsx(replace(view, tables=tables), comparison))
    assert "<c:f>1+1" not in chart
    assert "<c:f>Sheet1" not in chart
    assert "\x00" not in chart


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_words_give_a_workbook_that_opens(one: str, two: str, three: str) -> None:
    passages_of(Piece("same", one), Piece("removed", two), Piece("added", three))


@pytest.mark.parametrize(
    ("figures", "shown"),
    [((100, 80), "#,##0"), ((36.5, 4), "#,##0.0"), ((0.25, 1), "#,##0.00"), ((1 / 3, 2), "#,##0.000")],
)
def test_the_numbers_of_a_chart_have_the_decimals_of_the_figures(figures: tuple[float, float], shown: str) -> None:
    said = (f"Kinh phí mua thuốc là {one:.5g} tỷ đồng.".replace(".", ",", 1) for one in figures)
    made = [plan(words, name=name, number=at) for at, (words, name) in enumerate(zip(said, "AB", strict=True), 1)]
    comparison = compare_analyses(made)
    (chart,) = chart_parts(render_compare_xlsx(view_comparison(comparison), comparison))
    assert f'formatCode="{shown}"' in chart


def test_documents_that_are_alike() -> None:
    comparison = compare_analyses([plan("Trồng 20 ha rừng.", number=number) for number in (1, 2)])
    view = view_comparison(comparison)
    sheet = opened(comparison, view)["Tóm tắt"]
    assert sheet["A2"].value == view.said["compare_alike"]
    assert rows(sheet) == []


def test_english_words() -> None:
    book = opened(sample(), lang="en")
    assert book.sheetnames[:2] == ["Summary", "The documents"]
    assert rows(book["Summary"])[0]["Weight"].value == "contradicts"


def test_the_same_content_gives_the_same_bytes() -> None:
    comparison = sample()
    view = view_comparison(comparison)
    assert render_compare_xlsx(view, comparison) == render_compare_xlsx(view, comparison)


def test_each_word_is_used() -> None:
    folder = FOLDER.parent.parent / "docparse" / "report"
    sources = "".join(path.read_text(encoding="utf-8") for path in folder.glob("compare_xlsx*.py"))
    own = set(compare_xlsx_words({"language": "vi"})) - {"language"}
    unused = [word for word in own if sources.count(f'"{word}"') < 2 and not word.startswith("legend_")]
    assert unused == []
