"""DAT012: a cited instrument whose day and month are given without the year ("số 12/QĐ-UBND ngày 15/3 của …")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_DAY = re.compile(
    r",?\s+ngày\s+(?P<date>\d{1,2}(?:[/.-]|\s+tháng\s+)\d{1,2})(?!\d|\s*[/.-]\s*\d|[/-]?[A-ZĐ]|\s+năm)(?=\s+của|\s*[;,.)\n]|\s+về)"
)


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        match = _DAY.match(context.text, symbol.span.end)
        if match is not None and symbol.number.year is None:
            yield Draft(span=Span(*match.span("date")), values={"number": symbol.written})


RULE = Rule(
    code="DAT012",
    name="ngày ban hành thiếu năm",
    subject="ngày tháng của văn bản viện dẫn",
    message="Văn bản số {number} ghi ngày “{wrong}” mà thiếu năm ban hành.",
    why="Viện dẫn lần đầu phải ghi ngày, tháng, năm ban hành; số văn bản được đánh lại từ đầu mỗi năm.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="warning",
    disposition="should_fix",
    fix="display-only",
    bad=(
        Example("Căn cứ Quyết định số 85/QĐ-UBND ngày ⟦15/3⟧ của Ủy ban nhân dân tỉnh về kiểm tra công vụ;"),
        Example("Theo Công văn số 120/SNV-TCBC ngày ⟦05 tháng 4⟧ của Sở Nội vụ."),
    ),
    good=(
        Example("Căn cứ Quyết định số 85/QĐ-UBND ngày 15/3/2023 của Ủy ban nhân dân tỉnh về kiểm tra công vụ;"),
        Example("Theo Công văn số 120/SNV-TCBC ngày 05 tháng 4 năm 2023 của Sở Nội vụ."),
    ),
    check=_find,
)
