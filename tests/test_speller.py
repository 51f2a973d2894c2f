"""The context model: what it reads, what it never sees, and which slips it finds."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.speller import ContextModel, find_suspects, packaged_model, pieces_of, written_paragraphs
from docparse.speller.alternatives import all_alternatives
from docparse.speller.evidence import weigh
from docparse.speller.judge import flatten
from docparse.speller.pieces import plain_word

TEXT = (
    "Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành tổ chức thực hiện Kế hoạch này.\n"
    "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo."
)


def contexts(model: ContextModel, words: numpy.ndarray, shapes: numpy.ndarray) -> numpy.ndarray:
    """What each place calls for, in the order of the text."""
    readings = list(model.network.read(words, shapes))
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


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ ÀÁ,.;15/-\n", max_size=200))
@settings(deadline=None)
def test_any_text_is_judged(text: str) -> None:
    model = packaged_model()
    paragraphs = written_paragraphs(text)
    for piece in (piece for paragraph in paragraphs for piece in paragraph):
        assert plain_word(text[piece.start : piece.end]) == piece.word or piece.shape == 3
    for suspect in find_suspects(model, paragraphs, -3.0):
        assert suspect.piece in [piece for paragraph in paragraphs for piece in paragraph]
        assert suspect.meant


def test_both_placements_of_the_tone_are_one_word() -> None:
    assert [piece.word for piece in pieces_of("Hoà hòa HOÀ")] == ["hòa"] * 3


def test_abbreviations_and_symbols_are_not_judged(model: ContextModel) -> None:
    words, shapes, pieces = flatten(model, written_paragraphs("Gửi VP và TH; UBND tỉnh; Zn, Pb"))
    judged = {piece.word for place in weigh(model, words, shapes).places if (piece := pieces[place]) is not None}
    assert not judged & {"vp", "th", "ubnd", "zn", "pb"}
