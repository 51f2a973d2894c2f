"""Dates and numbers: the same slips in other sentences than those they were first seen in."""

from __future__ import annotations

import calendar
import datetime

import pytest

from tests.twins import PROVINCES, assert_twins, fill

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "chủ nhật")
HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH {}\nSố: 45/KH-UBND\n{}, ngày 10 tháng 6 năm 2023\nKẾ HOẠCH\nCông tác năm 2023\n1. Sở Nội vụ\n"
)

PATTERNS = {
    "DAT005": (
        "{department} báo cáo Ủy ban nhân dân tỉnh trước ngày ⟦{bad}|{good}⟧ về {subject}.",
        "Hội thi về {subject} khai mạc ngày ⟦{bad}|{good}⟧ tại tỉnh {province}.",
    ),
    "DAT006": (
        "{department} báo cáo trước ⟦ngày{day}|ngày {day}⟧ tháng 6 năm {year} về {subject}.",
        "Quyết định ký ngày ⟦{day}//6/{year}|{day}/6/{year}⟧ về {subject} hết hiệu lực.",
        "Tỉnh {province} phấn đấu đến ⟦năm{year}|năm {year}⟧ hoàn thành {subject}.",
    ),
    "DAT007": (
        "Kinh phí năm {year} cho {subject} của tỉnh {province} là ⟦{amount}|1.250.000.000⟧ đồng.",
        "Năm {year}, {department} đã thu ⟦{amount}|1.250.000.000⟧ đồng và nộp ngân sách.",
    ),
    "DAT008": (
        "Tỷ lệ hộ tham gia {subject} tại tỉnh {province} tăng ⟦{point}|2,5⟧% so với cùng kỳ.",
        "{department} hỗ trợ ⟦12,500,000|12.500.000⟧ đồng cho {subject} năm {year}.",
    ),
    "DAT009": (
        "Phấn đấu năm {year} có {share}⟦ %|%⟧ xã của tỉnh {province} hoàn thành {subject}.",
        "Năm {year}, {department} giải quyết {share}⟦%%|%⟧ hồ sơ về {subject}.",
    ),
    "DAT010": (
        "{department} tổ chức hội nghị về {subject} lúc ⟦{clock}|13 giờ 30⟧ ngày 12/5/{year}.",
        "Tập huấn {subject} bắt đầu vào ⟦{clock}|13 giờ 30⟧ tại tỉnh {province}.",
    ),
    "DAT011": (
        "Họp về {subject} ngày {day}/5/{year}, ngày {day}/6/{year} và ngày ⟦{day}-7-{year}|{day}/7/{year}⟧.",
        "{department} báo cáo ngày {day}/5/{year}, ngày {day}/6/{year}, ngày ⟦{day}.8.{year}|{day}/8/{year}⟧.",
    ),
    "DAT012": (
        "Theo Công văn số {number}/UBND-NC ngày ⟦{day}/3|{day}/3/{year}⟧ của Ủy ban nhân dân tỉnh {province}.",
        "Căn cứ Quyết định số {number}/QĐ-UBND ngày ⟦{day}/4|{day}/4/{year}⟧ của Ủy ban nhân dân tỉnh về {subject};",
    ),
    "DAT013": (
        "Năm {year} học tập Nghị quyết Đại hội lần thứ XIII; {department} tổng kết Nghị quyết Đại hội "
        "lần thứ ⟦12|XII⟧ về {subject}.",
        "Năm {year}, tỉnh {province} thực hiện Nghị quyết của Trung ương khóa XIII và của Trung ương khóa ⟦{term}|XI⟧.",
    ),
}
WORDS: dict[str, tuple[object, ...]] = {
    "bad": ("31/4", "31/6", "30/02", "31/9", "32/5", "31/11", "12/13"),
    "good": ("30/4", "30/6", "28/02", "30/9", "31/5", "30/11", "12/12"),
    "day": ("15", "20", "25", "12", "28"),
    "amount": ("1.2500.000.000", "1.25.000.000", "125.0000.000", "12.500.00.000", "1.250.0000.000"),
    "point": ("2.5", "1.75", "10.2", "0.8", "3.25"),
    "share": (90, 95, 80, 75, 98),
    "clock": ("25 giờ", "26 giờ 30", "13 giờ 75 phút", "30 giờ 00"),
    "number": (120, 485, 1267, 33),
    "term": ("11", "12"),
}


@pytest.mark.parametrize("code", PATTERNS)
def test_slips_in_other_sentences(code: str) -> None:
    assert_twins(code, list(fill(PATTERNS[code], **WORDS)))


def test_weekdays_of_another_day() -> None:
    twins = []
    for number in range(24):
        day = datetime.date(2024, 1 + number % 12, 3 + number)
        right, wrong = WEEKDAYS[day.weekday()], WEEKDAYS[(day.weekday() + 1 + number % 6) % 7]
        place = PROVINCES[number % len(PROVINCES)]
        twins.append(f"Hội nghị họp ⟦{wrong}|{right}⟧, ngày {day.day:02d}/{day.month}/{day.year} tại tỉnh {place}.")
    assert_twins("DAT004", twins)


def test_deadlines_already_past() -> None:
    pattern = "{department} chủ trì rà soát {subject} tại {province}, báo cáo trước ngày ⟦{day}/4/2023|{day}/9/2023⟧."
    twins = list(fill((pattern,), **WORDS))
    assert_twins("DAT014", twins, wrap=lambda text: HEAD.format("CÀ MAU", "Cà Mau") + text)


def test_the_calendar_of_the_twins_is_right() -> None:
    assert all(int(day) <= calendar.monthrange(2024, 6)[1] for day in map(str, WORDS["day"]))
