"""Which places of a text the entries of a word list cover, and the text that such a list is written as."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.lexicon.word_list import WordList, entry_key
from docparse.lexicon.word_list_lines import Listed, WordLines, checked_entry, format_lines, merged, parse_lines
from docparse.values import SettingsError

WORDS = st.text("abcđêôơưÂĐHọàạ", min_size=1, max_size=5)
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


def covering(entries: str | tuple[str, ...], marked: str) -> str | None:
    """The entry that covers what stands between ⟦ and ⟧."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    return WordList(name="", entries=(entries,) if isinstance(entries, str) else entries).entry_over(text, start, end)


COVERED = [
    # small letters: every case
    ("hmông", "người ⟦Hmông⟧ ở xã"),
    ("hmông", "NGƯỜI ⟦HMÔNG⟧"),
    ("hmông", "tiếng ⟦hmông⟧."),
    # capitals: that writing, the same at the beginning of a sentence, capitals throughout
    ("Hmông", "người ⟦Hmông⟧"),
    ("Hmông", "NGƯỜI ⟦HMÔNG⟧"),
    ("hộ Hmông", "Hộ ⟦Hmông⟧ ở xã"),
    ("VNeID", "ứng dụng ⟦VNeID⟧"),
    # tone placement, composition
    ("hoà Bình", "⟦hòa⟧ Bình"),
    ("Hòa", "xã ⟦Hoà⟧"),
    ("thủy nông", "⟦THUỶ⟧ NÔNG"),
    ("Hmông", unicodedata.normalize("NFD", "Hmong") + " ⟦Hmông⟧"),
    # a phrase, any of its words, a part of it, an empty place inside it
    ("Lũng Pô", "thôn ⟦Lũng⟧ Pô"),
    ("Lũng Pô", "thôn Lũng ⟦Pô⟧, xã"),
    ("Lũng Pô", "thôn ⟦Lũng Pô⟧"),
    ("Lũng Pô", "thôn Lũ⟦n⟧g Pô"),
    ("ban kế hoạch", "ban⟦⟧ kế hoạch"),
    ("Lũng Pô", "Lũng\u00a0 ⟦Pô⟧"),
    # dashes and apostrophes of any kind
    ("Bà Rịa - Vũng Tàu", "tỉnh Bà ⟦Rịa⟧–Vũng Tàu"),
    ("M'Nông", "dân tộc M’⟦Nông⟧"),
    ("Ea H'leo", "xã ⟦Ea⟧ H’leo"),
]
NOT_COVERED = [
    ("Hmông", "tiếng ⟦hmông⟧"),
    ("Hmông", "tiếng ⟦HMông⟧"),
    ("hmông", "người ⟦Hmong⟧"),
    ("hộ Hmông", "người ⟦Hmông⟧"),
    # the words of a phrase apart, in other order, in two lines, with a mark between
    ("Lũng Pô", "thôn ⟦Pô⟧"),
    ("Lũng Pô", "Pô ⟦Lũng⟧"),
    ("Lũng Pô", "Lũng\n⟦Pô⟧"),
    ("Lũng Pô", "Lũng, ⟦Pô⟧"),
    # more than the entry, the edge of an entry, a part of a longer word
    ("Lũng Pô", "⟦thôn Lũng⟧ Pô"),
    ("Pô", "⟦Pô Pô⟧"),
    ("kế hoạch", "ban ⟦⟧kế hoạch"),
    ("nông", "⟦nôngx⟧"),
    # "quý" has one place for its mark
    ("qúy", "⟦quý⟧"),
]


@pytest.mark.parametrize(("entry", "marked"), COVERED)
def test_an_entry_covers(entry: str, marked: str) -> None:
    assert covering(entry, marked) == covering((entry, "từ khác"), marked) is not None


@pytest.mark.parametrize(("entry", "marked"), NOT_COVERED)
def test_an_entry_does_not_cover(entry: str, marked: str) -> None:
    assert covering(entry, marked) is None


def test_the_longest_entry_is_told() -> None:
    assert covering(("Pô", "Lũng Pô", "thôn Lũng Pô"), "thôn Lũng ⟦Pô⟧") == "thôn Lũng Pô"


def test_nothing_is_covered_without_entries() -> None:
    assert covering((), "⟦Pô⟧") is None


