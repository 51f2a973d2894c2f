"""CAP015: every syllable of ordinary words in capitals ("Kế Hoạch Phát Động Phong Trào")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.word_case import goes_on_small
from docparse.checks.words import Word
from docparse.text.marks import sound_key
from docparse.values import Span

_LEAST_WORDS = 4
# Firms write their own names as they like.
_FIRMS = frozenset(map(sound_key, ("ty", "nghiệp", "xã", "hiệu", "hàng", "viện", "đoàn")))
# So many pairs of the run are words whose second syllable is small even in names.
_LEAST_ORDINARY = 2


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    for start, last in _runs(context):
        wrong = sum(goes_on_small(words[index - 1], words[index]) for index in range(start + 1, last))
        span = Span(words[start].start, words[last - 1].end)
        if wrong >= _LEAST_ORDINARY and not context.is_quoted(span) and not _is_firm(words, start):
            yield Draft(span=span, suggestions=(_small(context.text, words[start:last]),))


def _runs(context: Context) -> Iterator[tuple[int, int]]:
    """The capitalised words that stand one space apart, where there are enough of them."""
    words = context.words
    start = last = -1
    for index in (*context.capitalised, len(words)):
        if index == last and index < len(words) and words.gaps[index] == " ":
            last += 1
            continue
        if last - start >= _LEAST_WORDS:
            yield start, last
        start, last = index, index + 1


def _is_firm(words: Sequence[Word], start: int) -> bool:
    """A firm begins up to four words before, or with the run itself."""
    return any(word.sound in _FIRMS for word in words[max(0, start - 4) : start + 2])


def _small(text: str, run: Sequence[Word]) -> str:
    """The run with its first capital only; names in it are the writer's to keep."""
    first = run[0]
    return first.text + text[first.end : run[-1].end].lower()


RULE = Rule(
    code="CAP015",
    name="viết hoa mọi âm tiết",
    subject="viết hoa mọi âm tiết của một cụm từ",
    message="Chỉ viết hoa chữ cái đầu và tên riêng: “{right}”.",
    why="Chỉ viết hoa chữ cái đầu câu và tên riêng; không viết hoa mọi âm tiết.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I",
    severity="info",
    disposition="should_fix",
    fix="display-only",
    bad=(
        Example("⟦Kế Hoạch Phát Triển Kinh Tế⟧ của xã được thông qua."),
        Example("Hội nghị ⟦Tổng Kết Công Tác⟧ văn thư năm 2023."),
    ),
    good=(
        Example("Kế hoạch phát triển kinh tế của xã được thông qua."),
        Example("Ông Nguyễn Văn Thành Công và bà Lê Thị Phát Triển dự họp."),
    ),
    check=_find,
)
