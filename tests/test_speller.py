"""The context model: what it reads, what it never sees, and which slips it finds."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docparse.speller
from docparse.speller import (
    ContextModel,
    Least,
    find_suspects,
    judge,
    packaged_model,
    pieces_of,
    written_paragraphs,
)
from docparse.speller.alternatives import all_alternatives
from docparse.speller.doublings import weigh_doublings
from docparse.speller.evidence import weigh
from docparse.speller.gaps import weigh_gaps
from docparse.speller.judge import flatten
from docparse.speller.pieces import plain_word
from docparse.speller.rereading import Change, Turns, Wording, read_anew, taken_alone, taken_together
from docparse.speller.sides import COMMONEST, SHAPES, Sides
from docparse.speller.windows import Windows

TEXT = (
    "Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành tổ chức thực hiện Kế hoạch này.\n"
    "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo."
)


def contexts(model: ContextModel, words: numpy.ndarray, shapes: numpy.ndarray) -> numpy.ndarray:
    """What each place calls for, in the order of the text."""
    readings = list(model.network.read(words, shapes, numpy.ones(len(words), dtype=bool)))
    places = numpy.concatenate([reading.places for reading in readings])
    assert sorted(places) == list(range(len(words)))
    return numpy.concatenate([reading.contexts for reading in readings])[numpy.argsort(places)]


@pytest.fixture(scope="module")
def model() -> ContextModel:
    return packaged_model()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Các đơn vị nghiêm túc thực hiên các nhiệm vụ được giao.", "hiện"),
        ("Căn cứ Nghị đinh của Chính phủ về công tác văn thư.", "định"),
        ("Đề nghị các cơ quan báo cào kết quả thực hiện.", "cáo"),
        ("Cơ quan chuyên môn chịu tránh nhiệm trước pháp luật.", "trách"),
        ("Bảo đảm an toàn, vệ sinh lau động cho người lao động.", "lao"),
    ],
)
def test_a_word_that_exists_and_does_not_belong_there(model: ContextModel, written: str, meant: str) -> None:
    (suspect,) = find_suspects(model, written_paragraphs(written), model.least)
    assert suspect.meant[0] == meant
    assert written[suspect.piece.start : suspect.piece.end].lower() == suspect.piece.word


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Ông Nguyễn Văn Khôi, Trưởng phòng Tổ chức cán bộ.",
        "Số lượng: 15 chỉ tiêu; tỷ lệ đạt 95,5% (theo Quyết định số 12/QĐ-UBND ngày 03/02/2024).",
        "SỞ NỘI VỤ",
        "",
        "I. MỤC ĐÍCH, YÊU CẦU",
    ],
)
def test_good_text_is_left_alone(model: ContextModel, text: str) -> None:
    assert find_suspects(model, written_paragraphs(text), model.least) == []


@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_a_word_is_never_seen_where_it_is_judged(data: st.DataObject) -> None:
    """Whatever stands at a place, the model calls for the same there."""
    model = packaged_model()
    words, shapes, _ = flatten(model, written_paragraphs(TEXT))
    place = data.draw(st.sampled_from([index for index, word in enumerate(words) if word >= 8]))
    other = words.copy()
    other[place] = data.draw(st.integers(8, len(model.words) - 1))
    before, after = contexts(model, words, shapes), contexts(model, other, shapes)
    assert numpy.allclose(before[place], after[place], atol=1e-4)
    assert not numpy.allclose(before[place - 1], after[place - 1], atol=1e-4) or words[place] == other[place]


def test_a_paragraph_is_judged_alike_wherever_it_stands(model: ContextModel) -> None:
    alone, shapes, _ = flatten(model, written_paragraphs(TEXT))
    among, among_shapes, _ = flatten(model, written_paragraphs("\n".join(["I. MỤC ĐÍCH", TEXT * 9, TEXT, "Nơi nhận:"])))
    start = len(among) - len(flatten(model, written_paragraphs(f"{TEXT}\nNơi nhận:"))[0])
    place = slice(start, start + len(alone) - 1)
    assert list(among[place]) == list(alone[:-1])
    there = contexts(model, among, among_shapes)[place]
    assert numpy.allclose(there[1:], contexts(model, alone, shapes)[1:-1], atol=1e-4)


def test_common_words_and_rare_ones_enter_the_network_alike(model: ContextModel) -> None:
    """What is kept of the commonest words is what would be worked out for each."""
    file = Path(docparse.speller.__file__).parent / "data" / "context.npz"
    with numpy.load(file) as kept:
        weights = {name: one.astype(numpy.float32) for name, one in kept.items() if one.dtype == numpy.float16}
    words, shapes, _ = flatten(model, written_paragraphs(TEXT))
    (layout,) = Windows(words, shapes, numpy.ones(len(words), dtype=bool)).layouts
    needed = [numpy.arange(layout.cells)] * 2
    kept, alone = (
        [side.sums for side in one.read(words * SHAPES + shapes, layout, needed, one.width)]
        for one in (Sides(weights), Sides(weights, commonest=0))
    )
    assert (words < COMMONEST).any()
    assert (words >= COMMONEST).any()
    for one, other in zip(kept, alone, strict=True):
        assert numpy.allclose(one, other, atol=1e-4)


def test_what_is_read_together_reads_as_alone(model: ContextModel) -> None:
    words, shapes, _ = flatten(model, written_paragraphs(TEXT))
    wordings = [Wording(Change(5, 6), changed=True), Wording(Change(20, 20, 900), changed=False)]

    def asking(turns: int) -> Turns[list[float]]:
        heard: list[float] = []
        for turn in range(turns):
            for reread in (yield wordings[turn:]):
                heard += reread.fits.tolist()
        return heard

    both = taken_together(model, words, shapes, asking(1), asking(2))
    assert both[0] == pytest.approx(taken_alone(model, words, shapes, asking(1)), abs=1e-3)
    assert both[1] == pytest.approx(taken_alone(model, words, shapes, asking(2)), abs=1e-3)
    assert len(both[1]) > len(both[0]) > 0
    assert taken_together(model, words, shapes, asking(0), asking(0)) == ([], [])


@pytest.mark.parametrize(
    ("word", "other", "slip"),
    [
        ("khôi", "khối", "tone"),
        ("công", "cong", "marks"),
        ("nôi", "nội", "tone"),
        ("xử", "sử", "sound"),
        ("thành", "hành", "letter"),
        ("trách", "tránh", "sound"),
        ("việc", "việt", "sound"),
        ("nhà", "hnà", None),
    ],
)
def test_slips_that_people_make(word: str, other: str, slip: str | None) -> None:
    vocabulary = "khôi khối công cong nôi nội xử sử thành hành trách tránh việc việt nhà".split()
    assert all_alternatives(vocabulary)[word].get(other) == slip


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Sở Nội vụ chịu trách tham mưu, đôn đốc các phòng.", "nhiệm"),
        ("Ủy nhân dân tỉnh giao các sở, ban, ngành tổ chức thực hiện Kế hoạch này.", "ban"),
    ],
)
def test_a_word_that_is_missing(model: ContextModel, written: str, meant: str) -> None:
    (gap,) = judge(model, written_paragraphs(written)).gaps
    assert gap.meant[0] == meant
    assert written[gap.before.start : gap.behind.end].lower().split() == [gap.before.word, gap.behind.word]


@pytest.mark.parametrize(
    ("written", "doubled"),
    [
        ("Đề nghị các đơn vị báo cáo tình hình hình hoạt động của cơ sở.", "hình hình"),
        ("Các phòng thực hiện thực hiện nhiệm vụ được giao.", "thực hiện thực hiện"),
        ("Quyết định về việc về việc thành lập Tổ công tác.", "việc về việc về"),
    ],
)
def test_words_that_stand_twice(model: ContextModel, written: str, doubled: str) -> None:
    (doubling, *_) = judge(model, written_paragraphs(written)).doublings
    assert len(written[doubling.first.start : doubling.last.end].split()) == len(doubled.split())
    again = written[doubling.again.start : doubling.last.end]
    assert written[doubling.first.start : doubling.again.start].strip() == again


@pytest.mark.parametrize(
    "written",
    [
        "Việc kiểm tra thực hiện theo quy định định kỳ hằng quý.",
        "Tổ chức sơ kết, tổng kết; hợp tác công - tư; công tác phòng, chống bão lụt.",
        "Ngày ngày cán bộ trực tại trụ sở, luôn luôn sẵn sàng.",
        "Báo cáo kết quả năm 2024; phương hướng, nhiệm vụ năm 2025.",
    ],
)
def test_what_meets_or_breaks_off_by_right(model: ContextModel, written: str) -> None:
    judged = judge(model, written_paragraphs(written))
    assert (judged.gaps, judged.doublings) == ((), ())


def test_what_is_said_over_and_over_is_no_doubling(model: ContextModel) -> None:
    words, shapes, _ = flatten(model, written_paragraphs("kế hoạch " * 400))
    assert len(taken_alone(model, words, shapes, weigh_doublings(model, words, shapes)).starts) == 0


@given(change=st.tuples(st.integers(1, 60), st.integers(0, 3), st.sampled_from([None, 40, 900])))
@settings(max_examples=40, deadline=None)
def test_what_is_read_anew_is_the_text_with_the_change(change: tuple[int, int, int | None]) -> None:
    model = packaged_model()
    words, shapes, pieces = flatten(model, written_paragraphs(TEXT))
    start, length, filling = change
    if start + length >= len(words) or any(piece is None for piece in pieces[start : start + length + 1]):
        return
    own = Change(start, start + length, filling)
    before, after = read_anew(model, words, shapes, [Wording(own, changed=False), Wording(own, changed=True)])
    assert before.start == after.start
    assert len(after.fits) - len(before.fits) == (filling is not None) - length
    assert ((before.fits <= 0) & (before.fits >= -15)).all()


def test_of_thousands_of_gaps_one_word_in_two_hundred_is_looked_at(model: ContextModel) -> None:
    words, shapes, _ = flatten(model, written_paragraphs("ủy nhân dân tỉnh chịu trách tham mưu cho các sở " * 500))
    found = weigh(model, words, shapes).gaps
    assert len(found.places) > len(words) // 200 + 1
    gaps = taken_alone(model, words, shapes, weigh_gaps(model, words, shapes, found))
    assert 0 < len(gaps.places) <= len(words) // 200 + 1


def test_a_syllable_outside_the_vocabulary(model: ContextModel) -> None:
    assert "nghiệp" in [model.words[number] for number, _ in model.meant_by("ghiệp")]
    (suspect,) = find_suspects(model, written_paragraphs("Bảo quản vật liệu nổ công ghiệp tại kho."), -1.0)
    assert suspect.meant[0] == "nghiệp"


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ ÀÁ,.;15/-\n", max_size=200))
@settings(deadline=None)
def test_any_text_is_judged(text: str) -> None:
    model = packaged_model()
    paragraphs = written_paragraphs(text)
    for piece in (piece for paragraph in paragraphs for piece in paragraph):
        assert plain_word(text[piece.start : piece.end]) == piece.word or piece.shape == 3
    judged = judge(model, paragraphs, Least(-3.0, -3.0, -3.0))
    for suspect in judged.suspects:
        assert suspect.piece in [piece for paragraph in paragraphs for piece in paragraph]
        assert suspect.meant
    assert all(gap.before.end <= gap.behind.start for gap in judged.gaps)
    assert all(one.first.start < one.again.start <= one.last.start for one in judged.doublings)


def test_both_placements_of_the_tone_are_one_word() -> None:
    assert [piece.word for piece in pieces_of("Hoà hòa HOÀ")] == ["hòa"] * 3


def test_abbreviations_and_symbols_are_not_judged(model: ContextModel) -> None:
    words, shapes, pieces = flatten(model, written_paragraphs("Gửi VP và TH; UBND tỉnh; Zn, Pb"))
    judged = {piece.word for place in weigh(model, words, shapes).places if (piece := pieces[place]) is not None}
    assert not judged & {"vp", "th", "ubnd", "zn", "pb"}
