"""Two passages word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.compare.word_difference import word_differences

PASSAGES = st.text(alphabet="ab ÀàĐđ.,;-1\n", max_size=40)


def told(one: str, other: str, numbers: tuple[int, int] = (0, 0)) -> list[tuple[str, str, str]]:
    return [(each.kind, each.one.of(one), each.other.of(other)) for each in word_differences(one, other, numbers)]


@pytest.mark.parametrize(
    ("one", "other", "differences"),
    [
        ("Giao Sở Y tế", "Giao Sở Y tế", []),
        ("Giao Sở Y tế", "Giao Sở Nội vụ", [("changed", "Y tế", "Nội vụ")]),
        ("Giao Sở Y tế chủ trì", "Giao Sở Y tế", [("removed", "chủ trì", "")]),
        ("báo cáo Giám đốc", "báo cáo trực tiếp Giám đốc", [("added", "", "trực tiếp")]),
        ("hoà bình", "Hòa bình", [("form", "hoà", "Hòa")]),
        ("“thi đua”", '"thi đua"', [("form", "“", '"'), ("form", "”", '"')]),
        ("tăng 5%", "tăng 8%", [("changed", "5", "8")]),
        ("", "thêm", [("added", "", "thêm")]),
        ("", "", []),
    ],
)
def test_differences(one: str, other: str, differences: list[tuple[str, str, str]]) -> None:
    assert told(one, other) == differences


def test_another_number_in_front_is_how_it_is_written() -> None:
    assert told("1.2. Giao Sở Y tế", "3. Giao Sở Y tế", (5, 3)) == [("form", "1.2. ", "3. ")]


@given(PASSAGES, PASSAGES)
def test_the_second_passage_comes_of_the_first_with_the_differences(one: str, other: str) -> None:
    made, at, before = [], 0, 0
    for each in word_differences(one, other):
        assert each.one.start >= at
        assert each.other.start >= before
        made += [one[at : each.one.start], each.other.of(other)]
        at, before = each.one.end, each.other.end
    made.append(one[at:])
    assert "".join("".join(made).split()) == "".join(other.split())


@given(PASSAGES)
def test_a_passage_is_as_it_is(passage: str) -> None:
    assert word_differences(passage, passage) == ()


def test_many_words_against_many_take_no_longer_than_their_number() -> None:
    one, other = " ".join(f"a{index}" for index in range(3_000)), " ".join(f"b{index}" for index in range(3_000))
    assert [each.kind for each in word_differences(one, other)] == ["changed"]
