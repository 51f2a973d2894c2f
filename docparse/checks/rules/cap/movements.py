"""CAP017: the name of a movement without capital and quotation marks ("mô hình dân vận khéo")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from docparse.checks.cased_phrases import CasedPhrases, cased_phrases, find_phrases
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.tables import read_table
from docparse.checks.words import Word
from docparse.text.marks import sound_key
from docparse.values import Span

COLUMNS = ("name",)
# What the name is of stands right before it; elsewhere the words may be general ones ("làm tốt dân vận").
_KINDS = frozenset(
    tuple(map(sound_key, kind.split()))
    for kind in ("phong trào", "cuộc vận động", "mô hình", "chương trình", "hội thi", "quỹ", "hoạt động", "điển hình")
)
_SMALL = frozenset(map(sound_key, ("thi", "đua")))


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    for index, name in find_phrases(words, _names()):
        span = Span(words[index].start, words[index + len(name) - 1].end)
        if not words[index].text.islower() or words[index].gap != " " or context.is_quoted(span):
            continue
        if _is_introduced(words, index):
            written = span.of(context.text)
            yield Draft(span=span, suggestions=(f"“{written[0].upper()}{written[1:]}”",))


def _is_introduced(words: Sequence[Word], index: int) -> bool:
    """The kind stands before the name, "thi đua" between them or not."""
    last = index
    while last > 2 and words[last - 1].sound in _SMALL:
        last -= 1
    before = tuple(word.sound for word in words[max(0, last - 3) : last])
    return before[-2:] in _KINDS or before[-3:] in _KINDS or before[-1:] in _KINDS


@cache
def _names() -> CasedPhrases:
    return cased_phrases(row["name"] for row in read_table("movements.csv", COLUMNS))


RULE = Rule(
    code="CAP017",
    name="tên phong trào viết thường",
    subject="viết hoa và ngoặc kép tên phong trào",
    message="Tên phong trào, cuộc vận động viết hoa chữ cái đầu, trong ngoặc kép: {right}.",
    why="Tên riêng của phong trào, cuộc vận động viết hoa chữ cái đầu và đặt trong ngoặc kép.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Xã đã nhân rộng mô hình ⟦dân vận khéo⟧ tại 05 thôn."),
        Example("Hưởng ứng phong trào thi đua ⟦cả nước chung sức xây dựng nông thôn mới⟧."),
    ),
    good=(
        Example("Xã đã nhân rộng mô hình “Dân vận khéo” tại 05 thôn."),
        Example("Công tác đền ơn đáp nghĩa được quan tâm; phong trào “Uống nước nhớ nguồn” lan rộng."),
    ),
    check=_find,
)
