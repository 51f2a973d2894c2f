"""Left-overs of other documents, in other plans, provinces and departments."""

from __future__ import annotations

import pytest

from docparse.lexicon import province_by_name, provinces
from tests.twins import assert_twins, fill

PLAN = "SỞ Y TẾ TỈNH {upper}\nSố: 45/KH-SYT\n{place}, ngày {day}\nKẾ HOẠCH\n{title}\nI. MỤC TIÊU\n"


def _plan(
    text: str, *, place: str = "Cà Mau", day: str = "10 tháng 01 năm 2023", title: str = "Công tác y tế năm 2023"
) -> str:
    return PLAN.format(upper=place.upper(), place=place, day=day, title=title) + text


def test_the_year_before() -> None:
    patterns = (
        "Phấn đấu hoàn thành các chỉ tiêu về {subject} năm ⟦2022|2023⟧ tại xã số {number}.",
        "Góp phần thực hiện thắng lợi nhiệm vụ {subject} năm ⟦2022|2023⟧ của {department}, khối {number}.",
        "Tập trung triển khai kế hoạch {subject} năm ⟦2022|2023⟧ tại cụm {number}.",
    )
    assert_twins("OLD001", list(fill(patterns, number=range(1, 24))), wrap=_plan)


ORGANS = (
    ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
    ("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
    ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường"),
    ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
    ("Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"),
    ("Sở Giao thông vận tải", "Sở Xây dựng"),
    ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
    ("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường"),
    ("Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"),
    ("Tổng cục Thuế", "Cục Thuế"),
)


def test_organs_that_are_gone() -> None:
    patterns = (
        "⟦{organ[0]}|{organ[1]}⟧ chủ trì hướng dẫn {subject} tại cụm số {number}.",
        "Các đơn vị của cụm số {number} gửi báo cáo về {subject} cho ⟦{organ[0]}|{organ[1]}⟧.",
    )
    twins = list(fill(patterns, organ=ORGANS, number=range(1, 24)))
    assert_twins("OLD002", twins, wrap=lambda text: _plan(text, day="10 tháng 9 năm 2025"))


def test_provinces_that_are_gone() -> None:
    today = {row.id for row in provinces("2025-07-01")}
    gone = [row for row in provinces("2025-06-30") if row.id not in today and row.kind == "tỉnh"]
    pairs = [
        (row.name, province_by_name(row.successors[0], "2025-07-01")) for row in gone if "ca-mau" not in row.successors
    ]
    twins = [
        f"Phối hợp với ⟦tỉnh {name}|{heir.kind} {heir.name}⟧ kiểm tra {subject} tại vùng giáp ranh."
        for (name, heir), subject in zip(pairs, ("thuốc", "thực phẩm", "nước sạch") * 10, strict=False)
        if heir is not None
    ]
    assert_twins("OLD003", twins, wrap=lambda text: _plan(text, day="10 tháng 9 năm 2025"))


def test_organs_of_districts() -> None:
    patterns = (
        "⟦{organ} các huyện|{organ} các xã⟧ báo cáo {department} về {subject}, cụm {number}.",
        "Giao ⟦{organ} cấp huyện|{organ} cấp xã⟧ bố trí kinh phí cho {subject} tại cụm {number}.",
    )
    twins = list(fill(patterns, organ=("UBND", "Ủy ban nhân dân", "HĐND"), number=range(1, 24)))
    assert_twins("OLD006", twins, wrap=lambda text: _plan(text, day="10 tháng 9 năm 2025"))


def test_another_province() -> None:
    patterns = (
        "Kiểm tra {subject} trên địa bàn ⟦tỉnh {other}|tỉnh Cà Mau⟧ theo cụm {number}.",
        "Tổ chức tập huấn {subject} cho các xã trên địa bàn ⟦tỉnh {other}|tỉnh Cà Mau⟧, lớp {number}.",
    )
    others = ("Lào Cai", "Phú Thọ", "Tây Ninh", "Lâm Đồng", "Nghệ An", "Gia Lai", "Sơn La")
    twins = list(fill(patterns, other=others, number=range(1, 24)))
    tail = "\nSở Y tế tỉnh Cà Mau tổng hợp, báo cáo Ủy ban nhân dân tỉnh Cà Mau; các xã của tỉnh Cà Mau thực hiện."
    assert_twins("OLD004", twins, wrap=lambda text: _plan(text + tail))


@pytest.mark.parametrize("verb", ["ban hành", "xây dựng", "xây dựng và ban hành"])
def test_another_department(verb: str) -> None:
    patterns = (f"⟦{{other}}|Sở Y tế⟧ {verb} Kế hoạch về {{subject}} năm {{year}} như sau:",)
    others = (
        "Sở Nội vụ",
        "Sở Tư pháp",
        "Sở Xây dựng",
        "Sở Công Thương",
        "Sở Tài chính",
        "Sở Ngoại vụ",
        "Sở Giáo dục và Đào tạo",
    )
    assert_twins("OLD005", list(fill(patterns, other=others)), wrap=_plan)
