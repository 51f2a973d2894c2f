"""Statements of several documents in rows: one thing, one row."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.compare import share_of_words
from docparse.compare.rows import Row, align, pairs_that_may_be_alike
from docparse.compare.subject_words import subject_words

WORDS = "nhà trường học sinh nước sạch rừng lúa hộ nghèo đạt tỷ lệ số được có của tăng thêm mới".split()
STATEMENTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join), max_size=8)


def rows(documents: Sequence[Sequence[str]]) -> list[Row]:
    subjects = [[subject_words(one) for one in own] for own in documents]
    return align(subjects, lambda one: one, share_of_words)


@pytest.mark.parametrize(
    ("documents", "cells"),
    [
        ([["hộ nghèo"], ["tỷ lệ hộ nghèo"]], [((0,), (0,))]),
        ([["hộ nghèo", "diện tích rừng"], ["diện tích rừng"]], [((0,), ()), ((1,), (0,))]),
        ([["hộ nghèo đô thị"], ["hộ nghèo nông thôn"]], [((0,), ()), ((), (0,))]),
        ([["hộ nghèo", "hộ nghèo"], ["hộ nghèo"]], [((0, 1), (0,))]),
        ([[], ["hộ nghèo"], []], [((), (0,), ())]),
        ([["đạt 5%"], ["8"]], [((0,), ()), ((), (0,))]),
        ([["trồng rừng"], ["trồng rừng phòng hộ"], ["trồng rừng sản xuất"]], [((0,), (0,), ()), ((), (), (0,))]),
        ([], []),
    ],
)
def test_one_thing_one_row(documents: list[list[str]], cells: list[tuple[tuple[int, ...], ...]]) -> None:
    assert [row.cells for row in rows(documents)] == cells


@given(st.lists(STATEMENTS, max_size=4))
@settings(deadline=None)
def test_every_statement_stands_in_one_row(documents: list[list[str]]) -> None:
    made = rows(documents)
    for document, own in enumerate(documents):
        placed = [number for row in made for number in row.cells[document]]
        assert sorted(placed) == list(range(len(own)))


@given(STATEMENTS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_no_pair_that_is_alike_is_passed_over(statements: list[str], dice: random.Random) -> None:
    dice.shuffle(statements)
    subjects = {at: subject_words(one) for at, one in enumerate(statements)}
    looked_at = set(pairs_that_may_be_alike({at: one.words for at, one in subjects.items()}))
    for one, other in combinations(subjects, 2):
        if share_of_words(subjects[one], subjects[other]) >= 0.55:
            assert (one, other) in looked_at


def test_of_thousands_of_things_few_pairs_are_looked_at() -> None:
    subjects = {at: subject_words(f"tỷ lệ đạt việc{at % 900}a và việc{at % 700}b").words for at in range(4_000)}
    assert len(list(pairs_that_may_be_alike(subjects))) < 40_000
