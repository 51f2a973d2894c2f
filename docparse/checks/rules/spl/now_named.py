"""SPL013: "nay" before the new name of an organ without "là" ("Tổng cục X (nay Cục X)")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_NOW = re.compile(
    r"\(\s?(?P<wrong>[Nn]ay) (?=(?:Bộ|Sở|Tổng cục|Cục|Chi cục|Vụ|Ban|Phòng|Ủy ban|Uỷ ban|UBND|Văn phòng|Trung tâm|Viện|"
    r"Trường|Công ty|Tổng công ty) [A-ZĐ])"
)


def _find(context: Context) -> Iterator[Draft]:
    if "nay " not in context.text and "Nay " not in context.text:
        return
    for found in _NOW.finditer(context.text):
        span = Span(*found.span("wrong"))
        yield Draft(span=span, suggestions=(f"{found['wrong']} là",), form="nay")


RULE = Rule(
    code="SPL013",
    name="thiếu “là” sau “nay”",
    subject="lời chú tên mới của cơ quan",
    message="Lời chú tên mới của cơ quan viết “{right}”.",
    why="“Nay” là từ chỉ thời gian; trước tên mới của cơ quan cần “là” (hoặc “thuộc”, “sáp nhập vào”) cho đủ ý.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18; cách ghi tên cơ quan đã đổi tên trong văn bản hành chính",
    severity="info",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Quyết định của Tổng cục Khí tượng (⟦nay⟧ Cục Khí tượng) còn hiệu lực."),
        Example("Tờ trình của Sở Lao động (⟦nay⟧ Sở Nội vụ) được gửi lại."),
    ),
    good=(
        Example("Quyết định của Tổng cục Khí tượng (nay là Cục Khí tượng) còn hiệu lực."),
        Example("Hồ sơ của Sở Lao động (nay thuộc Sở Nội vụ), từ trước đến nay Sở vẫn giữ."),
    ),
    check=_find,
)
