"""The small pieces under the rules: dates, codes, words, capitals."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.checks.day_ranges import day_range, write_date
from docparse.checks.letter_case import is_capitalised, like
from docparse.checks.near_codes import is_one_slip_away, same_without_case, same_without_marks
from docparse.checks.words import BREAK, split_words
from docparse.checks.written_dates import full_dates


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2023", (2023, 1, 1), (2023, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2023-01-15", (2023, 1, 15), (2023, 1, 15)),
    ],
)
def test_a_partial_date_is_an_interval(iso: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    found = day_range(iso)
    assert found is not None
    assert found.first == datetime.date(*first)
    assert found.last == datetime.date(*last)


@pytest.mark.parametrize("iso", [None, "", "2023-02-29", "2023-04-31", "2023-13", "2023-13-01"])
def test_what_no_calendar_has_is_no_interval(iso: str | None) -> None:
    assert day_range(iso) is None


@given(st.dates(min_value=datetime.date(1900, 1, 1)))
def test_a_written_date_is_read_back(day: datetime.date) -> None:
    written = write_date(day.isoformat())
    found = next(full_dates(f"trước ngày {written} gửi báo cáo"), None)
    if day.year < 2100:
        assert found is not None
        assert (int(found.day), int(found.month), int(found.year)) == (day.day, day.month, day.year)


@pytest.mark.parametrize(
    "text", ["số 12/5/2020/QĐ-UBND", "phiên bản 1.2.2020.4", "tỷ lệ 30/63", "thửa 5/12/20205", "giai đoạn 2021-2025"]
)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert list(full_dates(text)) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("UNBD", "UBND", True),
        ("SKHCCN", "SKHCN", True),
        ("CTTg", "CTTTg", True),
        ("SNV", "SNN", True),
        ("UBND", "UBND", False),
        ("SNV", "STC", False),
        ("BCĐ", "BCĐTW", False),
    ],
)
def test_one_slip_is_a_letter_or_a_swap(one: str, other: str, expected: bool) -> None:
    assert is_one_slip_away(one, other) is expected
    assert is_one_slip_away(other, one) is expected


def test_codes_are_matched_without_marks_or_case() -> None:
    assert same_without_marks("QD", {"QĐ", "QC"}) == ("QĐ",)
    assert same_without_marks("NÐ", {"NĐ"}) == ("NĐ",)
    assert same_without_case("Ttg", {"TTg", "TT"}) == ("TTg",)


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("thi đua, khen thưởng", [BREAK, " ", ",", " "]),
        ("kinh tế - xã hội", [BREAK, " ", "-", " "]),
        ("một. Hai", [BREAK, BREAK]),
        ("một\nhai", [BREAK, BREAK]),
    ],
)
def test_words_know_what_stands_before_them(text: str, gaps: list[str]) -> None:
    assert [word.gap for word in split_words(text)] == gaps


@given(st.text(alphabet="aăâđê ,-.1\n", max_size=60))
def test_words_quote_the_text(text: str) -> None:
    words = split_words(text)
    assert all(word.span.of(text) == word.text for word in words)
    assert "".join(word.text for word in words) == "".join(filter(str.isalnum, text))


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [("Trường", "trưởng", "Trưởng"), ("ĐÔNG", "Đồng", "ĐỒNG"), ("đông", "Đồng", "đồng"), ("Ở", "ớ", "Ớ")],
)
def test_a_suggestion_takes_the_capitals_of_the_text(model: str, text: str, expected: str) -> None:
    assert like(model, text) == expected


def test_capitalised_is_not_shouted() -> None:
    assert [is_capitalised(word) for word in ("Ban", "BAN", "ban", "Ở")] == [True, False, False, True]
