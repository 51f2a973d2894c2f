"""Windows laid side by side: every place that is asked for is read, in its own paragraph, alike ones once."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.speller import judge, packaged_model, written_paragraphs
from docparse.speller.evidence import weigh
from docparse.speller.judge import flatten
from docparse.speller.pieces import SPECIAL
from docparse.speller.windows import Layout, Windows

MARK = SPECIAL.index("<p>")
FIRST_WORD = len(SPECIAL)
# Lengths of paragraphs, some longer than a window, and the words in them (few, so that some are alike).
PARAGRAPHS = st.lists(
    st.one_of(st.lists(st.integers(FIRST_WORD, FIRST_WORD + 2), max_size=4), st.just([FIRST_WORD] * 450)), max_size=8
)


def numbers(paragraphs: list[list[int]]) -> numpy.ndarray:
    """With a mark before each paragraph and behind the last."""
    return numpy.array([one for words in paragraphs for one in (MARK, *words)] + [MARK], dtype=numpy.int32)


@given(paragraphs=PARAGRAPHS, data=st.data())
@settings(max_examples=60, deadline=None)
def test_each_place_asked_for_is_read_among_the_same_words(paragraphs: list[list[int]], data: st.DataObject) -> None:
    words = numbers(paragraphs)
    wanted = numpy.array(data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words))), dtype=bool)
    wanted &= words >= FIRST_WORD
    windows = Windows(words, numpy.zeros_like(words), wanted)
    asked = windows.asked(wanted)
    assert len(asked) == len(windows.layouts)
    assert sorted(place for one in asked for place in one.places) == wanted.nonzero()[0].tolist()
    for layout, one in zip(windows.layouts, asked, strict=True):
        cells = layout.cells_forwards(one.read, one.columns)
        assert (layout.forwards[cells] == one.read).all()
        assert (layout.backwards[layout.cells_backwards(one.read, one.columns)] == one.read).all()
        around = [words[one.read[one.which] + step] for step in (-1, 0, 1)]
        assert [column.tolist() for column in around] == [words[one.places + step].tolist() for step in (-1, 0, 1)]


def test_alike_paragraphs_are_read_once() -> None:
    words = numbers([[8, 9, 10], [8, 9], [8, 9, 10]])
    windows = Windows(words, numpy.zeros_like(words), words >= FIRST_WORD)
    (asked,) = windows.asked(words >= FIRST_WORD)
    assert asked.places.tolist() == [1, 2, 3, 5, 6, 8, 9, 10]
    assert asked.read[asked.which].tolist() == [1, 2, 3, 5, 6, 1, 2, 3]


def test_windows_end_without_holes() -> None:
    layout = Layout(numpy.array([10, 0, 20]), numpy.array([14, 2, 21]))
    assert layout.forwards.tolist() == [10, 0, 20, 11, 1, 12, 13]
    assert layout.backwards.tolist() == [13, 1, 20, 12, 0, 11, 10]
    assert layout.before.tolist() == [-1, -1, -1, 0, 1, 3, 5]
    assert [block.steps for block in layout.blocks()] == [[(0, 3), (3, 5), (5, 6), (6, 7)]]


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Nghị đinh của Chính phủ về công tác văn thư; đề nghị các cơ quan báo cào kết quả thực hiện.",
        "Sở Nội vụ chịu trách tham mưu, đôn đốc các phòng thực hiện thực hiện nhiệm vụ được giao.",
        "Cơ quan chuyên môn chịu tránh nhiệm trước pháp luật; phong đihnj biên chế.",
    ],
)
def test_what_cannot_be_told_is_left_out_and_nothing_else(text: str) -> None:
    model = packaged_model()
    words, shapes, _ = flatten(model, written_paragraphs(text))
    every, some = weigh(model, words, shapes), weigh(model, words, shapes, least=model.least)
    scores = every.features @ model.judge[:-1] + model.judge[-1]
    told = {(place, other) for place, other, score in zip(every.places, every.others, scores, strict=True)
            if score >= model.least}  # fmt: skip
    kept = set(zip(some.places.tolist(), some.others.tolist(), strict=True))
    assert told <= kept <= set(zip(every.places.tolist(), every.others.tolist(), strict=True))


def test_a_paragraph_said_twice_is_judged_twice() -> None:
    sentence = "Đề nghị các cơ quan báo cào kết quả thực hiện."
    found = judge(packaged_model(), written_paragraphs(f"{sentence}\n{sentence}")).suspects
    assert [one.piece.word for one in found] == ["cào", "cào"]
