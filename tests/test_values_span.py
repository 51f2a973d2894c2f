"""Span: intervals of code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.values import Span

spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-5, -1)])
def test_an_impossible_interval_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("first", "second", "overlap", "inside"),
    [
        (Span(0, 5), Span(5, 8), False, False),
        (Span(0, 5), Span(4, 8), True, False),
        (Span(0, 9), Span(4, 8), True, True),
        (Span(2, 6), Span(2, 6), True, True),
        (Span(2, 6), Span(4, 4), True, True),
        (Span(2, 6), Span(2, 2), False, True),
    ],
)
def test_overlap_and_containment(first: Span, second: Span, overlap: bool, inside: bool) -> None:
    assert first.overlaps(second) is overlap
    assert first.contains(second) is inside


def test_offsets_count_code_points() -> None:
    text = "Kế hoạch 𝟓 năm"
    assert Span(9, 10).of(text) == "𝟓"
    assert Span(11, 14).of(text) == "năm"


def test_an_empty_span_is_still_a_place() -> None:
    assert Span(4, 4)
    assert len(Span(4, 4)) == 0


@given(spans, spans)
def test_overlap_is_symmetric(first: Span, second: Span) -> None:
    assert first.overlaps(second) == second.overlaps(first)


@given(spans, spans)
def test_overlap_means_a_shared_code_point(first: Span, second: Span) -> None:
    if first and second and len(first) and len(second):
        shared = set(range(first.start, first.end)) & set(range(second.start, second.end))
        assert first.overlaps(second) == bool(shared)


@given(spans, spans)
def test_what_is_contained_is_part_of_the_text(outer: Span, inner: Span) -> None:
    text = "".join(chr(0x1EA0 + index) for index in range(60))
    if outer.contains(inner):
        assert inner.of(text) in outer.of(text)


@given(spans, st.text(max_size=60))
def test_length_is_that_of_the_text_covered(span: Span, text: str) -> None:
    assert len(span.of(text + "x" * 60)) == len(span)
