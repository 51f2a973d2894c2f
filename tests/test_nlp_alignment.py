"""The words of a tagger are found again in the text that it rewrote."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.nlp.alignment import align

SYLLABLES = ["hoà", "Hòa", "uỷ", "ban", "nghành", "Đắk", "thi", "đua", "43-CTr", "/", "TU", ",", "“", "KH&CN", "ộ"]


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("hoà giải", ["hòa", "giải"], ["hoà", "giải"]),
        ("các nghành nghề", ["các", "ngành nghề"], ["các", "nghành nghề"]),
        ("qui định  mới", ["quy định", "mới"], ["qui định", "mới"]),
        ("số 43-CTr/TU.", ["số", "43", "-", "CTr", "/", "TU", "."], ["số", "43", "-", "CTr", "/", "TU", "."]),
        ("Ðắk Lắk", ["Đắk Lắk"], ["Ðắk Lắk"]),
        ("hoa\u0300 giải", ["hòa", "giải"], ["hoa\u0300", "giải"]),
        ("  đầu, cuối ", ["đầu", ",", "cuối"], ["đầu", ",", "cuối"]),
        ("", [], []),
    ],
)
def test_places(text: str, words: list[str], places: list[str]) -> None:
    assert [span.of(text) for span in align(text, words)] == places


@given(st.lists(st.sampled_from(SYLLABLES), max_size=8), st.integers(1, 3))
def test_words_that_are_not_rewritten_are_found_exactly(syllables: list[str], blanks: int) -> None:
    text = (" " * blanks).join(syllables)
    assert [span.of(text) for span in align(text, syllables)] == syllables


@given(st.text(max_size=40), st.lists(st.text(max_size=8), max_size=6))
def test_any_words_get_places_in_order(text: str, words: list[str]) -> None:
    spans = align(text, words)
    assert len(spans) == len(words)
    assert all(span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
