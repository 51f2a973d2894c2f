"""The table of fixed phrases: its schema, and one generated fault for each row."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from docparse.checks import Settings, check
from docparse.checks.phrase_matches import find_losses, find_matches
from docparse.checks.phrases import COMMAS, Phrase, Shortened, load_common_words, load_phrases, shorten
from docparse.checks.tables import read_table
from docparse.checks.words import split_words
from docparse.extract import extract
from docparse.readers import read
from docparse.text.marks import has_marks, sound_key, strip_marks
from docparse.values import SettingsError

PHRASES = load_phrases()
KINDS = {"organ", "post", "name", "law", "term"}
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def test_the_table_holds_distinct_phrases_of_known_kinds() -> None:
    assert len(PHRASES) > 1000
    assert not [text for text, count in Counter(phrase.text for phrase in PHRASES).items() if count > 1]
    assert {phrase.kind for phrase in PHRASES} == KINDS
    assert all(len(phrase) >= 2 for phrase in PHRASES)
    assert all(unicodedata.is_normalized("NFC", phrase.text) for phrase in PHRASES)


def test_words_that_may_get_lost_are_words_of_the_phrase() -> None:
    for phrase in PHRASES:
        words = [word.text.lower() for word in phrase.words]
        for lost in phrase.drop:
            assert lost in COMMAS or (words.count(lost) == 1 and words.index(lost) not in (0, len(words) - 1)), phrase
            assert lost not in COMMAS or "," in phrase.text, phrase


def test_neighbours_that_are_right_differ_from_their_phrase() -> None:
    for phrase in PHRASES:
        sounds = " ".join(word.sound for word in phrase.words)
        assert all(" ".join(form) != sounds for form in phrase.also_right), phrase


def test_common_words_are_distinct_pairs_that_are_no_official_phrase() -> None:
    words = list(load_common_words())
    assert len(words) == len(set(words))
    assert all(len(word) == 2 for word in words)
    assert not {tuple(word.sound for word in phrase.words) for phrase in PHRASES} & set(words)


@pytest.mark.parametrize("columns", [("phrase",), ("kind", "phrase", "drop", "also_right")])
def test_a_table_with_other_columns_is_refused_by_name(columns: tuple[str, ...]) -> None:
    with pytest.raises(SettingsError, match=r"fixed_phrases\.csv"):
        read_table("fixed_phrases.csv", columns)


def test_each_row_is_found_as_written() -> None:
    for phrase in PHRASES:
        found = [match.phrase for match in find_matches(split_words(phrase.text)) if match.wrong is None]
        assert phrase in found, phrase


def test_each_row_is_found_with_one_wrong_tone() -> None:
    for phrase in PHRASES:
        faulty, place = _with_wrong_tone(phrase)
        found = [(match.phrase, match.wrong) for match in find_matches(split_words(faulty))]
        assert (phrase, place) in found, faulty


def test_each_loss_in_the_table_is_found() -> None:
    for phrase in PHRASES:
        for short in shorten(phrase):
            text = _written(short)
            assert any(loss.shortened.gaps == short.gaps for loss in find_losses(split_words(text))), text


def _written(short: Shortened) -> str:
    kept = [word for index, word in enumerate(short.phrase.words) if short.comma or index != short.missing]
    joints = ["", *({" ": " ", ",": ", ", "-": " - "}[gap] for gap in short.gaps[1:])]
    return "".join(joint + word.text for joint, word in zip(joints, kept, strict=True))


def _with_wrong_tone(phrase: Phrase) -> tuple[str, int]:
    """The phrase with another tone on its last syllable that can bear one, and which word that is."""
    for place in range(len(phrase.words) - 1, -1, -1):
        word = phrase.words[place]
        for tone in _TONES:
            wrong = _retone(word.text, tone)
            if wrong != word.text and sound_key(wrong) != word.sound and strip_marks(wrong) == word.base:
                return phrase.text[: word.start] + wrong + phrase.text[word.end :], place
    raise AssertionError(phrase)


def _retone(syllable: str, tone: str) -> str:
    plain = "".join(letter for letter in unicodedata.normalize("NFD", syllable) if letter not in _TONES[1:])
    vowel = next((index for index, letter in enumerate(plain) if letter.lower() in "aeiouy"), None)
    if vowel is None:
        return syllable
    end = vowel + 1
    while end < len(plain) and unicodedata.combining(plain[end]):
        end += 1
    return unicodedata.normalize("NFC", plain[:end] + tone + plain[end:])


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Công TTĐT của Sở", "Công", "Cổng"),
        ("HỘI ĐÔNG NHÂN DÂN TỈNH", "ĐÔNG", "ĐỒNG"),
        ("sự phối hợp của Ủy ban nhân đân xã", "đân", "dân"),
        ("Phát huy vai trò của Khôi thi đua", "Khôi", "Khối"),
        ("Hoà giải ở cơ sỡ được củng cố", "sỡ", "sở"),
        ("hạ tầng công nghê thông tin", "nghê", "nghệ"),
    ],
)
def test_suggests_the_right_word_in_the_same_capitals(text: str, wrong: str, right: str) -> None:
    analysis = check(extract(read("a.txt", text.encode("utf-8"))), Settings(select=("SPL001",)))
    assert [(one.text, one.suggestions) for one in analysis.findings or ()] == [(wrong, (right,))]


@pytest.mark.parametrize(
    "text",
    [
        "Tổ công tác trao đổi với các cơ quan liên quan.",
        "Sản xuất khoảng sản lượng được giao.",
        "Khi chuyển đổi sở hữu, doanh nghiệp kê khai.",
        "Điểm cầu tại nhà ông Nguyễn Văn Tài Chinh.",
        "uy ban nhan dan tinh gui thu dien tu",
        "Uỷ ban nhân dân xã hoà giải tại Toà án nhân dân.",
        "Hệ thống hồ sơ xây dựng được số hoá.",
    ],
)
def test_leaves_what_only_looks_like_a_phrase(text: str) -> None:
    assert check(extract(read("a.txt", text.encode("utf-8"))), Settings(select=("SPL",))).findings == ()


def test_marks_are_seen() -> None:
    assert has_marks("đ")
    assert not has_marks("Hanoi")


def test_a_row_of_one_word_is_a_settings_error(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"phrase": "đồng", "kind": "term", "drop": "", "also_right": ""}
    monkeypatch.setattr("docparse.checks.phrases.read_table", lambda *_: [row])
    with pytest.raises(SettingsError, match="ít nhất hai tiếng"):
        load_phrases()
