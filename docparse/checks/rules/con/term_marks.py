"""CON005: a word of two syllables written once with other marks than in the rest of the document ("hàng năm")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from docparse.checks.context import Context
from docparse.checks.letter_case import is_capitalised, like
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.word_pairs import is_explained, is_word_pair, slip_in
from docparse.checks.words import Word

# So often must the document have the word for its one other spelling to be a slip.
_USUAL = 5
_Pair = tuple[str, str]


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    places = _places(words)
    usual: dict[_Pair, list[int]] = defaultdict(list)
    for pair, found in places.items():
        if len(found) >= _USUAL and is_word_pair(*pair):
            usual[words[found[0]].base, words[found[0] + 1].base].append(found[0])
    judged = {match.wrong for match in context.matches if match.wrong is not None}
    for pair, found in places.items():
        index = found[0]
        right = usual.get((words[index].base, words[index + 1].base), ())
        if len(found) > 1 or len(right) != 1 or is_word_pair(*pair) or _is_excused(words, index):
            continue
        odd = [place for place in (0, 1) if words[index + place].sound != words[right[0] + place].sound]
        # What is a slip in any document is another rule's.
        if len(odd) == 1 and index + odd[0] not in judged and slip_in(*pair) is None:
            yield _draft(words, index, odd[0], right[0], len(places[_sounds(words, right[0])]))


def _places(words: Sequence[Word]) -> Mapping[_Pair, list[int]]:
    places: dict[_Pair, list[int]] = defaultdict(list)
    for index in range(len(words) - 1):
        if words[index + 1].gap == " " and words[index].text.isalpha() and words[index + 1].text.isalpha():
            places[_sounds(words, index)].append(index)
    return places


def _sounds(words: Sequence[Word], index: int) -> _Pair:
    return words[index].sound, words[index + 1].sound


def _is_excused(words: Sequence[Word], index: int) -> bool:
    """Names, and syllables that belong to their other neighbours ("sử dụng | chung")."""
    return is_capitalised(words[index + 1].text) or is_explained(words, index, index + 2)


def _draft(words: Sequence[Word], index: int, odd: int, right: int, count: int) -> Draft:
    word, usual = words[index + odd], words[right : right + 2]
    return Draft(
        span=word.span,
        suggestions=(like(word.text, usual[odd].text),),
        values={"usual": " ".join(one.text.lower() for one in usual), "count": str(count)},
    )


RULE = Rule(
    code="CON005",
    name="một từ viết hai cách dấu trong văn bản",
    subject="từ ngữ viết thống nhất trong văn bản",
    message="{count} chỗ khác trong văn bản viết “{usual}”: ở đây có lẽ là “{right}”, không phải “{wrong}”.",
    why="Từ ngữ dùng thống nhất trong văn bản; chỗ khác biệt duy nhất thường là lỗi gõ dấu.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18",
    severity="info",
    disposition="verify",
    fix="suggested",
    bad=(
        Example("Họp hằng năm; thi hằng năm; thu hằng năm; chi hằng năm; khám hằng năm; báo cáo ⟦hàng⟧ năm."),
        Example("Phân bổ vốn, phân bổ nhân lực, phân bổ máy, phân bổ đất và phân bổ nước; việc ⟦phần⟧ bổ hạt giống."),
    ),
    good=(
        Example("Họp hằng năm; thi hằng năm; thu hằng năm; chi hằng năm; khám hằng năm; báo cáo hằng năm."),
        Example("Họp hằng năm; thi hằng năm; thu hằng năm; chi hằng năm; khám hằng năm; mua hàng, năm sau giao."),
    ),
    check=_find,
)
