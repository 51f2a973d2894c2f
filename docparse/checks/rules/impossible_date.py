"""DAT002: a day that no calendar has ("31/4/2023", "29/02/2023")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.day_ranges import day_range
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.written_dates import full_dates


def _find(context: Context) -> Iterator[Draft]:
    for date in full_dates(context.text):
        if day_range(f"{date.year}-{date.month}-{date.day}") is None:
            yield Draft(span=date.span)


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
    ),
    check=_find,
)
