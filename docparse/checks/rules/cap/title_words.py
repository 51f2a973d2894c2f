"""CAP010: a capital on the first word of a plan's title where its neighbours have none ("Chiến lược Phát triển")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.word_case import begins_small
from docparse.checks.words import Word
from docparse.text.marks import sound_key

# Laws have a capital there by the Decree; of plans and programmes offices write it either way.
_TYPES = ("Kế hoạch", "Chương trình", "Chiến lược", "Đề án", "Quy hoạch", "Phương án")
_LEAST_SMALL = 3
_APPROVED = (sound_key("phê"), sound_key("duyệt"))


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    heads, last = {first for first, _ in _types()}, len(words) - 3
    types = (index + 2 for index in context.capitalised if index < last and words.sounds[index] in heads)
    titles = (words[index] for index in types if _begins_title(words, index))
    for _, together in groupby(titles, key=lambda word: context.document.block_index(word.start)):
        listed = list(together)
        capitals = [word for word in listed if word.text[0].isupper() and not context.is_in_quotes(word.span)]
        small = sum(word.text[0].islower() for word in listed)
        if small < _LEAST_SMALL or small < 3 * len(capitals):
            continue
        for word in capitals:
            right = word.text[0].lower() + word.text[1:]
            yield Draft(span=word.span, suggestions=(right,), values={"small": str(small)})


def _begins_title(words: Sequence[Word], index: int) -> bool:
    """A type with a capital stands before, and a word that is no name by itself begins the title."""
    first, second, word, after = words[index - 2 : index + 2]
    # What another instrument approves has its title from there.
    if index > 3 and (words[index - 4].sound, words[index - 3].sound) == _APPROVED:
        return False
    return (
        (first.sound, second.sound) in _types()
        and second.text.islower()
        and (second.gap, word.gap, after.gap) == (" ", " ", " ")
        and not (len(word.text) > 1 and word.text.isupper())
        and after.text.islower()
        and begins_small(word, after)
    )


@cache
def _types() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(map(sound_key, name.split())) for name in _TYPES)


RULE = Rule(
    code="CAP010",
    name="viết hoa từ đầu của tên kế hoạch, chương trình",
    subject="viết hoa như nhau sau tên loại văn bản",
    message="Sau tên loại, đoạn này viết thường ở {small} chỗ khác: “{right}”.",
    why="Cách viết hoa tên của các kế hoạch, chương trình, đề án phải như nhau trong một danh mục.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example(
            "Thực hiện Kế hoạch phát triển đô thị; Chương trình hỗ trợ doanh nghiệp nhỏ; Đề án nâng cao chất lượng; "
            "Chiến lược ⟦Phát⟧ triển thương mại."
        ),
        Example(
            "Theo Chương trình xây dựng nông thôn mới. Theo Chương trình hỗ trợ việc làm. "
            "Theo Kế hoạch phát triển rừng. Theo Đề án ⟦Đổi⟧ mới công tác văn thư."
        ),
    ),
    good=(
        Example("Thực hiện Kế hoạch Phát triển đô thị; Chương trình Hỗ trợ doanh nghiệp nhỏ."),
        Example(
            "Theo Chương trình xây dựng nông thôn mới. Theo Chương trình hỗ trợ việc làm. "
            "Theo Kế hoạch phát triển rừng. Theo Luật Phòng, chống thiên tai."
        ),
    ),
    check=_find,
)
