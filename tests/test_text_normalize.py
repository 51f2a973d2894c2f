"""Normalisation: what is removed, what is replaced, and the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.text.mapped import Mapped, compose
from docparse.text.normalize import clean, compose_letters, normalize
from docparse.values import OffsetMap, OffsetMapBuilder, Span

ODD = "\ufeff\u00ad\u200b\u200d\u00a0\u2003\r\n\t\x00\x07\x0b\x0c\u2028"
MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
texts = st.text(alphabet=st.sampled_from("aeouyAĐđươếHằ .,1/-" + ODD + MARKS), max_size=60)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("\ufeffKế hoạch", "Kế hoạch"),
        ("một\r\nhai\rba\nbốn", "một\nhai\nba\nbốn"),
        ("trang một\x0ctrang hai\u2028tiếp", "trang một\ntrang hai\ntiếp"),
        ("số\u00a012\u202f000", "số 12 000"),
        ("thi\u00ad đua\u200b\u2060", "thi đua"),
        ("chữ\x07 ký\x00", "chữ ký"),
        ("giữ\tnguyên", "giữ\tnguyên"),
        (unicodedata.normalize("NFD", "Trưởng phòng Điều hành"), "Trưởng phòng Điều hành"),
        ("hồ sơ", "hồ sơ"),
    ],
)
def test_what_is_read(written: str, read: str) -> None:
    assert normalize(written).text == read


def test_a_place_after_removed_characters_leads_back() -> None:
    written = "\ufeffQuyết\u00ad định\r\nsố 5"
    norm = normalize(written)
    start = norm.text.index("định")
    assert norm.origin.span_to_source(Span(start, start + 4)).of(written) == "định"
    start = norm.text.index("số")
    assert norm.origin.span_to_source(Span(start, start + 2)).of(written) == "số"


def test_a_composed_letter_maps_to_all_its_marks() -> None:
    written = unicodedata.normalize("NFD", "ế")
    norm = normalize(f"h{written}t")
    assert norm.origin.span_to_source(Span(1, 2)) == Span(1, 1 + len(written))


@given(texts)
def test_result_is_clean_and_composed(written: str) -> None:
    text = normalize(written).text
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set(ODD.replace("\t", "").replace("\n", ""))
    assert normalize(text).text == text


@given(texts)
def test_each_character_comes_from_its_source(written: str) -> None:
    norm = normalize(written)
    assert len(norm.origin) == len(norm.text)
    for piece in norm.origin.pieces:
        new = norm.text[piece.start : piece.end]
        old = written[piece.source_start : piece.source_end]
        assert _letters(normalize(old).text) == _letters(new)


def _letters(text: str) -> str:
    """Without marks: those that stand without a letter may change places in canonical order."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


@given(texts)
def test_steps_compose(written: str) -> None:
    cleaned = clean(written)
    composed = compose_letters(Mapped.untouched(cleaned.text))
    whole = normalize(written)
    assert whole.text == composed.text
    assert whole.origin == compose(composed.origin, cleaned.origin)


@st.composite
def maps(draw: st.DrawFn, source_length: int) -> OffsetMap:
    """A map onto a source of the given length: some of it kept, left out, merged or spread."""
    builder = OffsetMapBuilder()
    at = 0
    while at < source_length:
        taken = draw(st.integers(1, source_length - at))
        made = draw(st.one_of(st.just(taken), st.integers(0, 3)))
        builder.add(made, at, taken)
        at += taken
    return builder.build()


@given(st.data())
def test_composition_agrees_with_two_lookups(data: st.DataObject) -> None:
    earlier = data.draw(maps(12))
    later = data.draw(maps(len(earlier)))
    both = compose(later, earlier)
    assert len(both) == len(later)
    for offset in range(len(both)):
        direct = both.span_to_source(Span(offset, offset + 1))
        twice = earlier.span_to_source(later.span_to_source(Span(offset, offset + 1)))
        assert twice.contains(direct)


def test_a_large_file_takes_linear_time() -> None:
    """One map piece a line; a quadratic walk over them would take minutes."""
    written = "Căn cứ quy định hiện hành;\r\n" * 40_000
    assert normalize(unicodedata.normalize("NFD", written)).text.count("\n") == 40_000


@pytest.mark.parametrize("before", ["a", ""])
def test_marks_beyond_measure_are_dropped(before: str) -> None:
    text = before + "\u0301\u0323" * 50_000 + " b"
    mapped = normalize(text)
    assert len(mapped.text) < 40
    assert unicodedata.is_normalized("NFC", mapped.text)
    assert mapped.text.endswith(" b")
    assert mapped.origin.to_source(len(mapped.text) - 1) == len(text) - 1
