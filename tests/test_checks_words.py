"""The words of a text by columns: what they hold, and what is asked of them form by form."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.checks.cased_phrases import cased_phrases, find_phrases
from docparse.checks.phrase_matches import find_matches
from docparse.checks.words import BREAK, Word, Words, split_words
from docparse.text.marks import sound_key, strip_marks

_TEXT = st.lists(
    st.sampled_from(("hoá", "hóa", "Hoà", "kinh", "tế", "Sở", "12", "a_b", " ", "  ", "\t", ", ", " - ", ".\n", "(")),
    max_size=30,
).map("".join)  # fmt: skip


@given(_TEXT)
def test_each_word_is_a_run_of_letters_and_digits(text: str) -> None:
    words = split_words(text)
    runs = list(re.finditer(r"\w+", text))
    assert [(word.start, word.end, word.text) for word in words] == [(*run.span(), run.group()) for run in runs]
    assert [word.base for word in words] == [strip_marks(run.group()) for run in runs]
    assert [word.sound for word in words] == [sound_key(run.group()) for run in runs]


@given(_TEXT)
def test_a_gap_tells_what_stands_between_two_words(text: str) -> None:
    words = split_words(text)
    assert words.gaps[:1] == [BREAK][: len(words)]
    for before, word in pairwise(words):
        between = text[before.end : word.start]
        assert (word.gap == " ") is (between.strip(" \t") == "")
        assert (word.gap == ",") is (between.strip(" ") == ",")


@given(_TEXT, st.integers(-40, 40), st.integers(-40, 40))
def test_words_are_taken_as_from_a_tuple(text: str, first: int, last: int) -> None:
    words = split_words(text)
    all_of_them = tuple(words)
    assert len(words) == len(all_of_them)
    assert words[first:last] == all_of_them[first:last]
    if -len(words) <= first < len(words):
        assert words[first] == all_of_them[first]


@pytest.mark.parametrize("text", ["", " ", "a", "a.", ".a", "a b"])
def test_the_columns_are_as_long_as_the_words(text: str) -> None:
    words = split_words(text)
    columns = (words.texts, words.gaps, words.starts, words.ends, words.bases, words.sounds)
    assert {len(column) for column in columns} == {len(words)}


@given(_TEXT)
def test_asking_once_for_each_form_is_asking_for_each_word(text: str) -> None:
    words = split_words(text)
    assert words.where(str.istitle) == [index for index, word in enumerate(words) if word.text.istitle()]
    assert words.sounding({sound_key("hóa")}) == [i for i, word in enumerate(words) if word.sound == sound_key("hóa")]
    assert words.starts_of("hoá", "Sở") == [word.start for word in words if word.text in ("hoá", "Sở")]
    assert words.starts_where(str.isdigit) == [word.start for word in words if word.text.isdigit()]
    doubled = [index for index, (one, other) in enumerate(pairwise(words)) if one.text == other.text]
    assert words.doubled() == doubled
    joined = [(one.sound, other.sound) for one, other in pairwise(words) if other.gap == " "]
    assert list(words.pairs()) == joined


def test_matches_from_a_few_words_are_those_of_all_that_begin_there() -> None:
    words = split_words("Uỷ ban nhân dân tỉnh phát triển kinh tế - xã hội, thi đua, khen thưởng, báo đảm quốc phòng")
    every = list(find_matches(words))
    assert every
    for first in range(len(words)):
        assert list(find_matches(words, range(first, first + 1))) == [one for one in every if one.first == first]


@given(_TEXT)
def test_a_phrase_stands_where_its_words_and_gaps_do(text: str) -> None:
    phrases = cased_phrases(["Sở Kinh tế", "kinh tế", "Hoà, hóa", "kinh tế - hoá"])
    words = split_words(text)
    found = [(index, phrase) for index, phrase in find_phrases(words, phrases)]
    done = 0
    for index in range(len(words)):
        fitting = [phrase for phrase in _all(phrases.index.values()) if index >= done and _stands(words, index, phrase)]
        if fitting:
            longest = max(fitting, key=len)
            done = index + len(longest)
            assert (index, longest) == found.pop(0)
    assert not found


def _all(groups: object) -> list[tuple[Word, ...]]:
    return [phrase for group in groups for phrase in group]  # type: ignore[attr-defined]


def _stands(words: Words, index: int, phrase: tuple[Word, ...]) -> bool:
    here = words[index : index + len(phrase)]
    if [word.sound for word in here] != [word.sound for word in phrase]:
        return False
    return [word.gap for word in here[1:]] == [word.gap for word in phrase[1:]]
