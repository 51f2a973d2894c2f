"""CAP020: one name in two cases in one document ("Ban Chỉ đạo" and "Ban chỉ đạo", "Trúc Lâm" and "Trúc lâm")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.word_case import begins_small, goes_on_small
from docparse.checks.words import BREAK, Word, Words
from docparse.text.marks import sound_key

_Pair = tuple[str, str]
# The usual form stands so much oftener than the other one.
_OFTENER = 3
# The word for the function behind these has a capital (Phụ lục II, mục IV.1).
_ORGANS = frozenset(map(sound_key, ("ban", "sở", "bộ", "cục")))
# Words of grammar behind a name are no part of it.
_GRAMMAR = frozenset(
    map(sound_key, ("thành", "và", "của", "là", "có", "được", "trong", "tại", "theo", "về", "với", "cho", "các", "này",
                    "đã", "sẽ", "mới", "cũ", "gồm", "đến", "từ", "ở", "do", "để", "phải", "khi", "nếu", "như", "trên",
                    "ban", "quy", "ký", "giao", "phê", "yêu", "chủ", "tổ"))
)  # fmt: skip
_NO_NAMES = _GRAMMAR - _ORGANS


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    places = _places(context)
    named = {index for match in context.matches if match.wrong is None and match.phrase.kind in ("organ", "post")
             for index in range(match.first, match.last)}  # fmt: skip
    for pair, indices in places.items():
        counts = Counter(words[index + 1].text[0].isupper() for index in indices)
        capital = _usual(pair, counts) if len(counts) > 1 else None
        for index in indices if capital is not None else ():
            second = words[index + 1]
            if (
                second.text[0].isupper() is not capital
                and index + 1 not in named
                and not context.is_quoted(second.span)
            ):
                yield _draft(words[index], second, bool(capital), counts[bool(capital)])


def _usual(pair: _Pair, counts: Mapping[bool, int]) -> bool | None:
    """True if the second word has a capital, by the Decree or as it mostly has here; None where that is open."""
    if pair[0] in _ORGANS:
        return True
    if counts[True] >= _OFTENER * counts[False]:
        return True
    return False if counts[False] >= _OFTENER * counts[True] else None


def _draft(first: Word, second: Word, capital: bool, often: int) -> Draft:
    right = (second.text[0].upper() if capital else second.text[0].lower()) + second.text[1:]
    name = f"{first.text} {right}"
    return Draft(span=second.span, suggestions=(right,), values={"count": str(often), "name": name}, form=name.lower())


def _places(context: Context) -> Mapping[_Pair, Sequence[int]]:
    """Where a capitalised word inside a sentence stands before a word that has a capital somewhere."""
    words = context.words
    places: dict[_Pair, list[int]] = defaultdict(list)
    for index in context.capitalised:
        if index + 1 < len(words) and words.gaps[index] != BREAK and _may_go_on(words, index + 1):
            first, second = words[index : index + 2]
            if _may_be_name(first, second):
                places[first.sound, second.sound].append(index)
    return places


def _may_go_on(words: Words, index: int) -> bool:
    """Letters one blank behind the word before, not all of them capitals, and neither of the two is of grammar."""
    text = words.texts[index]
    if words.gaps[index] != " " or not text.isalpha() or (len(text) > 1 and text.isupper()):
        return False
    return words.sounds[index] not in _GRAMMAR and words.sounds[index - 1] not in _NO_NAMES


def _may_be_name(first: Word, second: Word) -> bool:
    """No word of the language that a sentence begins with, none whose second syllable is small by itself."""
    return not begins_small(first, second) and not goes_on_small(first, second)


RULE = Rule(
    code="CAP020",
    name="một tên viết hoa hai cách",
    subject="viết hoa một tên như nhau",
    message="Văn bản này viết “{name}” ở {count} chỗ khác.",
    why="Tên riêng viết hoa như nhau trong cả văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II",
    severity="info",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example(
            "Quyết định thành lập Ban Chỉ đạo. Kế hoạch của Ban Chỉ đạo. Ủy viên Ban Chỉ đạo họp. "
            "Thành viên Ban ⟦chỉ⟧ đạo báo cáo."
        ),
        Example("Chợ Trúc Lâm, cầu Trúc Lâm và bến Trúc Lâm thuộc địa bàn; đường vào Trúc ⟦lâm⟧ đang sửa."),
    ),
    good=(
        Example("Quyết định thành lập Ban Chỉ đạo. Kế hoạch của Ban Chỉ đạo. Ủy viên Ban Chỉ đạo họp."),
        Example("Thành lập Tổ công tác. Trưởng Tổ công tác họp. Giao Tổ Công nghệ số cộng đồng hỗ trợ."),
    ),
    check=_find,
)
