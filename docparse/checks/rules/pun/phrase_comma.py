"""PUN001: a fixed phrase without its comma ("thi đua khen thưởng")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.letter_case import is_capitalised
from docparse.checks.phrase_matches import Loss
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.values import Span


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    for loss in context.losses:
        if not loss.shortened.comma or _is_unit_name(loss, words):
            continue
        draft = _draft(context.text, loss, words)
        # Wording that is not the writer's is judged only by the writer's own.
        if not context.is_quoted(draft.span) or loss.shortened.phrase.text in context.exact_phrases:
            yield draft


def _is_unit_name(loss: Loss, words: Sequence[Word]) -> bool:
    """True inside the name of a unit, which keeps its own form ("Phòng Thi đua khen thưởng")."""
    first = words[loss.first]
    if loss.first == 0 or first.gap != " " or loss.shortened.phrase.text[0].isupper():
        return False
    return is_capitalised(first.text) and is_capitalised(words[loss.first - 1].text)


def _draft(text: str, loss: Loss, words: Sequence[Word]) -> Draft:
    here = words[loss.first : loss.last]
    pieces: list[str] = []
    for word, expected in zip(here, loss.shortened.phrase.words, strict=True):
        joint = ", " if expected.gap == "," and pieces else text[here[0].start : word.start][-1:] if pieces else ""
        pieces += [joint, word.text]
    return Draft(
        span=Span(here[0].start, here[-1].end),
        suggestions=("".join(pieces),),
        values={"phrase": loss.shortened.phrase.text},
        severity=None if "," in loss.shortened.phrase.drop else "info",
    )


RULE = Rule(
    code="PUN001",
    name="thiếu dấu phẩy trong cụm từ cố định",
    subject="dấu phẩy trong các cụm từ cố định",
    message="Viết “{right}”, có dấu phẩy.",
    why="Tên gọi và thuật ngữ chính thức (tên luật, tên cơ quan, tên lĩnh vực) có dấu phẩy giữa các thành phần.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18; tên luật và tên cơ quan theo văn bản thành lập",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Đơn vị làm tốt công tác ⟦thi đua khen thưởng⟧ trong năm."),
        Example("Hồ sơ gửi ⟦Bộ Văn hóa Thể thao và Du lịch⟧ xem xét."),
    ),
    good=(
        Example("Đơn vị làm tốt công tác thi đua, khen thưởng trong năm."),
        Example("Phòng Thi đua khen thưởng trình lãnh đạo."),
        Example("Bài viết “Đổi mới thi đua khen thưởng” được đăng báo."),
    ),
    check=_find,
)
