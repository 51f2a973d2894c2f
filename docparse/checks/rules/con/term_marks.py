"""CON005: a word of two syllables written once with other marks than in the rest of the document ("hàng năm")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from docparse.checks.context import Context
from docparse.checks.letter_case import is_capitalised, like
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.word_pairs import is_explained, is_word_pair, slip_in
from docparse.checks.words import Word, Words
from docparse.text.near_syllables import is_other_marks

# So often must the document have the word for its one other spelling to be a slip.
_USUAL = 5
_Pair = tuple[str, str]


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    counts = Counter(words.pairs())
    usual = [pair for pair, count in counts.items() if count >= _USUAL and is_word_pair(*pair)]
    rare = _near(usual, (pair for pair, count in counts.items() if count == 1))
    first = _first_places(words, rare.values()) if rare else {}
    for index, pair in enumerate(pairwise(words.sounds) if rare else ()):
        right = rare.get(pair) if words.gaps[index + 1] == " " else None
        if right is not None and not _is_excused(words, index):
            odd = 0 if pair[0] != right[0] else 1
            if index + odd not in context.faulty_words:
                yield _draft(words, index, odd, first[right], counts[right])


def _first_places(words: Words, pairs: Collection[_Pair]) -> Mapping[_Pair, int]:
    """Where each of the pairs is written first, whatever stands between its words."""
    first: dict[_Pair, int] = {}
    wanted = frozenset(pairs)
    for index, pair in enumerate(pairwise(words.sounds)):
        if pair in wanted:
            first.setdefault(pair, index)
    return first


def _near(usual: Sequence[_Pair], once: Iterable[_Pair]) -> Mapping[_Pair, _Pair]:
    """The pairs of ``once`` that differ from just one of ``usual``, in the marks of one syllable."""
    by_first: dict[str, list[_Pair]] = defaultdict(list)
    by_second: dict[str, list[_Pair]] = defaultdict(list)
    for pair in usual:
        by_first[pair[0]].append(pair)
        by_second[pair[1]].append(pair)
    near: dict[_Pair, _Pair] = {}
    for pair in once:
        if pair[0] in by_first or pair[1] in by_second:
            right = [other for other in by_first.get(pair[0], ()) if is_other_marks(other[1], pair[1])]
            right += [other for other in by_second.get(pair[1], ()) if is_other_marks(other[0], pair[0])]
            # What is a slip in any document is another rule's.
            if len(right) == 1 and not is_word_pair(*pair) and slip_in(*pair) is None:
                near[pair] = right[0]
    return near


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
