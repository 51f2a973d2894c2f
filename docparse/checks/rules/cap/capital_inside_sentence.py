"""CAP006: a capital inside a sentence where no name begins ("về việc Triển khai", "điều hành chung, Ủy quyền cho")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.checks.clause_openings import opens_clause
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.word_case import begins_small
from docparse.checks.words import Word, Words
from docparse.lexicon import type_by_name
from docparse.text.marks import sound_key

# Words before a verb or a general noun; behind other small words a name may begin.
_BEFORE = frozenset(map(sound_key, ("phải", "để", "cần", "đang", "đã", "sẽ", "nhằm")))
# "công tác Cải cách hành chính", "về việc Triển khai": two words after which a field of work or a verb follows.
_PAIRS = frozenset((sound_key(a), sound_key(b)) for a, b in (("công", "tác"), ("về", "việc")))
_ABOUT = sound_key("về")
# A name goes on with a noun; a clause goes on with one of these.
_AFTER = frozenset(map(sound_key, ("cho", "các", "những", "việc", "theo")))
_INTRODUCING = _BEFORE | {_ABOUT} | {second for _, second in _PAIRS}


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    for index in context.capitalised:
        if not 0 < index < len(words) - 2 or not _may_be_inside(words, index):
            continue
        word = words[index]
        if not _is_inside(words, index) or context.is_in_quotes(word.span):
            continue
        if type_by_name(context.text[word.start : word.start + 40]) is None:
            yield Draft(span=word.span, suggestions=(word.text[0].lower() + word.text[1:],))


def _may_be_inside(words: Words, index: int) -> bool:
    """Small words on both sides; a comma before, or one of the words behind which a verb follows."""
    texts, gaps = words.texts, words.gaps
    if gaps[index + 1] != " " or not texts[index + 1].islower() or not texts[index - 1].islower():
        return False
    return gaps[index] == "," or (gaps[index] == " " and words.sounds[index - 1] in _INTRODUCING)


def _is_inside(words: Sequence[Word], index: int) -> bool:
    word, after = words[index : index + 2]
    if word.gap == ",":
        return _is_clause(words, index) and begins_small(word, after)
    return _is_introduced(words, index) and (begins_small(word, after) or opens_clause(words, index))


def _is_clause(words: Sequence[Word], index: int) -> bool:
    """A word of grammar follows, and what stands before the comma is no item of a list of names."""
    behind = words[index + 2]
    start = index - 1
    while start > 0 and words[start].gap == " ":
        start -= 1
    names = words[start].gap == "," and words[start].text[:1].isupper()
    return behind.sound in _AFTER and behind.gap == " " and not names


def _is_introduced(words: Sequence[Word], index: int) -> bool:
    before = words[index - 1]
    if before.sound == _ABOUT:
        # "Ủy ban về Người cao tuổi": a field may belong to a name, a verb does not.
        return opens_clause(words, index)
    return before.sound in _BEFORE or (index > 1 and (words[index - 2].sound, before.sound) in _PAIRS)


RULE = Rule(
    code="CAP006",
    name="viết hoa giữa câu",
    subject="viết hoa giữa câu",
    message="Giữa câu, không phải tên riêng: viết thường “{right}”.",
    why="Chỉ viết hoa chữ cái đầu câu hoàn chỉnh (sau dấu chấm, chấm hỏi, chấm than và khi xuống dòng) và tên riêng.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Giám đốc điều hành chung, ⟦Ủy⟧ quyền cho Chánh Văn phòng ký các giấy mời."),
        Example("Văn phòng báo cáo về việc ⟦Triển⟧ khai phần mềm quản lý văn bản."),
        Example("Sở làm tốt công tác ⟦Cải⟧ cách hành chính trong năm."),
    ),
    good=(
        Example("Văn phòng báo cáo về việc triển khai phần mềm quản lý văn bản."),
        Example("Hội nghị bàn về Luật Đất đai, về Chương trình phát triển đô thị."),
        Example("Gửi Bộ Văn hóa, Thể thao và Du lịch."),
    ),
    check=_find,
)
