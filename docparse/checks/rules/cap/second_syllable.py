"""CAP007: a capital on the second syllable of a word that takes none even in a name ("Nghị Quyết", "Giám Đốc")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from docparse.checks.context import Context
from docparse.checks.letter_case import is_capitalised
from docparse.checks.phrases import phrase_index
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.word_case import begins_small, goes_on_small
from docparse.checks.words import Word
from docparse.lexicon import doc_types
from docparse.text.marks import sound_key

# Posts and kinds of organs of two syllables: they begin names with one capital, never with two.
_HEADS_OF_NAMES = (
    "bộ trưởng", "thứ trưởng", "thủ tướng", "giám đốc", "chủ tịch", "bí thư", "chánh án", "viện trưởng", "cục trưởng",
    "tổng cục", "thủ trưởng", "chủ nhiệm", "hiệu trưởng", "thống đốc", "ủy viên", "vụ trưởng", "liên đoàn", "hiệp hội",
    "trung tâm", "đại hội", "công đoàn", "hội đồng", "tòa án", "chi cục", "mặt trận", "văn phòng", "tập đoàn",
)  # fmt: skip
# Names of laws have a rule of their own.
_CODE = (sound_key("bộ"), sound_key("luật"))
# Behind these a capital begins the name of an organ.
_HEADS = frozenset(map(sound_key, ("sở", "bộ", "ban", "cục", "phòng", "phó", "vụ", "và")))
# What stands before the name of a place or a person.
_NAME_WORDS = frozenset(
    map(sound_key, ("xã", "phường", "thôn", "ấp", "bản", "đường", "phố", "tỉnh", "huyện", "quận", "ông", "bà", "núi",
                    "sông", "chợ", "cầu", "hồ", "ty", "hiệu", "trấn"))
)  # fmt: skip


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    # Names of organs and posts have a rule of their own.
    named = {index for match in context.matches if match.phrase.kind in ("organ", "post") and match.wrong is None
             for index in range(match.first, match.last)}  # fmt: skip
    for index, following in pairwise(context.capitalised):
        if following != index + 1 or words.gaps[following] != " ":
            continue
        second = words[following]
        if following not in named and _is_wrong(words, index) and not context.is_in_quotes(second.span):
            yield Draft(span=second.span, suggestions=(second.text[0].lower() + second.text[1:],))


def _is_wrong(words: Sequence[Word], index: int) -> bool:
    first, second = words[index : index + 2]
    pair = first.sound, second.sound
    if pair in _titles():
        return not (index and words[index - 1].sound in _NAME_WORDS)
    if pair not in phrase_index().common or not goes_on_small(first, second):
        return False
    # Any word may be a part of a personal or place name, whose syllables are all capitals.
    return not begins_small(first, second) and not _is_in_name(words, index)


def _is_in_name(words: Sequence[Word], index: int) -> bool:
    before = words[index - 1] if index and words[index].gap == " " else None
    after = words[index + 2] if index + 2 < len(words) else None
    if before is not None and (before.sound in _NAME_WORDS or _is_in_run(before)):
        return True
    return after is not None and after.gap == " " and is_capitalised(after.text)


def _is_in_run(before: Word) -> bool:
    return is_capitalised(before.text) and before.sound not in _HEADS


@cache
def _titles() -> frozenset[tuple[str, ...]]:
    """Types of documents, posts and kinds of organs of two syllables, as sounds."""
    names = [kind.name for kind in doc_types()] + list(_HEADS_OF_NAMES)
    sounds = (tuple(map(sound_key, name.split())) for name in names)
    return frozenset(name for name in sounds if len(name) == 2) - {_CODE}


RULE = Rule(
    code="CAP007",
    name="viết hoa âm tiết thứ hai",
    subject="viết hoa từng âm tiết của từ",
    message="Không viết hoa âm tiết thứ hai của từ này: “{right}”.",
    why="Chỉ viết hoa chữ cái đầu của từ, cụm từ; âm tiết sau viết thường (trừ tên người, tên địa lý).",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV và V",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Thực hiện Nghị ⟦Quyết⟧ số 12/NQ-HĐND ngày 05/7/2021 của Hội đồng nhân dân tỉnh."),
        Example("Trình Giám ⟦Đốc⟧ phê duyệt trước ngày 15 hằng tháng."),
        Example("Hồ sơ nộp cho Công ⟦An⟧ nơi cư trú."),
    ),
    good=(
        Example("Thực hiện Nghị quyết số 12/NQ-HĐND ngày 05/7/2021 của Hội đồng nhân dân tỉnh."),
        Example("Trình Giám đốc phê duyệt; nhân dân xã Thuận Lợi, ông Trần Công An."),
        Example("NGHỊ QUYẾT"),
    ),
    check=_find,
)
