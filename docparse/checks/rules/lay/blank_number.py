"""LAY001: the number of the document is blank."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.stage import judge_blank
from docparse.values import Header, Span

_TODO = {
    "draft": "văn thư cấp số khi ban hành",
    "presign": "để văn thư cấp số sau khi ký",
    "issued": "văn bản phát hành phải có số",
}


def _find(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    span = _blank_span(header, context.text)
    if span is not None:
        severity, disposition = judge_blank(context.stage)
        yield Draft(span=span, severity=severity, disposition=disposition, values={"todo": _TODO[context.stage]})


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
        Example(f"{_HEAD}⟦Số:      /⟧KH-UBND\n{_TAIL}", stage="presign"),
        Example(f"{_HEAD}⟦Số:      /⟧KH-UBND\n{_TAIL}", stage="issued"),
    ),
    good=(Example(f"{_HEAD}Số: 45/KH-UBND\n{_TAIL}"), Example("Căn cứ nhiệm vụ được giao, đơn vị báo cáo như sau.")),
    check=_find,
)
