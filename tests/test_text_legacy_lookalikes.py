"""Letters that look like Vietnamese ones: known, and left in the text that is read."""

from __future__ import annotations

import pytest

from docparse.readers import read
from docparse.text.lookalikes import TWINS, has_other_letters, in_vietnamese_letters


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Ðiều", "Điều"),
        ("ðơn", "đơn"),
        ("trƣờng", "trường"),
        ("bǎn", "băn"),
        ("\u0410n", "An"),
        ("\u0421\u0421\u0422", "CCT"),
        ("\u039aế", "Kế"),
        ("ＵＢ", "UB"),
        ("Москва", "Москва"),
        ("\u0392", "\u0392"),
        ("Điều", "Điều"),
    ],
)
def test_words_in_vietnamese_letters(word: str, right: str) -> None:
    assert in_vietnamese_letters(word) == right


def test_each_twin_is_one_plain_letter() -> None:
    assert all(len(twin) == 1 and twin.isalpha() and twin not in TWINS for twin in TWINS.values())
    assert not any(char.isascii() for char in TWINS)


def test_reading_keeps_them_for_a_finding() -> None:
    text = "Ðiều 5. Các trƣờng báo cáo \u0421ục; ＵＢ"
    assert read("a.txt", text.encode("utf-8")).text == text


def test_other_letters() -> None:
    assert has_other_letters("О порядке")
    assert not has_other_letters("Sở Nội vụ")
