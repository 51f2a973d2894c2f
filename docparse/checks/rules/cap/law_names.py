"""CAP011: a law's name in other capitals than the official ones ("Luật ngân sách nhà nước", "Bộ Luật hình sự")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from docparse.checks.cased_phrases import (
    CasedPhrases,
    Phrase,
    cased_phrases,
    differs,
    find_phrases,
    in_right_case,
    is_in_capitals,
)
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.lexicon import laws
from docparse.text.marks import sound_key
from docparse.values import Span

_HEADS = ("luật", "bộ luật", "pháp lệnh")
# "pháp luật thuế": the law as a whole. Amending laws have no name of their own, and offices write them either way.
_BODY = sound_key("pháp")
# The Decree's rule for the word "Nhà nước" speaks against the laws' own titles.
_STATE = sound_key("nhà")
_AMENDING = " sửa đổi"
# The name by itself may be a general word ("luật hợp tác xã"); three words of title make it one law.
_LEAST_WORDS = 3


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    for index, name in find_phrases(words, _names()):
        here = words[index : index + len(name)]
        if index and words[index - 1].sound == _BODY:
            continue
        if _is_miscased(name, here) and not _is_old_title(context, here):
            yield _draft(context.text, name, here)


def _draft(text: str, name: Phrase, here: Sequence[Word]) -> Draft:
    """From the first to the last word in the wrong case; the message gives the whole name."""
    wrong = [number for number, (word, right) in enumerate(zip(here, name, strict=True)) if differs(word, right)]
    first, last = wrong[0], wrong[-1] + 1
    return Draft(
        span=Span(here[first].start, here[last - 1].end),
        suggestions=(in_right_case(text, name[first:last], here[first:last]),),
        values={"name": in_right_case(text, name, here)},
        severity="info" if all(here[number].sound == _STATE for number in wrong) else None,
    )


def _is_miscased(name: Phrase, here: Sequence[Word]) -> bool:
    if is_in_capitals(here):
        return False
    if here[0].text[0].islower() and not any(word.text[0].isupper() for word in here[1:]):
        # All in small letters: one law only where its whole long name is there.
        return len(here) > _LEAST_WORDS + 2
    return len(here) >= _LEAST_WORDS and any(differs(word, right) for word, right in zip(here, name, strict=True))


def _is_old_title(context: Context, here: Sequence[Word]) -> bool:
    """A quotation; or the title of an instrument, which may have its law's name as it was written then."""
    span = Span(here[0].start, here[-1].end)
    return context.is_in_quotes(span) or (context.is_quoted(span) and here[0].text[0].isupper())


@cache
def _names() -> CasedPhrases:
    names = {law.name for law in laws() if _AMENDING not in law.name.lower()}
    return cased_phrases(sorted(name for name in names if name.lower().startswith(_HEADS)))


RULE = Rule(
    code="CAP011",
    name="tên luật sai chữ hoa",
    subject="viết hoa tên luật",
    message="Tên luật viết “{name}”.",
    why="Viết hoa chữ cái đầu của tên loại văn bản và của âm tiết thứ nhất tạo thành tên gọi của văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Kinh phí được bố trí theo quy định của Luật ⟦ngân⟧ sách nhà nước."),
        Example("Xử lý theo quy định của Bộ ⟦Luật dân⟧ sự và các văn bản hướng dẫn."),
    ),
    good=(
        Example("Kinh phí được bố trí theo quy định của Luật Ngân sách nhà nước."),
        Example("Xử lý theo quy định của Bộ luật Dân sự và pháp luật về ngân sách nhà nước."),
        Example("CĂN CỨ LUẬT NGÂN SÁCH NHÀ NƯỚC"),
    ),
    check=_find,
)
