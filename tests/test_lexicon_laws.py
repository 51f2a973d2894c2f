"""Laws by name: each row, look-up however written, capitals of the official names."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from docparse.lexicon import Law, law_by_number, laws, laws_by_name

KINDS = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
NUMBER = re.compile(r"^(\d{2,3}/\d{4}/QH\d{1,2}|\d{2}/\d{4}/(PL-)?UBTVQH\d{1,2}|\d{1,2}-(LCT/HĐNN\d|L/CTN|SL))$")


@pytest.mark.parametrize("row", laws(), ids=lambda row: f"{row.number or row.name} {row.year}")
def test_row(row: Law) -> None:
    assert row.kind in KINDS
    assert row.name == row.kind or re.match(rf"{row.kind} [^\W\d_]", row.name)
    assert row.name == row.kind or row.name.removeprefix(row.kind).lstrip()[0].isupper()
    assert row.number is None or NUMBER.match(row.number)
    assert not row.valid_from or row.date <= row.valid_from
    assert not row.name.endswith((".", ","))
    assert not re.search(r"\b(19|20)\d{2}$", row.name)
    assert row in laws_by_name(row.name)
    assert row in laws_by_name(f"{row.name.upper()} năm {row.year}")
    assert all(law.year == row.year for law in laws_by_name(f"{row.name} {row.year}"))
    if row.number:
        assert law_by_number(row.number) is row
    if row.number and "QH" in row.number:
        assert row.issuer == ("Ủy ban Thường vụ Quốc hội" if "UBTVQH" in row.number else "Quốc hội")


def test_numbers_are_unique() -> None:
    counts = Counter(law.number for law in laws() if law.number)
    assert not [number for number, count in counts.items() if count > 1]


def test_year_of_a_number_is_that_of_the_date() -> None:
    for law in laws():
        year = re.search(r"/(\d{4})/", law.number or "")
        assert year is None or year[1] == law.year, law


def test_names_write_type_words_and_titles_with_capitals() -> None:
    for law in laws():
        for match in re.finditer(r"(?:của|và|,) (Luật|Bộ luật|Pháp lệnh) (\w)", law.name):
            assert match[2].isupper() or law.name[match.start() :].startswith("của các"), law.name
        assert not re.search(r"\b(hoá|khoá|toà|thoả)\b", law.name, re.IGNORECASE), law.name


def test_laws_of_one_name_do_not_overlap_in_time() -> None:
    by_name: dict[str, list[Law]] = {}
    for law in laws():
        by_name.setdefault(law.name, []).append(law)
    for name, versions in by_name.items():
        if "Sửa đổi" in name:
            continue
        for earlier, later in pairwise(versions):
            assert not (later.valid_from and earlier.valid_to) or earlier.valid_to < later.valid_from, name


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Luật Đất đai", ["31/2024/QH15", "45/2013/QH13", "13/2003/QH11", "24-L/CTN", "3-LCT/HĐNN8"]),
        ("LUẬT ĐẤT ĐAI NĂM 2013", ["45/2013/QH13"]),
        ("Luật Đất đai (năm 2024)", ["31/2024/QH15"]),
        ("luật thi đua khen thưởng", ["06/2022/QH15", "15/2003/QH11"]),
        ("Luật Hoà giải ở cơ sở", ["35/2013/QH13"]),
        ("Luật Ban hành VBQPPL 2025", ["64/2025/QH15"]),
        ("Luật Phòng, chống HIV/AIDS", ["64/2006/QH11"]),
        ("Bộ luật Lao động 2019", ["45/2019/QH14"]),
        ("Luật Đất đai 1999", []),
        ("Luật Bay", []),
    ],
)
def test_laws_by_name(text: str, numbers: list[str]) -> None:
    assert [law.number for law in laws_by_name(text)] == numbers


@pytest.mark.parametrize("year", ["1946", "1959", "1980", "1992", "2013"])
def test_constitutions(year: str) -> None:
    assert [law.year for law in laws_by_name(f"Hiến pháp năm {year}")] == [year]
    assert [law.year for law in laws_by_name(f"Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm {year}")] == [year]
