"""PUN011: two organs of one kind side by side with nothing between ("Sở Khoa học và Công nghệ Sở Công Thương")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.values import Span

# An organ of one of these kinds is never part of another of the same kind.
_HEADS = frozenset({"Sở", "Bộ"})


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    organs = {match.first: match.last for match in context.matches if match.phrase.kind == "organ"}
    for first, last in organs.items():
        if last in organs and _are_run_together(words, first, last):
            before, after = words[last - 1], words[last]
            span = Span(before.start, after.end)
            if not context.is_quoted(span):
                yield Draft(span=span, suggestions=(f"{before.text}, {after.text}",), form=after.text)


def _are_run_together(words: Sequence[Word], first: int, last: int) -> bool:
    head = words[first].text
    return head in _HEADS and words[last].text == head and words[last].gap == " "


RULE = Rule(
    code="PUN011",
    name="thiếu dấu phẩy giữa hai cơ quan",
    subject="dấu câu giữa tên các cơ quan",
    message="Giữa tên hai cơ quan cần dấu phẩy (hoặc “và”): “{right}”.",
    why="Hai cơ quan ngang cấp đứng liền nhau là hai mục của một danh sách; thiếu dấu câu thì không rõ giao cho ai.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18; quy tắc dấu câu tiếng Việt",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Cơ quan phối hợp: Sở Khoa học và Công ⟦nghệ Sở⟧ Tài chính; Ủy ban nhân dân các xã."),
        Example("Giao Sở Tư ⟦pháp Sở⟧ Nội vụ thẩm định dự thảo."),
    ),
    good=(
        Example("Cơ quan phối hợp: Sở Khoa học và Công nghệ, Sở Tài chính; Ủy ban nhân dân các xã."),
        Example("Giám đốc Sở Tư pháp, Giám đốc Sở Nội vụ và các sở liên quan thẩm định dự thảo."),
    ),
    check=_find,
)
