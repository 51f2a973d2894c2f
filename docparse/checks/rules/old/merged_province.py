"""OLD003: a province that no longer existed on the document's own day ("tỉnh Yên Bái" in August 2025)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docparse.checks.context import Context
from docparse.checks.own_day import own_day
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.told_of_past import is_cited_matter, is_told_of_past
from docparse.lexicon import Province, provinces
from docparse.values import Span

_LAST, _MERGER = "2025-06-30", "2025-07-01"


def _find(context: Context) -> Iterator[Draft]:
    own = own_day(context)
    if own is None or own.first.isoformat() < _MERGER or "ỉnh " not in context.text:
        return
    for match in _pattern().finditer(context.text):
        span = Span(*match.span())
        if (
            not is_cited_matter(context, span)
            and not is_told_of_past(context, span, _LAST)
            and not _is_own_name(context, span)
        ):
            gone = _gone()[match["name"]]
            yield Draft(span=span, suggestions=_today(gone), values={"now": " và ".join(_today(gone)) or "tỉnh khác"})


def _is_own_name(context: Context, span: Span) -> bool:
    """A paper of the old province's own letterhead has a date that was read wrongly, or is a draft of then."""
    issuer = context.analysis.header.issuer_id or ""
    return issuer.endswith("@" + _gone()[span.of(context.text).split(" ", 1)[1]].id)


@cache
def _gone() -> dict[str, Province]:
    """The provinces that the merger ended, by name."""
    today = {province.id for province in provinces(_MERGER)}
    return {row.name: row for row in provinces(_LAST) if row.id not in today and row.kind == "tỉnh"}


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _gone()), key=len, reverse=True))
    return re.compile(rf"(?<!\w)[Tt]ỉnh (?P<name>{names})(?!\w| [A-ZĐ])")


def _today(gone: Province) -> tuple[str, ...]:
    heirs = {row.id: row for row in provinces(_MERGER)}
    return tuple(f"{heirs[heir].kind} {heirs[heir].name}" for heir in gone.successors if heir in heirs)


RULE = Rule(
    code="OLD003",
    name="tỉnh đã sáp nhập",
    subject="tên đơn vị hành chính vào ngày của văn bản",
    message="Từ 01/7/2025 “{wrong}” thuộc {now}: ghi tên mới, hoặc giữ tên cũ kèm “(nay là …)”.",
    why="Địa danh là tên đơn vị hành chính vào ngày ban hành văn bản; tên cũ chỉ giữ trong văn bản viện dẫn.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4; Nghị quyết 202/2025/QH15",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 45/KH-UBND\nLào Cai, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\n"
            "Phát triển rừng bền vững\nTrồng rừng trên địa bàn ⟦tỉnh Yên Bái⟧ theo quy hoạch."
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 45/KH-UBND\nLào Cai, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\n"
            "Phát triển rừng bền vững\nPhối hợp với ⟦tỉnh Hà Giang⟧ tuần tra rừng giáp ranh."
        ),
    ),
    good=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 45/KH-UBND\nLào Cai, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\n"
            "Phát triển rừng bền vững\nTrồng rừng trên địa bàn tỉnh Yên Bái (cũ) theo quy hoạch."
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 45/KH-UBND\nLào Cai, ngày 10 tháng 4 năm 2025\nKẾ HOẠCH\n"
            "Phát triển rừng bền vững\nPhối hợp với tỉnh Yên Bái tuần tra rừng giáp ranh."
        ),
    ),
    check=_find,
)
