"""Legal bases of several documents side by side."""

from __future__ import annotations

from docparse.compare import base_rows
from docparse.extract import extract
from docparse.readers.plain import read_plain
from docparse.values import Analysis

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẾN SÔNG\n\nSố: 9/KH-UBND\nBến Sông, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
    "Công tác năm 2026\n\n{bases}\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n"
    "I. MỤC ĐÍCH\n1. Bảo đảm thống nhất.\nII. TỔ CHỨC THỰC HIỆN\n1. Các cơ quan thực hiện.\n"
)
LAW = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"
DECREE = "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ {title};"
FULL = "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng"


def plan(*bases: str) -> Analysis:
    text = PLAN.format(bases="\n".join(bases))
    return extract(read_plain(text, text.encode(), "plan.txt"))


def test_instrument_by_document() -> None:
    one, other = plan(LAW, DECREE.format(title=FULL)), plan(DECREE.format(title=FULL))
    rows = base_rows([one, other])
    assert [[cell is not None for cell in row.cells] for row in rows] == [[True, False], [True, True]]
    assert all(row.dates == row.titles == () for row in rows)
    assert other.citations[rows[1].cells[1] or 0].number == "98/2023/NĐ-CP"


def test_two_dates_and_two_titles() -> None:
    faulty = DECREE.format(title="về tổ chức Hội đồng Thi đua").replace("31 tháng 12", "30 tháng 12")
    (row,) = base_rows([plan(DECREE.format(title=FULL)), plan(faulty)])
    assert row.dates == ("2023-12-31", "2023-12-30")
    assert len(row.titles) == 2


def test_a_year_and_the_beginning_of_a_title_are_no_other_ones() -> None:
    short = DECREE.format(title="quy định chi tiết thi hành một số điều").replace("ngày 31 tháng 12 năm 2023 ", "")
    (row,) = base_rows([plan(DECREE.format(title=FULL)), plan(short)])
    assert (row.dates, row.titles) == ((), ())


def test_without_bases() -> None:
    assert base_rows([]) == base_rows([plan("Bảo đảm đúng tiến độ.")]) == []
