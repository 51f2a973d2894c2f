"""Figures that contradict each other, in other sentences, provinces and departments."""

from __future__ import annotations

from itertools import cycle

import pytest

from docparse.checks import Settings, check
from docparse.extract import extract
from docparse.readers import read_text
from tests.twins import DEPARTMENTS, PROVINCES, SUBJECTS, TODAY, YEARS, assert_twins, fill

PATTERNS = {
    "QUO001": (
        "Hồ sơ về {subject} lập thành ⟦{digits} ({other})|{digits} ({word})⟧ bản, gửi {department}.",
        "Tỉnh {province} chọn ⟦{digits} ({other})|{digits} ({word})⟧ xã làm điểm về {subject}.",
    ),
    "QUO002": (
        "{department} chọn từ ⟦{high} đến {low}|{low} đến {high}⟧ tập thể tiêu biểu về {subject}.",
        "Mỗi xã của tỉnh {province} tổ chức ⟦{high}-{low}|{low}-{high}⟧ lớp về {subject}.",
    ),
    "QUO003": (
        "{department} triển khai {subject} giai đoạn ⟦2025-2021|2021-2025⟧.",
        "Tỉnh {province} lập kế hoạch 5 năm (⟦2021-2026|2021-2025⟧) về {subject}.",
        "Tỉnh {province} tổng kết {subject} giai đoạn từ năm ⟦2030 đến năm 2026|2026 đến năm 2030⟧.",
    ),
    "QUO005": (
        "{department} kiểm tra ⟦47|45⟧ đơn vị, gồm 20 đơn vị của tỉnh {province} và 25 đơn vị của xã.",
        "Về {subject}, tỉnh {province} có ⟦130|120⟧ trường, bao gồm: 50 trường mầm non, 40 trường tiểu "
        "học, 30 trường khác.",
        "{department} có ⟦12|40⟧ người, trong đó có 25 người là nữ và 10 người là viên chức.",
    ),
    "QUO006": (
        "Cơ cấu vốn năm {year} cho {subject}: trung ương ⟦{share}%|40%⟧, tỉnh 35%, xã 25%.",
        "Tại tỉnh {province} trong {subject}, vốn nhà nước chiếm ⟦{share}%|40%⟧, doanh nghiệp 35%, còn "
        "lại 25% là vốn khác.",
    ),
    "QUO010": (
        "{department} thực hiện quy hoạch {subject} thời kỳ 2021-2030, tầm nhìn đến năm ⟦{early}|2050⟧.",
        "Tỉnh {province} lập chiến lược {subject} đến năm 2030, định hướng đến năm ⟦{early}|2045⟧.",
    ),
    "QUO007": (
        "Tổng mức đầu tư của dự án {subject} tại tỉnh {province} là 1.250 tỷ đồng.\n"
        "{department} thẩm định tổng mức đầu tư của dự án {subject} tại tỉnh {province} là ⟦{slip}|1.250 tỷ đồng⟧.",
    ),
    "QUO008": (
        "Kinh phí thực hiện chương trình {subject} của tỉnh {province} là 12,46 tỷ đồng.\n"
        "{department} giao kinh phí thực hiện chương trình {subject} của tỉnh {province} là ⟦12,5 tỷ "
        "đồng|12,46 tỷ đồng⟧.",
    ),
    "QUO009": (
        "Kinh phí thực hiện chương trình {subject} của tỉnh {province} là 12,5 tỷ đồng.\n"
        "{department} giao kinh phí thực hiện chương trình {subject} của tỉnh {province} là ⟦{wrong}|12,5 tỷ đồng⟧.",
    ),
}
WORDS: dict[str, tuple[object, ...]] = {
    "early": (2025, 2030, 2020),
    "digits": ("02", "03", "05", "10", "12", "15"),
    "word": ("hai", "ba", "năm", "mười", "mười hai", "mười lăm"),
    "other": ("ba", "hai", "bốn", "mười một", "hai mươi", "năm mươi"),
    "low": ("02", "03", "05"),
    "high": ("10", "08", "15"),
    "share": (42, 45, 38, 36),
    "slip": ("125 tỷ đồng", "1.250 triệu đồng", "12,5 tỷ đồng", "12.500 tỷ đồng"),
    "wrong": ("13,8 tỷ đồng", "21,5 tỷ đồng", "9 tỷ đồng", "12,9 tỷ đồng"),
}


@pytest.mark.parametrize("code", PATTERNS)
def test_figures_in_other_sentences(code: str) -> None:
    assert_twins(code, list(fill(PATTERNS[code], **WORDS)))


@pytest.mark.parametrize("number", range(20))
def test_totals_of_other_tables(number: int) -> None:
    """One total of two is wrong; both right are silent."""
    rows = [(place, 11 * number + 7 * index + 3, 40 + 13 * index + number) for index, place in enumerate(PROVINCES[:5])]
    sums = [sum(row[1] for row in rows), sum(row[2] for row in rows)]
    assert _totals(rows, sums) == []
    wrong = [sums[0], sums[1] + 9] if number % 2 else [sums[0] + 10, sums[1]]
    assert _totals(rows, wrong) == [str(max(wrong, key=lambda value: value not in sums))]


def _totals(rows: list[tuple[str, int, int]], sums: list[int]) -> list[str]:
    lines = [f"| {index} | Tỉnh {place} | {one} | {two} |" for index, (place, one, two) in enumerate(rows, 1)]
    head = ["**Biểu số 1**", "", "| STT | Tên tỉnh | Số lớp | Số học viên |", "|---|---|---|---|"]
    text = "\n".join([*head, *lines, f"| | Tổng cộng | {sums[0]} | {sums[1]} |", ""])
    found = check(extract(read_text(text, "twin.md")), Settings(select=("QUO004",)), TODAY).findings or ()
    return [finding.text for finding in found]


ANNEXED = (
    "Năm {year}, kinh phí thực hiện {subject} là ⟦{off} triệu đồng|{sum} triệu đồng⟧.",
    "Tại {department} tỉnh {province}, kinh phí thực hiện {subject} đạt ⟦{off} triệu đồng|{sum} triệu đồng⟧.",
)
ANNEX = (
    "**SỞ TÀI CHÍNH**\n\n**BÁO CÁO**\n\nKết quả năm {year}\n\n{text}\n\nCác đơn vị báo cáo đúng hạn./.\n\nNơi nhận:\n\n"
    "- Như trên;\n\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Thị Bình\n\nPHỤ LỤC\n\nKINH PHÍ NĂM {year}\n\n"
    "(Đơn vị tính: triệu đồng)\n\n| STT | Nội dung | Số tiền |\n|---|---|---|\n| 1 | Mua sắm thiết bị | 210 |\n"
    "| 2 | Kinh phí thực hiện {subject} | {sum} |\n"
)


def test_annexes_against_the_text() -> None:
    years, subjects, sums = cycle(YEARS), cycle(SUBJECTS), cycle(("1.250", "845", "96", "3.400"))
    twins = []
    for place, (province, department) in enumerate(zip(PROVINCES, cycle(DEPARTMENTS), strict=False)):
        for pattern in ANNEXED:
            facts = {"year": next(years), "subject": next(subjects), "sum": next(sums), "off": 1305 + place}
            text = pattern.format(province=province, department=department, **facts)
            twins.append(ANNEX.format(text=text, **facts))
    assert_twins("QUO011", twins)
