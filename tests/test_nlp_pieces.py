"""Texts cut for spaCy lose no character and keep symbols whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.nlp.pieces import split_pieces

# Letters with marks, symbols of instruments and every kind of blank, run together at random.
CUTS = st.lists(
    st.sampled_from([*"aĐộ\u0323Ệ0129/-.,;:&_()“”… \t\n\r\u00a0\u200b\u3000\u2028", "NQ-HĐND", "43-CTr/TU"])
).map("".join)


@given(st.one_of(st.text(), CUTS))
def test_nothing_is_lost(text: str) -> None:
    words, spaces = split_pieces(text)
    assert "".join(word + " " * space for word, space in zip(words, spaces, strict=True)) == text
    assert all(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theo Chương trình số 43-CTr/TU", ["theo", "Chương", "trình", "số", "43-CTr/TU"]),
        ("số 12/2024/NQ-HĐND.", ["số", "12/2024/NQ-HĐND", "."]),
        ("ngày 05/3/2024,", ["ngày", "05/3/2024", ","]),
        ("1.250,5 tỷ", ["1.250,5", "tỷ"]),
        ("a  b", ["a", " ", "b"]),
        ("a\n\nb", ["a", "\n\n", "b"]),
        (" a", [" ", "a"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert split_pieces(text)[0] == words
