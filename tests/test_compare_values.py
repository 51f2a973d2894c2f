"""Two figures of one thing: the same, rounded, a slip of the unit, another bound, another figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.compare.quota_values import difference_of
from docparse.values import Quota
from docparse.values.quota import Comparison


def quota(written: str, unit: str | None, comparison: Comparison = "=") -> Quota:
    value = float(written.replace(".", "").replace(",", "."))
    return Quota(
        start=0, end=1, subject=None, indicator=None, unit=unit, comparison=comparison, value_text=f"{written} {unit}",
        min=None if comparison in ("<", "<=") else value, max=None if comparison in (">", ">=") else value,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        (("1,5", "tỷ đồng"), ("1.500", "triệu đồng"), "same"),
        (("120", "ha"), ("1,2", "km2"), "same"),
        (("2,5", "%"), ("2,46", "%"), "rounded"),
        (("2,5", "%"), ("2,6", "%"), "other"),
        (("12", "tỷ đồng"), ("12.345", "triệu đồng"), "rounded"),
        (("850", "tỷ đồng"), ("850", "nghìn tỷ đồng"), "power of ten"),
        (("850", "tỷ đồng"), ("860", "nghìn tỷ đồng"), "other"),
        (("95", "%", ">="), ("95", "%"), "bound"),
        (("95", "%", ">="), ("95", "%", ">"), "bound"),
        (("95", "%", ">="), ("90", "%", ">="), "other"),
        (("95", "%"), ("95", "tỷ đồng"), "not comparable"),
        (("12", "tập thể"), ("12", "tập thể"), "same"),
        (("0", "%"), ("0", "%"), "same"),
        (("0", "%"), ("5", "%"), "other"),
        (("12", None), ("12", None), "same"),
    ],
)
def test_how_two_figures_differ(
    one: tuple[str, str | None, Comparison], other: tuple[str, str | None, Comparison], difference: str
) -> None:
    assert difference_of(quota(*one), quota(*other)) == difference
    assert difference_of(quota(*other), quota(*one)) == difference


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_whole_figures_of_one_unit_are_the_same_or_not(one: int, other: int) -> None:
    found = difference_of(quota(str(one), "người"), quota(str(other), "người"))
    assert (found == "same") is (one == other)
    assert found in ("same", "other", "power of ten")
