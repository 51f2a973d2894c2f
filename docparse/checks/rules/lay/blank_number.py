"""LAY001: the number of the document is blank."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Header, Span


def _find(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    span = _blank_span(header, context.text)
    if span is not None:
        issued = context.stage == "issued"
        yield Draft(
            span=span,
            severity="error" if issued else "info",
            disposition="must_fix" if issued else "verify",
            values={"todo": "văn bản phát hành phải có số" if issued else "văn thư cấp số khi ban hành"},
        )


def _blank_span(header: Header, text: str) -> Span | None:
    """From "Số" to the slash or, where there is no symbol, to the end of the line."""
    span = header.span_of("number")
    if header.number is not None or span is None:
        return None
    slash = text.find("/", span.start, span.end)
    return Span(span.start, slash + 1) if slash >= 0 else span


_HEAD = "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
_TAIL = "Hòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao."

RULE = Rule(
    code="LAY001",
    name="số văn bản để trống",
    subject="số và ngày của văn bản",
    message="Số văn bản để trống: {todo}.",
    why="Số của văn bản ghi bằng chữ số Ả Rập, lấy theo thứ tự trong năm tại thời điểm ban hành.",
    source="Nghị định 30/2020/NĐ-CP, Điều 15 và Phụ lục I, Phần I, mục II.3",
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example(f"{_HEAD}⟦Số:      /⟧KH-UBND\n{_TAIL}", stage="draft"),
        Example(f"{_HEAD}⟦Số:      /⟧KH-UBND\n{_TAIL}", stage="issued"),
    ),
    good=(Example(f"{_HEAD}Số: 45/KH-UBND\n{_TAIL}"), Example("Căn cứ nhiệm vụ được giao, đơn vị báo cáo như sau.")),
    check=_find,
)
