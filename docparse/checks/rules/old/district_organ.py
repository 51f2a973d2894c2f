"""OLD006: an organ of the district level after 01/7/2025, when that level ended ("UBND các huyện")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.own_day import own_day
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.told_of_past import is_cited_matter, is_told_of_past
from docparse.text.literals import contains_any
from docparse.values import Span

_LAST = "2025-06-30"
_DISTRICT = re.compile(
    r"(?<!\w)(?P<organ>UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân)(?P<many> các)? "
    r"(?P<level>cấp huyện|huyện|quận|thị xã)(?!\w)"
)


def _find(context: Context) -> Iterator[Draft]:
    own = own_day(context)
    if own is None or own.first.isoformat() <= _LAST:
        return
    if not contains_any(context.text, (" huyện", " quận", " thị xã", " cấp huyện")):
        return
    for match in _DISTRICT.finditer(context.text):
        span = Span(*match.span())
        if not is_cited_matter(context, span) and not is_told_of_past(context, span, _LAST):
            level = "cấp xã" if match["level"] == "cấp huyện" else "xã"
            yield Draft(span=span, suggestions=(f"{match['organ']}{match['many'] or ''} {level}",))


RULE = Rule(
    code="OLD006",
    name="cơ quan cấp huyện sau ngày 01/7/2025",
    subject="tên cơ quan vào ngày của văn bản",
    message="Từ 01/7/2025 không còn cấp huyện; “{wrong}” nay là {right} hoặc cơ quan cấp tỉnh.",
    why="Chính quyền địa phương hai cấp (tỉnh, xã) từ ngày 01/7/2025; cấp huyện chỉ còn trong văn bản viện dẫn.",
    source="Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 1; Nghị quyết 203/2025/QH15",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 45/KH-UBND\nCà Mau, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\n"
            "Phát triển dữ liệu số\n⟦UBND các huyện⟧ rà soát, báo cáo Sở Khoa học và Công nghệ."
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 45/KH-UBND\nCà Mau, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\n"
            "Phát triển dữ liệu số\nGiao ⟦Ủy ban nhân dân cấp huyện⟧ bố trí kinh phí."
        ),
    ),
    good=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 45/KH-UBND\nCà Mau, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\n"
            "Phát triển dữ liệu số\nUBND các xã tiếp nhận hồ sơ do UBND huyện bàn giao trước ngày 01/7/2025."
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 45/KH-UBND\nCà Mau, ngày 10 tháng 9 năm 2024\nKẾ HOẠCH\n"
            "Phát triển dữ liệu số\nUBND các huyện rà soát, báo cáo."
        ),
    ),
    check=_find,
)
