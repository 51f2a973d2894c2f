"""ABB002: an abbreviation used before the place that explains it."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.abbreviations import Use, one_form
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span


def _find(context: Context) -> Iterator[Draft]:
    first: dict[str, Use] = {}
    explained: set[str] = set()
    for use in context.abbreviations:
        form = one_form(use.short)
        if not use.defines:
            if use.running and form not in explained and not context.is_in_quotes(use.span):
                first.setdefault(form, use)
            continue
        if form not in explained and form in first and use.full is not None:
            yield _draft(first[form], use.full, context.text)
        explained.add(form)


def _draft(use: Use, full: Span, text: str) -> Draft:
    return Draft(span=use.span, suggestions=(f"{full.of(text)} ({use.short})",))


RULE = Rule(
    code="ABB002",
    name="viết tắt trước khi giải thích",
    subject="giải thích chữ viết tắt ở lần dùng đầu",
    message="Chữ viết tắt này đến sau mới được giải thích; giải thích ngay ở đây: “{right}”.",
    why="Chữ viết tắt phải được viết đầy đủ ở lần dùng đầu tiên, chữ viết tắt đặt trong ngoặc đơn ngay sau đó.",
    source="Nghị định 78/2025/NĐ-CP, Điều 60 (dẫn chiếu cho văn bản hành chính)",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Các xã thống kê ⟦HTX⟧ trên địa bàn.\nViệc hỗ trợ hợp tác xã (HTX) thực hiện theo quy định."),
        Example("Tăng cường ⟦ATTP⟧ tại bếp ăn.\nCông tác an toàn thực phẩm (ATTP) được kiểm tra hằng quý."),
    ),
    good=(
        Example("Việc hỗ trợ hợp tác xã (HTX) thực hiện theo quy định.\nCác xã thống kê HTX trên địa bàn."),
        Example("Các xã thống kê HTX trên địa bàn."),
    ),
    check=_find,
)
