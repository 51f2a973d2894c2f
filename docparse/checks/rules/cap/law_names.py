"""CAP011: a law's name in other capitals than the official ones ("Luật ngân sách nhà nước", "Bộ Luật hình sự")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word, split_words
from docparse.lexicon import laws
from docparse.text.marks import sound_key
from docparse.values import Span

_HEADS = frozenset((sound_key("luật"), sound_key("bộ"), sound_key("pháp")))
# "pháp luật thuế": the law as a whole. Amending laws have no name of their own, and offices write them either way.
_BODY = sound_key("pháp")
# The Decree's rule for the word "Nhà nước" speaks against the laws' own titles.
_STATE = sound_key("nhà")
_AMENDING = " sửa đổi"
# The name by itself may be a general word ("luật hợp tác xã"); three words of title make it one law.
_LEAST_WORDS = 3


def _find(context: Context) -> Iterator[Draft]:
    words, names = context.words, _names()
    done = 0
    for index in range(len(words) - 1):
        if index < done or words[index].sound not in _HEADS or (index and words[index - 1].sound == _BODY):
            continue
        name = _longest(names.get((words[index].sound, words[index + 1].sound), ()), words, index)
        if name is None:
            continue
        done = index + len(name)
        here = words[index:done]
        if _is_miscased(name, here) and not _is_old_title(context, here):
            yield _draft(context.text, name, here)


def _draft(text: str, name: Sequence[Word], here: Sequence[Word]) -> Draft:
    """From the first to the last word in the wrong case; the message gives the whole name."""
    wrong = [number for number, (word, right) in enumerate(zip(here, name, strict=True)) if _differs(word, right)]
    first, last = wrong[0], wrong[-1] + 1
    return Draft(
        span=Span(here[first].start, here[last - 1].end),
        suggestions=(_official(text, name[first:last], here[first:last]),),
        values={"name": _official(text, name, here)},
        severity="info" if all(here[number].sound == _STATE for number in wrong) else None,
    )


def _differs(word: Word, right: Word) -> bool:
    return word.text[0].isupper() != right.text[0].isupper()


def _longest(names: Sequence[tuple[Word, ...]], words: Sequence[Word], index: int) -> tuple[Word, ...] | None:
    for name in names:
        here = words[index : index + len(name)]
        if len(here) == len(name) and all(
            word.sound == right.sound and (number == 0 or word.gap == right.gap)
            for number, (word, right) in enumerate(zip(here, name, strict=True))
        ):
            return name
    return None


def _is_miscased(name: Sequence[Word], here: Sequence[Word]) -> bool:
    if any(len(word.text) > 1 and word.text.isupper() for word in here):
        return False
    if here[0].text[0].islower() and not any(word.text[0].isupper() for word in here[1:]):
        # All in small letters: one law only where its whole long name is there.
        return len(here) > _LEAST_WORDS + 2
    return len(here) >= _LEAST_WORDS and any(_differs(word, right) for word, right in zip(here, name, strict=True))


def _is_old_title(context: Context, here: Sequence[Word]) -> bool:
    """A quotation; or the title of an instrument, which may have its law's name as it was written then."""
    span = Span(here[0].start, here[-1].end)
    return context.is_in_quotes(span) or (context.is_quoted(span) and here[0].text[0].isupper())


def _official(text: str, name: Sequence[Word], here: Sequence[Word]) -> str:
    pieces: list[str] = []
    done = here[0].start
    for word, right in zip(here, name, strict=True):
        first = word.text[0].upper() if right.text[0].isupper() else word.text[0].lower()
        pieces += [text[done : word.start], first, word.text[1:]]
        done = word.end
    return "".join(pieces)


@cache
def _names() -> Mapping[tuple[str, str], tuple[tuple[Word, ...], ...]]:
    """The official names by the sounds of their first two words, longest first."""
    index: dict[tuple[str, str], list[tuple[Word, ...]]] = defaultdict(list)
    for name in sorted({law.name for law in laws() if _AMENDING not in law.name.lower()}):
        words = split_words(name)
        if words[0].sound in _HEADS and len(words) > 1:
            index[words[0].sound, words[1].sound].append(words)
    return {key: tuple(sorted(names, key=len, reverse=True)) for key, names in index.items()}


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
