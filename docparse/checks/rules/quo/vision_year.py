"""QUO010: a vision that ends before the period does ("thời kỳ 2021-2030, tầm nhìn đến năm 2025")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any
from docparse.values import Span

_YEAR = r"(?:19|20)\d\d"
_VISION = re.compile(
    rf"(?:{_YEAR}\s*[-–]\s*|đến(?: năm)?\s+)(?P<end>{_YEAR})(?:\s*[,;(]\s*|\s+(?:và\s+)?)"
    rf"(?:tầm nhìn|định hướng)(?:\s+đến)?(?:\s+năm)?\s+(?P<vision>{_YEAR})(?!\s*[-–/]\s*\d|\d)",
    re.IGNORECASE,
)


def _find(context: Context) -> Iterator[Draft]:
    if not contains_any(context.text, ("ầm nhìn", "ịnh hướng", "ẦM NHÌN", "ỊNH HƯỚNG")):
        return
    for match in _VISION.finditer(context.text):
        if int(match["vision"]) <= int(match["end"]):
            yield Draft(span=Span(*match.span("vision")), values={"end": match["end"]})


RULE = Rule(
    code="QUO010",
    name="tầm nhìn không sau giai đoạn",
    subject="khoảng số, khoảng năm",
    message="Tầm nhìn đến {wrong} không sau năm cuối của giai đoạn ({end}): đối chiếu với bản gốc.",
    why="Tầm nhìn, định hướng kéo dài hơn giai đoạn của quy hoạch, chiến lược, kế hoạch.",
    source="Luật Quy hoạch 21/2017/QH14, Điều 8",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Thực hiện quy hoạch cấp nước thời kỳ 2021-2030, tầm nhìn đến năm ⟦2025⟧ của tỉnh."),
        Example("Chiến lược phát triển du lịch đến năm 2030, định hướng đến năm ⟦2030⟧."),
    ),
    good=(
        Example("Thực hiện quy hoạch cấp nước thời kỳ 2021-2030, tầm nhìn đến năm 2050 của tỉnh."),
        Example("Chiến lược phát triển du lịch đến năm 2030, định hướng đến năm 2045; kế hoạch giai đoạn 2021-2025."),
    ),
    check=_find,
)