@given(PHRASES, st.text(" \n,.ab", max_size=20), st.text(" \n,.ab", max_size=20), st.data())
def test_a_written_entry_covers_each_of_its_places(entry: str, before: str, after: str, data: st.DataObject) -> None:
    text, start = f"{before} {entry} {after}", len(before) + 1
    first = data.draw(st.integers(0, len(entry) - 1))
    last = data.draw(st.integers(first + 1, len(entry)))
    assert WordList(name="", entries=(entry,)).entry_over(text, start + first, start + last) is not None


@given(st.lists(PHRASES, max_size=8), st.text("ab cđ\n,ạ", max_size=60), st.data())
def test_what_covers_stands_around_the_place(entries: list[str], text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = WordList(name="", entries=tuple(entries)).entry_over(text, start, end)
    if found is not None:
        assert "\n" not in text[start:end]
        assert entry_key(text[start:end]).strip().lower() in found.lower()


def test_a_hundred_thousand_entries_and_a_long_line_take_no_time() -> None:
    syllables = [f"{first}{vowel}{last}" for first in "bcdđghklmnpqrstvx" for vowel in "aeiouơư" for last in "cmnpt"]
    entries = tuple(f"{one} {two}" for one in syllables[:400] for two in syllables[:250])
    words = WordList(name="", entries=entries)
    text = "một đoạn rất dài " * 50_000
    started = time.perf_counter()
    assert words.entry_over(text, 3, 4) is None
    built = time.perf_counter()
    for place in range(400_000, 405_000, 5):
        assert words.entry_over(text, place, place + 1) is None
    assert built - started < 5
    # Thousands of findings would be told in the time of reading the document.
    assert time.perf_counter() - built < 5


FILE = """# Danh sách của Văn phòng
# bản tháng 3

Lũng Pô  # 12 lần
# dân tộc
hmông
C#

# hết
"""


def test_the_text_of_a_list_comes_back() -> None:
    lines = parse_lines(FILE, "t.txt")
    assert lines.head == ("# Danh sách của Văn phòng", "# bản tháng 3")
    assert lines.listed == (Listed("Lũng Pô", "12 lần"), Listed("hmông", "", ("# dân tộc",)), Listed("C#"))
    assert lines.tail == ("# hết",)
    assert format_lines(lines) == FILE


@pytest.mark.parametrize("text", ["", "\ufeff", "\r\n\r\n", "# chỉ ghi chú\r\n"])
def test_a_file_may_list_nothing(text: str) -> None:
    assert parse_lines(text, "t.txt").entries == ()


def test_windows_line_ends_marks_and_composition_do_not_count() -> None:
    written = "\ufeffLũng Pô\r\n\thmông \r\n\r\n“Sa Thầy”,\r\n" + unicodedata.normalize("NFD", "Đắk Glei")
    assert parse_lines(written, "t.txt").entries == ("Lũng Pô", "hmông", "Sa Thầy", "Đắk Glei")


@pytest.mark.parametrize(
    ("line", "told"),
    [("x" * 201, "201 ký tự"), ("12/2024", "chữ cái"), ("a\x07b", "điều khiển"), ("Gửi: các phòng", "dấu câu")],
)
def test_a_line_that_is_no_entry_is_told_with_its_number(line: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told) as caught:
        parse_lines(f"hmông\n{line}\n", "chung.txt")
    assert caught.value.path == "chung.txt, dòng 2"


@pytest.mark.parametrize("word", ["", "  ", "#", "# a", "a #b"])
def test_what_can_be_no_entry_is_refused(word: str) -> None:
    with pytest.raises(SettingsError):
        checked_entry(word, "x")


def test_merging_keeps_the_first_of_each_and_sorts() -> None:
    first = [Listed("Thủy Nông", "ta"), Listed("ánh")]
    second = [Listed("Thuỷ Nông", "bạn"), Listed("Áo"), Listed("Ánh")]
    assert merged(first, second) == (Listed("Ánh"), Listed("ánh"), Listed("Áo"), Listed("Thủy Nông", "ta"))


@given(st.lists(st.tuples(PHRASES, st.sampled_from(["", "3 lần"])), max_size=10))
def test_writing_and_reading_loses_nothing(rows: list[tuple[str, str]]) -> None:
    lines = WordLines(listed=merged(Listed(entry, note) for entry, note in rows))
    assert parse_lines(format_lines(lines).replace("\n", "\r\n"), "t.txt") == lines
    assert merged(lines.listed, lines.listed) == lines.listed
