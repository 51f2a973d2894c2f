"""CIT018: a consolidated text as a legal basis without the instrument that it consolidates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule

_BASIS = re.compile(r"căn cứ\s+(?:các\s+)?$", re.IGNORECASE)


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        if symbol.number.type_code != "VBHN":
            continue
        start = symbol.citation.start
        if _BASIS.search(context.text[max(0, start - 16) : start]):
            yield Draft(span=symbol.citation.span)


RULE = Rule(
    code="CIT018",
    name="căn cứ là văn bản hợp nhất",
    subject="căn cứ ban hành",
    message="Văn bản hợp nhất không tự mình là căn cứ: viện dẫn văn bản gốc, số văn bản hợp nhất đặt trong ngoặc đơn.",
    why="Văn bản hợp nhất dùng để viện dẫn cùng văn bản được hợp nhất, không thay cho văn bản đó.",
    source="Luật: Pháp lệnh hợp nhất văn bản quy phạm pháp luật 01/2012/UBTVQH13, Điều 4",
    severity="warning",
    disposition="should_fix",
    fix="display-only",
    bad=(
        Example("Căn cứ ⟦Văn bản hợp nhất số 12/VBHN-VPQH ngày 15/7/2020 của Văn phòng Quốc hội⟧;"),
        Example("Căn cứ ⟦Văn bản hợp nhất số 05/VBHN-BTC ngày 10/3/2021 của Bộ Tài chính⟧ về lệ phí;"),
    ),
    good=(
        Example("Căn cứ Nghị định số 143/2013/NĐ-CP (hợp nhất tại Văn bản hợp nhất số 01/VBHN-BGDĐT ngày 02/01/2023);"),
        Example("Tham khảo Văn bản hợp nhất số 12/VBHN-VPQH ngày 15/7/2020 của Văn phòng Quốc hội."),
    ),
    check=_find,
)
