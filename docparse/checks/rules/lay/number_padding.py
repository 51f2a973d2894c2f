"""LAY020: the number of the document below ten without its leading zero."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_SINGLE = re.compile(r"(?<!\d)[1-9](?!\d)")


def _find(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    span = header.span_of("number")
    if header.number is None or span is None:
        return
    match = _SINGLE.match(header.number)
    place = _SINGLE.search(context.text, span.start, span.end) if match is not None else None
    if place is not None and "luật" not in (header.type or "").lower():
        yield Draft(span=Span(*place.span()), suggestions=(f"0{place.group()}",), form="số chưa thêm 0")


_HEAD = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: {}/KH-SNV\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
_TEXT = "Kiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao."
_PARTY = "TỈNH ỦY HÒA AN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố {}-KH/TU\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"

RULE = Rule(
    code="LAY020",
    name="số văn bản nhỏ hơn 10 thiếu số 0",
    subject="số và ngày của văn bản",
    message="Số nhỏ hơn 10 ghi thêm số 0 phía trước: “{right}”.",
    why="Với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3.b",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(Example(f"{_HEAD.format('⟦5⟧')}{_TEXT}"), Example(f"{_PARTY.format('⟦7⟧')}{_TEXT}")),
    good=(Example(f"{_HEAD.format('05')}{_TEXT}"), Example(f"{_HEAD.format('15')}{_TEXT}")),
    check=_find,
)
