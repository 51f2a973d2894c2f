"""SPL006: a word that is often confused with a like-sounding one ("sát nhập", "bổ xung", "chuẩn đoán")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from docparse.checks.context import Context
from docparse.checks.letter_case import like
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.tables import read_table, split_list
from docparse.checks.word_pairs import is_explained
from docparse.checks.words import Word, split_words
from docparse.values import Span

COLUMNS = ("wrong", "right", "also_right")


class _Row(NamedTuple):
    """``also_right``: wider wordings, as sounds, in which the words meet by right."""

    wrong: tuple[str, ...]
    right: tuple[str, ...]
    also_right: tuple[tuple[str, ...], ...]


def _find(context: Context) -> Iterator[Draft]:
    words, table = context.words, _table()
    for first in words.sounding(_heads()):
        for row in table.get(words.sounds[first : first + 2], ()):
            last = first + len(row.wrong)
            here = words[first:last]
            judged = not context.faulty_words.isdisjoint(range(first, last))
            if _holds(row.wrong, here) and not judged and not _is_excused(row, words, first):
                yield _draft(row, here)


def _holds(sounds: Sequence[str], words: Sequence[Word]) -> bool:
    return tuple(word.sound for word in words) == tuple(sounds) and all(word.gap == " " for word in words[1:])


def _is_excused(row: _Row, words: Sequence[Word], first: int) -> bool:
    """In a wider wording that is right ("lịch sử | lý luận"), or in a person's name ("Nguyễn Công Xuất")."""
    if words[first + 1].text[0].isupper() and not words[first + 1].text.isupper():
        return True
    if is_explained(words, first, first + len(row.wrong)):
        return True
    for wider in row.also_right:
        for start in range(max(0, first - len(wider) + 1), first + len(row.wrong)):
            if _holds(wider, words[start : start + len(wider)]):
                return True
    return False


def _draft(row: _Row, here: Sequence[Word]) -> Draft:
    right = " ".join(like(word.text, expected) for word, expected in zip(here, row.right, strict=True))
    return Draft(span=Span(here[0].start, here[-1].end), suggestions=(right,))


def is_confused(first: str, second: str) -> bool:
    """True if this rule judges the two syllables, given by sound, alone."""
    return any(len(row.wrong) == 2 for row in _table().get((first, second), ()))


@cache
def _heads() -> frozenset[str]:
    return frozenset(first for first, *_ in _table())


@cache
def _table() -> dict[tuple[str, ...], list[_Row]]:
    table: dict[tuple[str, ...], list[_Row]] = defaultdict(list)
    for row in read_table("confusions.csv", COLUMNS):
        wrong = _sounds(row["wrong"])
        also_right = tuple(_sounds(form) for form in split_list(row["also_right"]))
        table[wrong[:2]].append(_Row(wrong, tuple(row["right"].split()), also_right))
    return table


def _sounds(form: str) -> tuple[str, ...]:
    return tuple(word.sound for word in split_words(form))


RULE = Rule(
    code="SPL006",
    name="từ dễ nhầm viết sai",
    subject="các từ dễ nhầm lẫn về âm, về nghĩa",
    message="Viết “{right}”, không viết “{wrong}”.",
    why="Từ viết theo từ điển tiếng Việt; đây là lỗi nhầm âm gần nhau thường gặp.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18; Từ điển tiếng Việt (Viện Ngôn ngữ học)",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Đề án ⟦sát nhập⟧ hai đơn vị được ⟦bổ xung⟧ phụ lục."),
        Example("Bệnh viện ⟦chuẩn đoán⟧ và điều trị kịp thời."),
        Example("Đoàn ⟦thăm quan⟧ di tích vào buổi sáng."),
    ),
    good=(
        Example("Đề án sáp nhập hai đơn vị được bổ sung phụ lục."),
        Example("Chương trình môn lịch sử lý luận mỹ thuật."),
        Example("Việc gia công xuất khẩu tăng 5%; ông Đỗ Công Xuất dự họp."),
    ),
    check=_find,
)
