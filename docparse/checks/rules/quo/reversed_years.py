"""QUO003: years in the wrong order, or more or fewer than is said ("giai đoạn 2025-2021", "5 năm (2021-2026)")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import places_of_any
from docparse.values import Span

_YEAR = r"(?:19|20)\d\d"
_PERIOD = re.compile(
    rf"(?:[Gg]iai đoạn|[Tt]hời kỳ|[Nn]hiệm kỳ|[Nn]iên khóa|[Nn]ăm học|(?P<count>\d{{1,2}})\s+năm),?\s*"
    rf"\(?\s*(?:từ\s+)?(?:năm\s+)?(?P<years>(?P<first>{_YEAR})\s*(?:[-–]|đến)\s*(?:năm\s+)?(?P<last>{_YEAR}))(?![\d/])"
)
_OPENINGS = ("iai đoạn", "hời kỳ", "hiệm kỳ", "iên khóa", "ăm học")
_COUNT = re.compile(r"\d{1,2}\s+năm")


def _find(context: Context) -> Iterator[Draft]:
    for match in matches_at(_PERIOD, context.text, _starts(context.text)):
        first, last = int(match["first"]), int(match["last"])
        if first > last:
            yield _draft(match, "năm đầu sau năm cuối")
        elif match["count"] is not None and not _fits(int(match["count"]), last - first):
            yield _draft(match, f"từ {first} đến {last} không phải {int(match['count'])} năm")


def _starts(text: str) -> list[int]:
    """Where a period may begin: one letter before the rest of its first words, or at the count of years."""
    named = [start - 1 for start, _ in places_of_any(text, _OPENINGS)]
    return sorted([*named, *(found.start() for found in _COUNT.finditer(text))])


def _draft(match: re.Match[str], fault: str) -> Draft:
    return Draft(span=Span(*match.span("years")), values={"fault": fault})


def _fits(count: int, gap: int) -> bool:
    """Both ends counted, as plans do, or the difference, as terms and anniversaries do, where no plan counts so."""
    # "5 năm 2021-2026" is neither a plan of five years (2021-2025) nor a term, which opens in a year of 0 or 5.
    return gap + 1 == count or (gap == count and count not in (3, 5))


RULE = Rule(
    code="QUO003",
    name="khoảng năm sai",
    subject="khoảng số, khoảng năm",
    message="Khoảng năm “{wrong}” sai: {fault}.",
    why="Giai đoạn viết từ năm đầu đến năm cuối; kế hoạch 5 năm tính cả năm đầu và năm cuối (2021-2025).",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Phát triển rừng bền vững giai đoạn ⟦2025-2021⟧ trên địa bàn tỉnh."),
        Example("Kế hoạch phát triển kinh tế - xã hội 5 năm (⟦2021-2026⟧)."),
    ),
    good=(
        Example("Giai đoạn 2021-2025; kế hoạch 5 năm (2021-2025); kế hoạch 3 năm 2026-2028."),
        Example("Nhiệm kỳ 2020-2025; tổng kết 10 năm (2013-2023) thực hiện Chỉ thị."),
    ),
    check=_find,
)
