"""Vietnamese numbers: in digits, with magnitudes, in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extract.quotas.number_words import read_number_words
from docparse.extract.quotas.numbers import read_digits, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("01", 1.0), ("7,5", 7.5), ("1.500", 1500.0), ("1.364.329.243", 1364329243.0), ("10.367,700", 10367.7),
        ("0,25", 0.25), ("2.5", 2.5), ("0.250", 0.25), ("574945.0", 574945.0), ("1,234,567", 1234567.0),
        ("1,234.5", 1234.5), ("43,5 nghìn tỷ", 43.5e12), ("3,5 triệu", 3.5e6), ("12 tỉ", 12e9), ("5 ngàn", 5000.0),
        ("hai phần ba", 2 / 3), ("một nửa", 0.5), ("mười lăm", 15.0), ("hai mươi mốt", 21.0),
        ("một trăm linh năm", 105.0),
        ("ba nghìn năm trăm", 3500.0), ("hai triệu rưỡi", 2.5e6), ("bảy mươi tư", 74.0), ("Một trăm rưỡi", 150.0),
    ],
)  # fmt: skip
def test_number(text: str, value: float) -> None:
    assert read_number(text) == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["", "5.378.7000", "3.6620.700", "1.23.4", "abc", "triệu ba", "phần ba", "mười mười", "12 đồng", "1,2,3"]
)
def test_no_number(text: str) -> None:
    assert read_number(text) is None


@given(st.integers(0, 10**12), st.integers(0, 999), st.integers(0, 3))
def test_digits_round_trip(whole: int, part: int, places: int) -> None:
    """What is written with dots between thousands and a comma before decimals is read back."""
    decimals = f",{part % 10**places:0{places}d}" if places else ""
    written = f"{whole:,}".replace(",", ".") + decimals
    assert read_digits(written) == pytest.approx(whole + (part % 10**places) / 10**places if places else whole)


@given(st.integers(0, 999_999_999))
def test_words_round_trip(number: int) -> None:
    assert read_number_words(_in_words(number)) == number


_DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()


def _in_words(number: int) -> str:
    parts = []
    for size, name in ((10**6, "triệu"), (10**3, "nghìn")):
        if number >= size:
            parts.append(f"{_hundreds(number // size)} {name}")
            number %= size
    if number or not parts:
        parts.append(_hundreds(number))
    return " ".join(parts)


def _hundreds(number: int) -> str:
    if number < 100:
        return _tens(number)
    rest = number % 100
    tail = "" if not rest else f" linh {_DIGITS[rest]}" if rest < 10 else f" {_tens(rest)}"
    return f"{_DIGITS[number // 100]} trăm{tail}"


def _tens(number: int) -> str:
    if number < 10:
        return _DIGITS[number]
    ones = number % 10
    if number < 20:
        return "mười" if not ones else f"mười {'lăm' if ones == 5 else _DIGITS[ones]}"
    last = {0: "", 1: " mốt", 4: " tư", 5: " lăm"}.get(ones, f" {_DIGITS[ones]}")
    return f"{_DIGITS[number // 10]} mươi{last}"


@given(st.text(alphabet="0123456789., hai ba mươi trăm nghìn triệu phần rưỡi", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    value = read_number(text)
    assert value is None or value >= 0
