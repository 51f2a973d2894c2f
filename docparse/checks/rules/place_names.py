"""CON001: a province's name with one mark wrong ("Hung Yên", "thành phố Hà Nôi")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from docparse.checks.context import Context
from docparse.checks.letter_case import like
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word, split_words
from docparse.lexicon import provinces
from docparse.text.marks import sound_key
from docparse.values import Span

_Name = tuple[Word, ...]
# The right form must be this much commoner than the wrong one.
_MAJORITY = 3
_KINDS = tuple(map(sound_key, ("tỉnh", "phố", "TP")))


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    right: Counter[str] = Counter()
    wrong: list[tuple[int, int, _Name]] = []
    for first in range(len(words)):
        for name in _names().get(words[first].base, ()):
            odd = _odd_words(words, first, name)
            if odd == []:
                right[_title(name)] += 1
            elif odd is not None and len(odd) == 1:
                wrong.append((first, odd[0], name))
    slips = Counter(_title(name) for _, _, name in wrong)
    for first, odd_word, name in wrong:
        title = _title(name)
        usual = right[title] >= _MAJORITY * slips[title]
        if _is_called_place(words, first) or (usual and not _is_person(words, first)):
            yield _draft(words, first, odd_word, name, right[title])


@cache
def _names() -> dict[str, tuple[_Name, ...]]:
    """The provinces' names of two words or more, by their first word without marks."""
    index: dict[str, tuple[_Name, ...]] = {}
    for spelling in sorted({province.name for province in provinces()}):
        name = split_words(spelling)
        if len(name) > 1 and all(word.gap == " " for word in name[1:]):
            index[name[0].base] = (*index.get(name[0].base, ()), name)
    return index


def _odd_words(words: Sequence[Word], first: int, name: _Name) -> list[int] | None:
    """Indices of the words whose marks differ; None where the letters differ or capitals are missing."""
    here = words[first : first + len(name)]
    if len(here) < len(name):
        return None
    for index, (word, expected) in enumerate(zip(here, name, strict=True)):
        if word.base != expected.base or not word.text[0].isupper() or (index and word.gap != " "):
            return None
    pairs = enumerate(zip(here, name, strict=True))
    return [first + index for index, (word, expected) in pairs if word.sound != expected.sound]


def _is_person(words: Sequence[Word], first: int) -> bool:
    """True behind another capitalised word, as in "Trần Hà Nam" (all-capital lines excepted)."""
    before = words[first - 1] if first else None
    if before is None or words[first].gap != " " or words[first].text.isupper():
        return False
    return before.text[0].isupper()


def _is_called_place(words: Sequence[Word], first: int) -> bool:
    """True behind "tỉnh", "thành phố", "TP"."""
    return first > 0 and words[first].gap == " " and words[first - 1].sound in _KINDS


def _title(name: _Name) -> str:
    return " ".join(word.text for word in name)


def _others(count: int) -> str:
    return f" ({count} chỗ khác trong văn bản viết đúng)" if count else ""


def _draft(words: Sequence[Word], first: int, odd_word: int, name: _Name, count: int) -> Draft:
    here = words[first : first + len(name)]
    right = " ".join(like(word.text, expected.text) for word, expected in zip(here, name, strict=True))
    span = Span(here[0].start, here[-1].end)
    return Draft(span=span, suggestions=(right,), values={"others": _others(count)}, form=words[odd_word].text)


RULE = Rule(
    code="CON001",
    name="tên địa phương sai dấu",
    subject="tên tỉnh, thành phố viết đúng và thống nhất",
    message="Tên địa phương là “{right}”, ở đây viết “{wrong}”{others}.",
    why="Địa danh phải viết đúng tên gọi chính thức và thống nhất trong văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4 và Phụ lục II, mục III",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example(
            "Sở Tài chính tỉnh ⟦Hung Yên⟧ báo cáo như sau.\nTỉnh Hưng Yên đã ban hành kế hoạch.\n"
            "Các đơn vị của Hưng Yên thực hiện nghiêm túc, nộp báo cáo cho tỉnh Hưng Yên đúng hạn."
        ),
        Example("Hội nghị do Ủy ban nhân dân thành phố ⟦Hà Nôi⟧ chủ trì."),
    ),
    good=(
        Example(
            "Tỉnh Hà Nam đã ban hành kế hoạch.\nĐơn vị tại Hà Nam và tỉnh Hà Nam thực hiện.\nÔng Trần Hà Năm dự họp."
        ),
        Example("Đoàn công tác làm việc tại huyện Phù Yên của tỉnh bạn."),
    ),
    check=_find,
)
