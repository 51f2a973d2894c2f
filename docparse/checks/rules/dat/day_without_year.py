"""DAT005: a day or month without a year that no calendar has ("ngày 31/4", "tháng 13 năm 2023")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.day_ranges import day_range
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_DAY = re.compile(
    r"\bngày\s*(?P<date>(?P<d>\d{1,2})(?:/|\s+tháng\s+)(?P<m>\d{1,2}))"
    r"(?!\d|\s*[/.-]\s*\d|[/-]?[A-ZĐa-zđ]|\s+năm\s+\d)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?<!\d )(?<!lương )(?<!thưởng )\btháng\s+(?P<date>(?P<m>\d{1,2})(?:\s+năm\s+|/)(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
# 29 February needs a leap year; without a year it may be one.
_ANY_YEAR = 2000


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    for match in matches_at(_DAY, context.text, words.starts_where(lambda form: form.lower().startswith("ngày"))):
        if day_range(f"{_ANY_YEAR}-{match['m']}-{match['d']}") is None:
            yield Draft(span=Span(*match.span("date")))
    for match in matches_at(_MONTH, context.text, words.starts_where(lambda form: form.lower() == "tháng")):
        if day_range(f"{_ANY_YEAR}-{match['m']}") is None and not _has_day(context.text, match.start()):
            yield Draft(span=Span(*match.span("date")))


def _has_day(text: str, start: int) -> bool:
    """Full dates are looked at by another rule."""
    return re.search(r"\d\s*$", text[max(0, start - 4) : start]) is not None


RULE = Rule(
    code="DAT005",
    name="ngày hoặc tháng không có trong lịch",
    subject="ngày tháng trong văn bản",
    message="“{wrong}” không có trong lịch: kiểm tra lại ngày, tháng.",
    why="Thời gian phải ghi đúng ngày, tháng, năm có thật.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4",
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example("Các xã gửi báo cáo trước ngày ⟦31/4⟧ để tổng hợp."),
        Example("Việc rà soát hoàn thành trong tháng ⟦13 năm 2023⟧."),
        Example("Hội thi khai mạc ngày ⟦30 tháng 02⟧ tại nhà văn hóa xã."),
    ),
    good=(
        Example("Các xã gửi báo cáo trước ngày 30/4 để tổng hợp."),
        Example("Đã chi tiền lương tháng 13 năm 2019 cho người lao động."),
        Example("Việc rà soát hoàn thành trong tháng 12 năm 2023, chậm nhất ngày 29/02 năm sau."),
    ),
    check=_find,
)
