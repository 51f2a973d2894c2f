"""DAT003: zeros before days and months that the Decree wants otherwise ("ngày 5 tháng 1", "07/04/2023")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.written_dates import FullDate
from docparse.values import Span

_LAST_PADDED_MONTH = 2


def _find(context: Context) -> Iterator[Draft]:
    for date in context.dates:
        if date.separator not in ("", "/"):
            continue
        day, month = _padded_day(date.day), _padded_month(date.month)
        if (day, month) != (date.day, date.month):
            yield _draft(date, day, month)


def _draft(date: FullDate, day: str, month: str) -> Draft:
    if date.separator:
        return Draft(span=date.span, suggestions=(f"{day}/{month}/{date.year}",))
    span = Span(date.day_span.start, date.month_span.end)
    return Draft(span=span, suggestions=(f"{day} tháng {month}",))


def _padded_day(day: str) -> str:
    return f"{int(day):02d}"


def _padded_month(month: str) -> str:
    """January and February get a zero, March to September none."""
    return f"{int(month):02d}" if int(month) <= _LAST_PADDED_MONTH else str(int(month))


RULE = Rule(
    code="DAT003",
    name="số 0 trước ngày, tháng",
    subject="ngày tháng trong văn bản",
    message="Viết “{right}”: thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, tháng 2; tháng 3 đến tháng 9 không thêm.",
    why="Đối với ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Hội nghị họp ngày ⟦5 tháng 1⟧ năm 2023 tại trụ sở."),
        Example("Báo cáo gửi trước ngày ⟦07/04/2023⟧ để tổng hợp."),
    ),
    good=(
        Example("Hội nghị họp ngày 05 tháng 01 năm 2023 tại trụ sở."),
        Example("Báo cáo gửi trước ngày 07/4/2023 hoặc 10/12/2023."),
    ),
    check=_find,
)
