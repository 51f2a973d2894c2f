"""Inconsistent names and words in other documents than those they were first seen in."""

from __future__ import annotations

from itertools import product

import pytest

from tests.twins import DEPARTMENTS, PROVINCES, SUBJECTS, assert_twins

_PERSONS = (("Lê Văn Hùng", "Lê Văn Hung"), ("Trần Thị Mỹ Lệ", "Trần Thị Mỹ Lê"), ("Phạm Quốc Đạt", "Phạm Quôc Đạt"))
_WORDS = (("phân bổ", "phần bổ"), ("hằng năm", "hàng năm"))


@pytest.mark.parametrize(("right", "wrong"), _PERSONS)
def test_one_persons_name_with_a_mark_lost(right: str, wrong: str) -> None:
    twins = [
        f"Ông {right} dự họp tại {province}. Giao đồng chí {right} phụ trách {subject}.\n"
        f"{DEPARTMENTS[0]} mời ông ⟦{wrong}|{right}⟧ phát biểu."
        for province, subject in product(PROVINCES[:8], SUBJECTS[:3])
    ]
    assert_twins("CON004", twins)


@pytest.mark.parametrize(("right", "wrong"), _WORDS)
def test_one_word_with_other_marks_than_elsewhere(right: str, wrong: str) -> None:
    twins = [
        "\n".join(f"{place}: {right}, {subject}." for place in PROVINCES[:6]) + f"\n{department}: ⟦{wrong}|{right}⟧."
        for department, subject in product(DEPARTMENTS, SUBJECTS[:3])
    ]
    assert_twins("CON005", twins)
