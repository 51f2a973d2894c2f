"""The sentence around a citation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.graph.around import sentence_around


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("⟦Luật A⟧", "Luật A"),
        ("Trên.\nCăn cứ ⟦Luật A⟧ về cầu;\nDưới.", "Căn cứ Luật A về cầu;"),
        # a number with points is no end of a sentence
        ("Đã nộp 1.200.000 đồng theo ⟦Luật A⟧. Sau đó", "Đã nộp 1.200.000 đồng theo Luật A."),
        ("Câu một. Câu hai theo ⟦Luật A⟧ và Luật B. Câu ba", "Câu hai theo Luật A và Luật B."),
        ("căn cứ Luật C; căn cứ ⟦Luật A⟧; căn cứ Luật B", "căn cứ Luật A;"),
        ("cầu " * 60 + "⟦Luật A⟧" + " phao" * 60, "…" + "cầu " * 39 + "Luật A" + " phao" * 31 + "…"),
    ],
)
def test_a_sentence(text: str, expected: str) -> None:
    start, end = text.index("⟦"), text.index("⟧") - 1
    assert sentence_around(text.replace("⟦", "").replace("⟧", ""), start, end) == expected


@given(st.text(alphabet="ab .;\n", max_size=600), st.integers(0, 600), st.integers(0, 20))
def test_it_holds_what_is_cited_and_is_bounded(text: str, start: int, length: int) -> None:
    cited = text[start : start + length]
    around = sentence_around(text, min(start, len(text)), min(start + length, len(text)))
    assert cited in around
    assert len(around) <= len(cited) + 2 * 161
    assert "\n" not in around.replace(cited, "", 1)
