"""Tokens: nothing lost, numbers of instruments whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.text.tokens import tokenize, words_of


@pytest.mark.parametrize(
    "whole",
    [
        "43-CTr/TU", "30/2020/NĐ-CP", "01/NQ-CP", "06/2022/QH15", "66.25/2026/NQ-CP", "133a/QĐ-UBND", "1267/SNV-TĐKT",
        "317-QĐ/TWĐTN-TNTH", "15/2020/TTLT-BNV-BTC", "02/TB-KH&ĐT", "/KH-SKHCN", "QĐ-TTg", "09/4/2021", "12.5.2025",
        "01/2023", "1.500.000", "12,9", "1.1", "2021", "QH15", "5G", "./.", "...", "…", "van.thu@tinh.gov.vn",
        "https://tinh.gov.vn/van-ban",
    ],
)  # fmt: skip
def test_stays_whole(whole: str) -> None:
    text = f"theo {whole} và"
    assert whole in [text[token.start : token.end] for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("kinh tế-xã hội", ["kinh", "tế", "-", "xã", "hội"]),
        ("giai đoạn 2021-2025", ["giai", "đoạn", "2021", "-", "2025"]),
        ("(để b/c);", ["(", "để", "b", "/", "c", ")", ";"]),
        ("đạt 95%.", ["đạt", "95", "%", "."]),
        ("số 05/QĐ-SYT, ngày 02/01/2024.", ["số", "05/QĐ-SYT", ",", "ngày", "02/01/2024", "."]),
    ],
)
def test_is_cut(text: str, parts: list[str]) -> None:
    assert [text[token.start : token.end] for token in tokenize(text)] == parts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12/KH-SYT", "symbol"),
        ("05/9/2024", "date"),
        ("3,5", "number"),
        ("phòng", "word"),
        (";", "mark"),
        ("H2S", "word"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [token.kind for token in tokenize(text)] == [kind]


def test_words_leave_marks_out() -> None:
    assert words_of("Theo Kế hoạch 12/KH-SYT; đúng hạn.") == ["Theo", "Kế", "hoạch", "12/KH-SYT", "đúng", "hạn"]


@given(st.text(alphabet="aĐế1/-.&_ @:\n“”%9GQ", max_size=80) | st.text(max_size=60))
def test_between_tokens_there_is_only_white_space(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert token.start >= end
        assert not text[end : token.start].strip()
        assert token.end > token.start
        end = token.end
    assert not text[end:].strip()
