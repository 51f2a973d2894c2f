"""OffsetMap: every rewriting of a text keeps the way back to where each character came from."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.values import OffsetMap, OffsetMapBuilder, Piece, Span
from docparse.values.offsets import concatenate


@dataclass(frozen=True)
class Edit:
    """What becomes of the next ``source`` characters: kept, or replaced by ``new`` characters."""

    kept: bool
    source: int
    new: int


KEEP = st.integers(1, 6).map(lambda n: Edit(True, n, n))
REPLACE = st.tuples(st.integers(1, 4), st.integers(1, 4)).filter(lambda pair: pair[0] != pair[1])
DROP_OR_REPLACE = st.one_of(
    st.integers(1, 4).map(lambda n: Edit(False, n, 0)), REPLACE.map(lambda pair: Edit(False, *pair))
)
EDITS = st.lists(st.one_of(KEEP, DROP_OR_REPLACE), max_size=12)


def rewrite(text: str, edits: list[Edit]) -> tuple[str, OffsetMap]:
    """``text`` after the edits (what remains of it is kept), and its map; new characters are '·'."""
    builder, pieces, at = OffsetMapBuilder(), [], 0
    for edit in [*edits, Edit(True, len(text), len(text))]:
        taken = min(edit.source, len(text) - at)
        if taken == 0:
            break
        new = taken if edit.kept else edit.new
        builder.add(new, at, taken)
        pieces.append(text[at : at + taken] if edit.kept else "·" * new)
        at += taken
    return "".join(pieces), builder.build()


def distinct(length: int) -> str:
    """A text in which every character stands once."""
    return "".join(chr(0x4E00 + index) for index in range(length))


LENGTHS = st.integers(0, 40)


@given(LENGTHS)
def test_identity_maps_every_offset_to_itself(length: int) -> None:
    identity = OffsetMap.identity(length)
    assert len(identity) == length
    assert all(identity.to_source(i) == i == identity.from_source(i) for i in range(length + 1))


@given(LENGTHS, EDITS)
def test_a_kept_character_comes_from_where_it_stood(length: int, edits: list[Edit]) -> None:
    text = distinct(length)
    new, offsets = rewrite(text, edits)
    assert len(offsets) == len(new)
    for index, character in enumerate(new):
        if character != "·":
            assert text[offsets.to_source(index)] == character
            assert offsets.span_to_source(Span(index, index + 1)).of(text) == character


@given(LENGTHS, EDITS)
def test_there_and_back_again(length: int, edits: list[Edit]) -> None:
    text = distinct(length)
    new, offsets = rewrite(text, edits)
    for index, character in enumerate(new):
        if character != "·":
            assert offsets.from_source(offsets.to_source(index)) == index


@given(LENGTHS, EDITS)
def test_both_directions_are_monotone(length: int, edits: list[Edit]) -> None:
    new, offsets = rewrite(distinct(length), edits)
    there = [offsets.to_source(i) for i in range(len(new) + 1)]
    back = [offsets.from_source(i) for i in range(length + 1)]
    assert there == sorted(there)
    assert back == sorted(back)
    assert all(0 <= offset <= length for offset in there)
    assert all(0 <= offset <= len(new) for offset in back)


@given(LENGTHS, EDITS, st.data())
def test_a_span_comes_from_all_its_characters(length: int, edits: list[Edit], data: st.DataObject) -> None:
    text = distinct(length)
    new, offsets = rewrite(text, edits)
    start = data.draw(st.integers(0, len(new)))
    span = Span(start, data.draw(st.integers(start, len(new))))
    source = offsets.span_to_source(span).of(text)
    assert all(character in source for character in span.of(new) if character != "·")


@given(LENGTHS, EDITS, EDITS)
def test_composition_is_one_map_after_the_other(length: int, first: list[Edit], second: list[Edit]) -> None:
    text = distinct(length)
    middle, earlier = rewrite(text, first)
    new, later = rewrite(middle, second)
    both = later.after(earlier)
    assert len(both) == len(new)
    for index, character in enumerate(new):
        assert both.to_source(index) == earlier.to_source(later.to_source(index)) or character == "·"
        if character != "·":
            assert text[both.to_source(index)] == character


@given(LENGTHS, EDITS)
def test_identity_changes_nothing_in_a_composition(length: int, edits: list[Edit]) -> None:
    new, offsets = rewrite(distinct(length), edits)
    assert offsets.after(OffsetMap.identity(length)) == offsets
    assert OffsetMap.identity(len(new)).after(offsets) == offsets


@given(LENGTHS, EDITS, EDITS, EDITS)
def test_kept_characters_do_not_mind_how_maps_are_grouped(
    length: int, first: list[Edit], second: list[Edit], third: list[Edit]
) -> None:
    text = distinct(length)
    one, map_one = rewrite(text, first)
    two, map_two = rewrite(one, second)
    three, map_three = rewrite(two, third)
    left = map_three.after(map_two).after(map_one)
    right = map_three.after(map_two.after(map_one))
    for index, character in enumerate(three):
        if character != "·":
            assert left.to_source(index) == right.to_source(index)


@pytest.mark.parametrize(
    ("span", "source"),
    [
        (Span(0, 5), Span(0, 5)),  # before the entity
        (Span(5, 6), Span(5, 10)),  # the entity itself, whole
        (Span(4, 7), Span(4, 11)),  # over it
        (Span(6, 11), Span(10, 15)),  # after it
    ],
)
def test_a_decoded_entity_maps_whole(span: Span, source: Span) -> None:
    """'Khoa &amp; giáo' read as 'Khoa & giáo'."""
    builder = OffsetMapBuilder()
    builder.add(5, 0, 5)
    builder.add(1, 5, 5)
    builder.add(5, 10, 5)
    assert builder.build().span_to_source(span) == source


def test_marks_left_out_at_the_edges_stay_outside_a_span() -> None:
    """'**Điều 1**' read as 'Điều 1'."""
    builder = OffsetMapBuilder()
    builder.add(6, 2, 6)
    offsets = builder.build()
    assert offsets.span_to_source(Span(0, 6)) == Span(2, 8)
    assert offsets.from_source(0) == 0
    assert offsets.from_source(9) == 6


def test_neighbours_that_continue_each_other_become_one_piece() -> None:
    builder = OffsetMapBuilder()
    for index in range(100):
        builder.add(1, index, 1)
    builder.add(0, 100, 7)
    assert builder.build().pieces == (Piece(0, 100, 0, 100),)


def test_texts_laid_end_to_end() -> None:
    joined = concatenate([OffsetMap((Piece(0, 3, 10, 3),)), OffsetMap((Piece(0, 2, 20, 2),))])
    assert [joined.to_source(i) for i in range(5)] == [10, 11, 12, 20, 21]


def test_an_empty_map() -> None:
    empty = OffsetMap.identity(0)
    assert (len(empty), empty.to_source(0), empty.from_source(3)) == (0, 0, 0)
    assert empty.span_to_source(Span(0, 0)) == Span(0, 0)
