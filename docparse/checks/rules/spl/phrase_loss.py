"""SPL002: a fixed phrase that has lost one word ("phong trào thi năm 2023")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.letter_case import is_capitalised, like
from docparse.checks.phrase_matches import Loss
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.values import Span


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    for loss in context.losses:
        if not loss.shortened.comma and not _begins_in_name(loss, words):
            yield _draft(loss, words)


def _begins_in_name(loss: Loss, words: Sequence[Word]) -> bool:
    """The first words end the name of an organ ("Sở Xây dựng | ban hành Kế hoạch")."""
    first = words[loss.first]
    if loss.first == 0 or first.gap != " " or not is_capitalised(first.text):
        return False
    return loss.shortened.phrase.text[0].islower() and is_capitalised(words[loss.first - 1].text)


def _draft(loss: Loss, words: Sequence[Word]) -> Draft:
    """The mark stands on the word before the gap, and the suggestion completes it."""
    missing = loss.shortened.missing
    before = words[loss.first + missing - 1]
    lost = loss.shortened.phrase.words[missing]
    joint = {" ": " ", ",": ", ", "-": " - "}[lost.gap]
    return Draft(
        span=Span(before.start, before.end),
        suggestions=(f"{before.text}{joint}{like(before.text if before.text.isupper() else 'x', lost.text)}",),
        values={"phrase": loss.shortened.phrase.text, "lost": lost.text.lower()},
        form=" ".join(word.text for word in words[loss.first : loss.last]),
    )


RULE = Rule(
    code="SPL002",
    name="thiếu từ trong cụm từ cố định",
    subject="chính tả các cụm từ cố định và tên cơ quan",
    message="Thiếu từ “{lost}”: cụm từ đầy đủ là “{phrase}”.",
    why="Tên cơ quan và thuật ngữ phải viết đầy đủ theo tên gọi chính thức; người soạn thảo chịu trách nhiệm"
    " kiểm tra trước khi trình ký.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18 và Phụ lục I, Phần I, mục II",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Văn phòng xây dựng và ⟦ban⟧ Kế hoạch kiểm tra quý III."),
        Example("Kết quả phong trào ⟦thi⟧ năm 2022 được niêm yết tại trụ sở."),
        Example("Thông báo này được áp dụng kể ⟦từ⟧ ký ban hành."),
    ),
    good=(
        Example("Văn phòng xây dựng và ban hành Kế hoạch kiểm tra quý III."),
        Example("Phong trào thi đua năm 2022 đã được tổng kết."),
        Example("Sở Xây dựng ban hành Kế hoạch kiểm tra công trình."),
    ),
    check=_find,
)
