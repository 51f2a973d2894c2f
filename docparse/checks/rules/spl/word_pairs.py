"""SPL011: a word of two syllables with a mark or a letter wrong ("báo đảm", "danh nghiệp")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.letter_case import like
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rules.spl.confusions import is_confused
from docparse.checks.word_pairs import Slip, is_explained, slip_in
from docparse.checks.words import Word, Words
from docparse.text.marks import has_marks

_FOREIGN = frozenset("fjwz")


def _find(context: Context) -> Iterator[Draft]:
    words, judged = context.words, set(context.faulty_words)
    for index, slip in _slips(words):
        if index + slip.wrong in judged or _is_excused(context, words, index, slip):
            continue
        first, second = words[index : index + 2]
        word = words[index + slip.wrong]
        right = like(word.text, slip.right[slip.wrong])
        judged.add(index + slip.wrong)
        yield Draft(
            span=word.span,
            suggestions=(right,),
            values={"phrase": " ".join(slip.right)},
            form=f"{first.text} {second.text}",
            confidence=0.9 if slip.sure else 0.5,
        )


def _slips(words: Words) -> Iterator[tuple[int, Slip]]:
    """Two words of letters alone, one blank apart, that are a slip away from a word: where, and which."""
    texts, sounds = words.texts, words.sounds
    for index, gap in enumerate(words.gaps[1:]):
        if gap == " " and texts[index].isalpha() and texts[index + 1].isalpha():
            slip = slip_in(sounds[index], sounds[index + 1])
            if slip is not None:
                yield index, slip


def _is_excused(context: Context, words: Sequence[Word], index: int, slip: Slip) -> bool:
    return (
        is_confused(words[index].sound, words[index + 1].sound)
        or _may_be_name(words, index, slip)
        or _has_no_marks(words, index)
        or _is_foreign(words[index + slip.wrong].text)
        or is_explained(words, index, index + 2)
        or context.is_in_quotes(words[index].span)
    )


def _may_be_name(words: Sequence[Word], index: int, slip: Slip) -> bool:
    """A capital that no sentence asks for, or a word all in capitals beside one that is not: names, abbreviations."""
    first, second = words[index], words[index + 1]
    if first.text.isupper() != second.text.isupper():
        return True
    if second.text[0].isupper() and not second.text.isupper():
        return True
    wrong = words[index + slip.wrong]
    inside = (
        index > 0 and first.gap == " " and words[index - 1].text[0].isupper() and not words[index - 1].text.isupper()
    )
    return wrong.text[0].isupper() and not wrong.text.isupper() and inside


def _has_no_marks(words: Sequence[Word], index: int) -> bool:
    """An address, a file name, another language."""
    return not any(has_marks(word.text) for word in words[max(0, index - 2) : index + 4])


def _is_foreign(word: str) -> bool:
    return not _FOREIGN.isdisjoint(word.lower())


RULE = Rule(
    code="SPL011",
    name="sai dấu hoặc sai chữ trong từ hai tiếng",
    subject="chính tả các từ thường dùng",
    message="Từ đúng là “{phrase}”: viết “{right}”, không viết “{wrong}”.",
    why="Văn bản phải đúng chính tả; người soạn thảo chịu trách nhiệm kiểm tra trước khi trình ký.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18",
    severity="info",
    disposition="verify",
    fix="suggested",
    bad=(
        Example("Các ⟦hiêp⟧ hội ngành nghề cử đại biểu dự họp."),
        Example("Công tác ⟦chuẫn⟧ bị hội nghị đã xong."),
        Example("Mỗi ⟦danh⟧ nghiệp cử một cán bộ dự họp."),
    ),
    good=(
        Example("Các phòng bảo đảm kinh phí cho lớp tập huấn, báo cáo Sở."),
        Example("Doanh nghiệp đứng tên trên giấy phép; danh mục kèm theo."),
        Example("Ông Lê Báo Đảm và bà Trần Thị Chuân được mời họp."),
    ),
    check=_find,
)
