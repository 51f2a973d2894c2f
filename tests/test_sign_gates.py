"""A pattern that runs only where a sign of it stands finds what it would find everywhere."""

from __future__ import annotations

import random
import re
from itertools import pairwise

import pytest

from docparse.extract.header import shape
from docparse.extract.quotas import comparators, not_figures
from docparse.extract.tasks import words as task_words
from docparse.extract.tasks.actors import begins_actor
from docparse.readers import line_ends, wrap_facts
from docparse.readers.line_starts import BULLET, NUMBERED, UNIT, starts_item
from docparse.readers.lines import Line, LineKind
from docparse.readers.region import Region
from docparse.readers.wrap_width import WrapWidth
from docparse.text import normalize

_WORDS = (
    "Điều 5. khoản 2 Sở Y tế các đơn vị tổ chức thực hiện, trước ngày 20/12/2026; theo Quyết định số 12/QĐ-UBND "
    "a) - + “1. ÁP DỤNG CHƯƠNG I (1) tối thiểu đạt 95 % Giám đốc Công an tỉnh có trách nhiệm: và hoặc của & trên số"
).split(" ")


def _texts(count: int) -> list[str]:
    source = random.Random(11)
    return [" ".join(source.choices(_WORDS, k=source.randint(1, 14))) for _ in range(count)]


@pytest.mark.parametrize(
    "text", ["", "a\r\nb\r\n", "\ufeffa\u00a0b\n\u200bc", "a\n\tb\x0c\r\rc\u2028", "\r\n", "a b\nc"]
)
def test_odd_characters_are_found_line_by_line(text: str) -> None:
    found = [match.span() for match in normalize._find_odd(text)]
    assert found == [match.span() for match in normalize._ODD.finditer(text)]


@pytest.mark.parametrize("text", _texts(40))
def test_ends_of_lines(text: str) -> None:
    tail = text[-line_ends._TAIL :]
    assert line_ends.is_open(text) == bool(line_ends._OPEN.search(tail))
    assert line_ends.is_weakly_open(text) == bool(line_ends._WEAKLY_OPEN.search(tail))


@pytest.mark.parametrize("text", _texts(40))
def test_starts_of_items(text: str) -> None:
    quoted = text.lstrip("“\"‘'")
    assert starts_item(text) == bool(BULLET.match(text) or NUMBERED.match(quoted) or UNIT.match(quoted))


@pytest.mark.parametrize("width", [WrapWidth(None, None), WrapWidth(60, 60), WrapWidth(60, 20)])
def test_an_item_that_surely_begins_a_paragraph_is_never_joined(width: WrapWidth) -> None:
    """The short cut leaves out the evidence of the widths, which must not be able to change the answer."""
    for before, after in pairwise(_texts(120)):
        lines = [Line(0, len(before), 1, LineKind.TEXT, 4), Line(0, len(after), 2, LineKind.TEXT, 0)]
        region = Region(lines, [before, after])
        if wrap_facts._is_surely_item(region, 1, 0):
            facts = {*wrap_facts._facts(region, 1, 0), *wrap_facts._width_facts(region, 1, width, is_first=True)}
            assert sum(wrap_facts._WEIGHTS[fact] for fact in facts) <= 0
            assert wrap_facts.weigh(region, 1, 0, width, set()) <= 0


@pytest.mark.parametrize("text", ["QUYẾT ĐỊNH", "QUYẾT ĐỊNH số", "Quyết định", "UBND tỉnh", "12", "", *_texts(30)])
def test_capitals_are_counted_only_where_they_may_be_enough(text: str) -> None:
    letters, capitals = sum(map(str.isalpha, text)), sum(map(str.isupper, text))
    assert shape.is_upper(text) == (letters >= 2 and capitals >= shape._UPPER_SHARE * letters)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nơi nhận:", True), ("- NƠI  NHẬN", True), ("“Nơi - nhận", True), ("Nơi nhậnx", False), ("Nơi", False),
        ("Nơ i nhận", False), ("", False), ("12", False), ("Noi nhan", False),
    ],
)  # fmt: skip
def test_first_words(text: str, expected: bool) -> None:
    assert shape.begins_words(text, ("nơi nhận", "kính gửi")) is expected
    assert shape.begins_words(" ,.-" * 12 + text, ("nơi nhận", "kính gửi")) is expected


def test_every_actor_begins_with_a_word_of_the_tables() -> None:
    for text in _texts(60):
        for place in [0, *(blank.end() for blank in re.finditer(" ", text))]:
            assert begins_actor(text, place, len(text)) == bool(task_words.ACTOR.match(text, place, len(text)))


def test_every_label_before_a_number_has_a_known_end() -> None:
    labels = re.sub(r"\(\?<?[!=][^()]*\)|\(\?:|\\s\*.*$|[()]", "", not_figures._BEFORE_LABEL.pattern).split("|")
    assert {"ngày", "tiểu dự án"} <= set(labels)
    assert [label for label in labels if not label.endswith(not_figures._LABEL_ENDS)] == []


@pytest.mark.parametrize("words", [words for _, table in comparators._BEFORE for words in table.split("|")])
def test_every_comparator_has_a_known_end(words: str) -> None:
    if "(" in words or ")" in words:
        words = "trong nhóm"
    text = f"Đạt, {words} 5"
    assert comparators.comparator_before(text, len(text) - 1, 0) is not None
