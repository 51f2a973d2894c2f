"""DAT002: a day that no calendar has ("31/4/2023", "29/02/2023")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.day_ranges import day_range
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.written_dates import FullDate

_DAY_WORD = re.compile(r"ngày\s+$", re.IGNORECASE)


def _find(context: Context) -> Iterator[Draft]:
    for date in context.dates:
        impossible = day_range(f"{date.year}-{date.month}-{date.day}") is None
        if impossible and not _is_american(context.text, date):
            yield Draft(span=date.span)


def _is_american(text: str, date: FullDate) -> bool:
    """Month before day, as foreign pages and programs write it, unless "ngày" stands before it."""
    turned = day_range(f"{date.year}-{date.day}-{date.month}") is not None
    before = text[max(0, date.span.start - 8) : date.span.start]
    return bool(date.separator) and turned and _DAY_WORD.search(before) is None


RULE = Rule(
    code="DAT002",
    name="ngày không có trong lịch",
    subject="ngày tháng trong văn bản",
    message="“{wrong}” không có trong lịch: kiểm tra lại ngày, tháng.",
    why="Thời gian phải ghi đúng ngày, tháng, năm có thật.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4",
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example("Báo cáo gửi trước ngày ⟦31/4/2023⟧ để tổng hợp."),
        Example("Hội nghị họp ⟦ngày 29 tháng 02 năm 2023⟧ tại trụ sở."),
        Example("Thời hạn là ngày ⟦12/13/2022⟧."),
    ),
    good=(
        Example("Báo cáo gửi trước ngày 30/4/2023 để tổng hợp."),
        Example("Hội nghị họp ngày 29 tháng 02 năm 2024 tại trụ sở."),
        Example("Tệp được cập nhật 10/21/2022 lúc 14:08."),
    ),
    check=_find,
)
