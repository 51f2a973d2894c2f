"""Figures of several plans side by side."""

from __future__ import annotations

import pytest

from docparse.compare.quota_rows import Carried, carried_by, quota_rows
from docparse.extract import extract
from docparse.readers.plain import read_plain
from docparse.values import Analysis

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẾN SÔNG\n\nSố: 9/KH-UBND\nBến Sông, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
    "Công tác năm 2026\n\nI. CHỈ TIÊU\n{figures}\nII. TỔ CHỨC THỰC HIỆN\n1. Các cơ quan thực hiện.\n"
)


def plan(*figures: str) -> Analysis:
    text = PLAN.format(figures="\n".join(f"{number}. {said}" for number, said in enumerate(figures, 1)))
    return extract(read_plain(text, text.encode(), "plan.txt"))


def test_one_row_for_one_thing() -> None:
    one = plan("Trồng mới 20 ha rừng phòng hộ.", "Tỷ lệ hộ nghèo còn dưới 2%.")
    other = plan("Tỷ lệ hộ nghèo còn dưới 3%.", "Trồng 2 ha rừng đặc dụng.")
    rows = quota_rows([one, other])
    assert [row.cells for row in rows] == [((0,), ()), ((1,), (0,)), ((), (1,))]
    assert [row.difference for row in rows] == [None, "other", None]


@pytest.mark.parametrize(
    ("figures", "difference"),
    [
        (("Kinh phí mua thuốc là 2 tỷ đồng.", "Kinh phí mua thuốc là 2.000 triệu đồng."), None),
        (("Kinh phí mua thuốc là 2 tỷ đồng.", "Kinh phí mua thuốc là 2 nghìn tỷ đồng."), "power of ten"),
        (("Độ che phủ rừng đạt 42,6%.", "Độ che phủ rừng đạt 43%."), "rounded"),
        (("Độ che phủ rừng đạt 42%.", "Độ che phủ rừng đạt trên 42%."), "bound"),
    ],
)
def test_the_gravest_difference(figures: tuple[str, str], difference: str | None) -> None:
    (row,) = quota_rows([plan(each) for each in figures])
    assert row.difference == difference


@pytest.mark.parametrize(
    ("parent", "children", "carried"),
    [
        ("Trồng 100 ha dừa hữu cơ.", ("Trồng 60 ha dừa hữu cơ.", "Trồng 0,3 km2 dừa hữu cơ."), "less"),
        ("Trồng 100 ha dừa hữu cơ.", ("Trồng 60 ha dừa hữu cơ.", "Trồng 40 ha dừa hữu cơ."), "enough"),
        ("Trồng 100 ha dừa hữu cơ.", ("Mua 4 máy bơm nước.", "Mua 5 máy bơm nước."), "nobody"),
        ("Tỷ lệ hộ nghèo còn 2%.", ("Tỷ lệ hộ nghèo còn 3%.", "Tỷ lệ hộ nghèo còn 1%."), "not added"),
    ],
)
def test_what_children_carry_of_a_parent_s_figure(parent: str, children: tuple[str, str], carried: Carried) -> None:
    analyses = [plan(parent), *map(plan, children)]
    (row,) = [row for row in quota_rows(analyses) if row.cells[0]]
    assert carried_by(row, 0, analyses) == carried


def test_no_documents_no_rows() -> None:
    assert quota_rows([]) == quota_rows([plan("Chuẩn bị tốt hội nghị.")]) == []
