"""Tones and where they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.text.marks import strip_marks, strip_marks_of_lines
from docparse.text.syllables import (
    is_syllable,
    is_vietnamese,
    placement_of,
    respell,
    split_tone,
    with_tone,
)


@pytest.mark.parametrize(
    ("old", "new"),
    [("hòa", "hoà"), ("khỏe", "khoẻ"), ("thúy", "thuý"), ("ủy", "uỷ"), ("Hóa", "Hoá"), ("xòe", "xoè"), ("lũy", "luỹ")],
)
def test_two_styles(old: str, new: str) -> None:
    assert respell(new, "old") == old
    assert respell(old, "new") == new
    assert (placement_of(old), placement_of(new)) == ("old", "new")


@pytest.mark.parametrize(
    "same",
    [
        "quý", "giá", "gì", "gìn", "giếng", "khuỷu", "toán", "thuyết", "hoài", "tía", "của", "mùa", "người", "quỹ",
        "trưởng", "khối", "đề", "nghị", "tiến", "suốt", "được", "quyền", "giữa", "loại", "nguồn", "ngoằn", "ban",
    ],
)  # fmt: skip
def test_one_way_to_write(same: str) -> None:
    assert respell(same, "old") == respell(same, "new") == same
    assert placement_of(same) is None


@pytest.mark.parametrize(("wrong", "right"), [("qúy", "quý"), ("tóan", "toán"), ("gía", "giá"), ("thuýêt", "thuyết")])
def test_misplaced_tone_is_put_right(wrong: str, right: str) -> None:
    assert placement_of(wrong) is None
    assert respell(wrong, "old") == right


@pytest.mark.parametrize(
    ("syllable", "letters", "tone"),
    [
        ("Trưởng", "Trương", "hỏi"), ("trường", "trương", "huyền"), ("Khối", "Khôi", "sắc"), ("ngã", "nga", "ngã"),
        ("ĐỘC", "ĐÔC", "nặng"), ("ban", "ban", "ngang"),
    ],
)  # fmt: skip
def test_tone_comes_off_and_goes_back(syllable: str, letters: str, tone: str) -> None:
    assert split_tone(syllable) == (letters, tone)
    assert with_tone(*split_tone(syllable)) == syllable


@pytest.mark.parametrize(
    ("word", "is_one"), [("nghiêng", True), ("khuya", True), ("quốc", True), ("Wifi", False), ("UBND", False)]
)
def test_shape(word: str, is_one: bool) -> None:
    assert is_syllable(word) is is_one


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ủy ban nhân dân tỉnh", True), ("The quick brown fox", False), ("Le café est fermé à côté", False), ("", False)],
)
def test_language(text: str, expected: bool) -> None:
    assert is_vietnamese(text) is expected


@given(st.lists(st.text(alphabet="aăÂđĐêớỪự́̂ zǑ9", max_size=6), max_size=8))
def test_marks_of_many_lines_are_stripped_as_of_each(lines: list[str]) -> None:
    assert strip_marks_of_lines("\n".join(lines)).split("\n") == ([strip_marks(line) for line in lines] or [""])
