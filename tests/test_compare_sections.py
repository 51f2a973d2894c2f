"""Sections of several documents side by side."""

from __future__ import annotations

from docparse.compare.section_rows import SectionRow, section_rows
from docparse.extract import extract
from docparse.readers.plain import read_plain
from docparse.values import Analysis

HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẾN SÔNG\n\nSố: {number}/KH-UBND\nBến Sông, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
    "Phát triển vùng trồng dừa năm 2026\n\n"
)
AIM = "MỤC ĐÍCH, YÊU CẦU\nNâng chất lượng vườn dừa, gắn với nhà máy chế biến.\n"
SEEDLINGS = "CHUẨN BỊ CÂY GIỐNG\nVườn ươm cấp hai mươi nghìn cây giống cho các hộ đăng ký.\n"
MONEY = "KINH PHÍ THỰC HIỆN\nNgân sách tỉnh bảo đảm theo phân cấp.\n"


def plan(number: int, *sections: str) -> Analysis:
    body = "".join(f"{label}. {said}" for label, said in zip(("I", "II", "III", "IV"), sections, strict=False))
    text = HEAD.format(number=number) + body
    return extract(read_plain(text, text.encode(), f"{number}.txt"))


def shown(rows: list[SectionRow]) -> list[list[tuple[str, bool] | None]]:
    return [[None if cell is None else (cell.state, cell.moved) for cell in row.cells] for row in rows]


def test_sections_that_are_the_same_stand_side_by_side() -> None:
    one, other = plan(1, AIM, SEEDLINGS, MONEY), plan(2, AIM, SEEDLINGS, MONEY)
    assert shown(section_rows([one, other])) == [[("exact", False)] * 2] * 3


def test_moved_and_missing() -> None:
    one, other = plan(1, AIM, SEEDLINGS, MONEY), plan(2, AIM, MONEY)
    assert shown(section_rows([one, other])) == [
        [("exact", False), ("exact", False)],
        [("exact", False), None],
        [("exact", False), ("exact", True)],
    ]


def test_nearly_the_same_and_of_one_heading_only() -> None:
    near = SEEDLINGS.replace("hai mươi", "ba mươi")
    other = "CHUẨN BỊ CÂY GIỐNG\nMỗi xã chọn một hợp tác xã làm đầu mối, ký hợp đồng trước mùa mưa.\n"
    rows = section_rows([plan(1, SEEDLINGS), plan(2, near), plan(3, other)])
    assert shown(rows) == [[("exact", False), ("near", False), ("other", False)]]
    (row,) = rows
    shares = [cell.share for cell in row.cells if cell is not None]
    assert shares[0] == 1 > shares[1] > 0.5 > shares[2]


def test_how_a_section_is_written_does_not_count() -> None:
    (row,) = section_rows([plan(1, MONEY), plan(2, MONEY.replace("phân cấp.", "phân  cấp").title())])
    assert [cell is not None and cell.state for cell in row.cells] == ["exact", "exact"]


def test_a_document_without_sections() -> None:
    assert [[cell is None for cell in row.cells] for row in section_rows([plan(1), plan(2, MONEY)])] == [[True, False]]
    assert section_rows([]) == []
