"""Two documents paragraph by paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.compare import PassagePair, passage_pairs
from docparse.extract import extract
from docparse.readers.plain import read_plain
from docparse.values import Analysis

OLD = "Sửa bến phà trước ngày 05/3/2026."
PARAGRAPHS = st.lists(
    st.sampled_from([OLD, "Mở hai lớp học nghề.", "Trồng cây ven đê.", "1. Dọn kênh.", "Kê khai giá nước sạch."]),
    max_size=8,
)


def read(*paragraphs: str) -> Analysis:
    text = "\n\n".join(paragraphs)
    return extract(read_plain(text, text.encode(), "a.txt"))


def states(one: Analysis, other: Analysis) -> list[tuple[str, bool]]:
    return [(pair.state, pair.moved) for pair in passage_pairs(one, other)]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ((OLD,), (OLD,), [("same", False)]),
        ((OLD,), ("Sửa bến phà trước ngày 05 tháng 3 năm 2026.",), [("form", False)]),
        ((OLD,), ("sửa bến phà trước ngày 05/3/2026.",), [("form", False)]),
        (("1. Dọn kênh tưới số ba.",), ("2. Dọn kênh tưới số ba.",), [("form", False)]),
        ((OLD,), ("Sửa bến phà trước ngày 15/3/2026.",), [("changed", False)]),
        ((OLD,), (OLD, "Trồng cây ven đê."), [("same", False), ("added", False)]),
        ((OLD, "Trồng cây ven đê."), ("Trồng cây ven đê.",), [("removed", False), ("same", False)]),
        (
            (OLD, "Trồng cây ven đê.", "Mở hai lớp học nghề."),
            ("Trồng cây ven đê.", "Mở hai lớp học nghề.", OLD),
            [("same", False), ("same", False), ("same", True)],
        ),
        (("Trồng cây ven đê.",), ("Kê khai giá nước sạch.",), [("removed", False), ("added", False)]),
    ],
)
def test_states(one: tuple[str, ...], other: tuple[str, ...], found: list[tuple[str, bool]]) -> None:
    assert states(read(*one), read(*other)) == found


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_paragraph_stands_in_one_pair(one: list[str], other: list[str]) -> None:
    left, right = read(*one), read(*other)
    pairs = passage_pairs(left, right)
    assert sorted(pair.one for pair in pairs if pair.one) == [block.span for block in left.document.blocks]
    assert [pair.other for pair in pairs if pair.other] == [block.span for block in right.document.blocks]


@given(PARAGRAPHS)
def test_a_document_is_as_it_is(paragraphs: list[str]) -> None:
    one = read(*paragraphs)
    assert all(pair == PassagePair(pair.one, pair.one, "same") for pair in passage_pairs(one, one))
