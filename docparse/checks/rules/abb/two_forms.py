"""ABB003: one abbreviation written in two ways ("KHCN" and "KH&CN")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from docparse.checks.abbreviations import one_form
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule

_LEAST_LETTERS = 4


def _find(context: Context) -> Iterator[Draft]:
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for use in context.abbreviations:
        forms[one_form(use.short)][use.short] += 1
    for use in context.abbreviations:
        counts = forms[one_form(use.short)]
        usual, often = counts.most_common(1)[0]
        if len(counts) < 2 or use.short == usual or len(one_form(use.short)) < _LEAST_LETTERS:
            continue
        if often > counts[use.short] and not context.is_quoted(use.span):
            yield Draft(span=use.span, suggestions=(usual,), values={"count": str(often)})


RULE = Rule(
    code="ABB003",
    name="một chữ viết tắt viết hai cách",
    subject="viết tắt thống nhất",
    message="Văn bản này viết “{right}” ở {count} chỗ khác.",
    why="Một chữ viết tắt chỉ viết một cách trong cả văn bản.",
    source="Nghị định 78/2025/NĐ-CP, Điều 60 (dẫn chiếu cho văn bản hành chính)",
    severity="info",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Hoạt động KH&CN năm nay đạt kết quả. Quỹ KH&CN hỗ trợ 05 đề tài. Nhiệm vụ ⟦KHCN⟧ được giao sớm."),
        Example("Báo cáo KT-XH quý I. Báo cáo KT-XH quý II. Tình hình ⟦KTXH⟧ ổn định."),
    ),
    good=(
        Example("Hoạt động KH&CN năm nay đạt kết quả. Quỹ KH&CN hỗ trợ 05 đề tài."),
        Example("Hoạt động KH&CN theo Quyết định số 12/QĐ-BKHCN ngày 05/7/2021."),
    ),
    check=_find,
)
