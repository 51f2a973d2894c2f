"""DAT010: a time that no clock shows ("lúc 25 giờ", "8 giờ 75 phút")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any
from docparse.values import Span

_CLOCK = re.compile(
    r"(?<![\w.,/:])(?P<time>(?P<h>\d{1,3})(?:\s+giờ|\s?h|:)\s?(?P<m>\d{2})?(?:\s+phút|['’p](?!\w))?)(?![\w:]|,\d)"
)
_AT = re.compile(r"(?:lúc|hồi|vào|thời gian:?)\s*$", re.IGNORECASE)
_LAST_HOUR, _LAST_MINUTE = 24, 59


def _find(context: Context) -> Iterator[Draft]:
    if not contains_any(context.text, ("giờ", "h", ":")):
        return
    for match in context.at_numbers(_CLOCK):
        said_as_time = _AT.search(context.text[max(0, match.start() - 12) : match.start()]) is not None
        minutes = int(match["m"] or 0)
        # Hours alone may be a duration ("40 giờ"), and a colon may stand in a ratio.
        too_late = said_as_time and int(match["h"]) > _LAST_HOUR
        if too_late or (minutes > _LAST_MINUTE and (said_as_time or "giờ" in match["time"])):
            yield Draft(span=Span(*match.span("time")))


RULE = Rule(
    code="DAT010",
    name="giờ không có trên đồng hồ",
    subject="ngày tháng trong văn bản",
    message="“{wrong}” không phải là giờ trong ngày: kiểm tra lại.",
    why="Thời gian nêu trong văn bản phải chính xác.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example("Hội nghị bắt đầu lúc ⟦25 giờ 00⟧ ngày 12/5/2023."),
        Example("Thời gian: ⟦8 giờ 75 phút⟧, ngày 12/5/2023."),
    ),
    good=(
        Example("Hội nghị bắt đầu lúc 13 giờ 30 phút ngày 12/5/2023."),
        Example("Lớp bồi dưỡng kéo dài 40 giờ, học từ 07:30 đến 11:30."),
    ),
    check=_find,
)
