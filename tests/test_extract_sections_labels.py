"""Labels of units: what is one, how it reads, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extract.sections.labels import Family, read_label
from docparse.extract.sections.ordinals import LETTERS, follows, letter_value, roman_value

# text, label as written, number, family, ordinal
LABELS = [
    ("Phần I", "Phần I", "I", Family.PHAN, 1),
    ("PHẦN THỨ HAI", "PHẦN THỨ HAI", "HAI", Family.PHAN, 2),
    ("Phần thứ nhất. Tình hình", "Phần thứ nhất.", "nhất", Family.PHAN, 1),
    ("Chương III", "Chương III", "III", Family.CHUONG, 3),
    ("CHƯƠNG 2: TỔ CHỨC", "CHƯƠNG 2:", "2", Family.CHUONG, 2),
    ("Mục 1. Quy định", "Mục 1.", "1", Family.MUC, 1),
    ("Tiểu mục 2", "Tiểu mục 2", "2", Family.TIEU_MUC, 2),
    ("Điều 12. Kinh phí", "Điều 12.", "12", Family.DIEU, 12),
    ("Điều 4: Kinh phí", "Điều 4:", "4", Family.DIEU, 4),
    ("ĐIỀU 3.Hiệu lực", "ĐIỀU 3.", "3", Family.DIEU, 3),
    ("Điều 2.[1] Hiệu lực", "Điều 2.", "2", Family.DIEU, 2),
    ("II. NỘI DUNG", "II.", "II", Family.ROMAN, 2),
    ("II- NỘI DUNG", "II-", "II", Family.ROMAN, 2),
    ("IV/ KINH PHÍ", "IV/", "IV", Family.ROMAN, 4),
    ("B. Kết quả", "B.", "B", Family.CAPITAL, 2),
    ("C. Đánh giá", "C.", "C", Family.CAPITAL, 3),
    ("1. Mục đích", "1.", "1", Family.ARABIC, 1),
    ("1.Mục đích", "1.", "1", Family.ARABIC, 1),
    ("02. Yêu cầu", "02.", "02", Family.ARABIC, 2),
    ("1- Mục đích", "1-", "1", Family.ARABIC, 1),
    ("1 - Mục đích", "1 -", "1", Family.ARABIC, 1),
    ("3) Kinh phí", "3)", "3", Family.ARABIC, 3),
    ("(4). Sửa đổi", "(4).", "4", Family.ARABIC, 4),
    ("2/ Yêu cầu", "2/", "2", Family.ARABIC, 2),
    ("1.2. Chi", "1.2.", "1.2", Family.JOINED, 2),
    ("2.10 Chi", "2.10", "2.10", Family.JOINED, 10),
    ("1.1.3. Chi", "1.1.3.", "1.1.3", Family.JOINED, 3),
    ("II.4. Chi", "II.4.", "II.4", Family.JOINED, 4),
    ("a1) Chi", "a1)", "a1", Family.JOINED, 1),
    ("a) Chi", "a)", "a", Family.LETTER, 1),
    ("đ) Chi", "đ)", "đ", Family.LETTER, 4.5),
    ("e. Chi", "e.", "e", Family.LETTER, 5),
    ("(iii) Chi", "(iii)", "iii", Family.SMALL_ROMAN, 3),
]

NO_LABELS = [
    "1.500 tỷ đồng",
    "1.500.000 đồng",
    "20/5/2025",
    "20-5-2025 là hạn cuối",
    "3/4 số hộ",
    "13h30 ngày 02/6/2026",
    "15-KH/TU ngày 02/3/2026",
    "100% hộ dân",
    "- Bộ Y tế",
    "Căn cứ Luật Giá",
    "V/v góp ý",
    "Số: 12/KH-UBND",
    "và các xã",
    "Điều khoản thi hành",
    "Mục tiêu chung",
    "Phần mềm quản lý",
    "Chương trình công tác",
    "c/đ thực hiện",
    "",
]


@pytest.mark.parametrize(("text", "written", "number", "family", "ordinal"), LABELS)
def test_a_label_and_how_it_reads(text: str, written: str, number: str, family: Family, ordinal: float) -> None:
    label = read_label(text, 0, len(text))
    assert label is not None
    assert (label.text, label.number, label.family) == (written, number, family)
    assert label.readings[0].ordinal == ordinal
    assert text[label.start : label.end] == written


@pytest.mark.parametrize("text", NO_LABELS)
def test_what_only_looks_like_a_label(text: str) -> None:
    assert read_label(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("I. Kết quả", [Family.ROMAN, Family.CAPITAL]),
        ("V. Kết quả", [Family.ROMAN, Family.CAPITAL]),
        ("i) Kết quả", [Family.LETTER, Family.SMALL_ROMAN]),
        ("(i) Kết quả", [Family.SMALL_ROMAN, Family.LETTER]),
        ("a) Kết quả", [Family.LETTER]),
    ],
)
def test_a_letter_that_is_also_a_roman_number_reads_both_ways(text: str, families: list[Family]) -> None:
    label = read_label(text, 0, len(text))
    assert label is not None
    assert [reading.family for reading in label.readings] == families


@pytest.mark.parametrize("mark", [",", ""])
def test_a_number_without_its_stop_is_a_slip(mark: str) -> None:
    label = read_label(f"2{mark} Yêu cầu", 0, 10)
    assert label is not None
    assert label.slipped


def test_points_follow_the_vietnamese_alphabet() -> None:
    points = [letter_value(letter) or 0 for letter in "a b c d đ e g h i k l m n o p q r s t u v x y".split()]
    assert all(follows(before, after) for before, after in pairwise(points))
    assert follows(LETTERS["d"], LETTERS["e"])
    assert not follows(LETTERS["c"], LETTERS["e"])


@pytest.mark.parametrize("numeral", ["IIII", "VX", "IIX", "", "XM", "LL"])
def test_a_malformed_roman_number_has_no_value(numeral: str) -> None:
    assert roman_value(numeral) is None


@given(st.integers(1, 399))
def test_every_roman_number_reads_back(value: int) -> None:
    tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    assert roman_value("C" * (value // 100) + tens[value // 10 % 10] + ones[value % 10]) == value


@given(st.text(max_size=60))
def test_a_label_always_lies_at_the_start_of_what_was_read(text: str) -> None:
    label = read_label(text, 0, len(text))
    if label is not None:
        assert label.start == 0 < label.end <= len(text)
        assert label.readings
        assert label.number in label.text
