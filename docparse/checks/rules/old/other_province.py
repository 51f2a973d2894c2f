"""OLD004: another province where the document speaks of its own ("trên địa bàn tỉnh …")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.told_of_past import is_cited_matter, is_told_of_past
from docparse.lexicon import Province, province_by_name, provinces
from docparse.values import Span

_SLOT = r"(?:trên địa bàn|trong địa bàn|toàn)"
# A slip stands alone; a province that comes up again and again is meant.
_FEW = 2
_NEAR = 60
_TOGETHER = re.compile(
    r"\b(?:các tỉnh|với tỉnh|và tỉnh|giáp|liên kết|kinh nghiệm|hai tỉnh|từ tỉnh|đi tỉnh|ngoài)\b", re.IGNORECASE
)


def _find(context: Context) -> Iterator[Draft]:
    own = _own_province(context)
    text = context.text
    if own is None or f" {own.name}" not in text:
        return
    others = (match for match in _pattern().finditer(text) if _is_other(context, match, own))
    found = list(islice(others, _FEW + 1))
    if not found or len(found) > _FEW:
        return
    for match in found:
        if _mentions(text, match["name"]) <= _FEW < _mentions(text, own.name):
            yield Draft(span=Span(*match.span("place")), suggestions=(f"{own.kind} {own.name}",))


def _own_province(context: Context) -> Province | None:
    """The province of the issuing organ; None for organs of the centre and where the letterhead names none."""
    issuer = context.analysis.header.issuer_id or ""
    _, at, place = issuer.partition("@")
    return province_by_name(place, context.analysis.header.date) if at else None


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted({re.escape(row.name) for row in provinces()}, key=len, reverse=True))
    return re.compile(rf"(?<!\w){_SLOT} (?P<place>(?:tỉnh|thành phố) (?P<name>{names}))(?!\w| [A-ZĐ])")


def _is_other(context: Context, match: re.Match[str], own: Province) -> bool:
    other, span = province_by_name(match["name"]), Span(*match.span())
    if other is None or other.id == own.id or own.id in other.successors or other.id in own.successors:
        return False
    near = context.text[max(0, span.start - _NEAR) : span.end + _NEAR]
    return not (is_cited_matter(context, span) or is_told_of_past(context, span) or _TOGETHER.search(near))


def _mentions(text: str, name: str) -> int:
    return text.count(name) + text.count(name.upper())


RULE = Rule(
    code="OLD004",
    name="tên tỉnh khác còn sót",
    subject="tên tỉnh ở những chỗ văn bản nói về chính địa phương mình",
    message="Văn bản này là của {right}; chỗ này ghi {wrong}.",
    why="Văn bản soạn theo mẫu của nơi khác phải thay hết tên cơ quan, địa phương của nơi ấy.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 45/KH-UBND\nLào Cai, ngày 10 tháng 9 năm 2023\nKẾ HOẠCH\n"
            "Phát triển rừng bền vững tỉnh Lào Cai\nRà soát rừng trên địa bàn ⟦tỉnh Phú Thọ⟧.\n"
            "Các xã của tỉnh Lào Cai báo cáo Sở Tài chính tỉnh Lào Cai."
        ),
        Example(
            "SỞ Y TẾ TỈNH CÀ MAU\nSố: 45/KH-SYT\nCà Mau, ngày 10 tháng 9 năm 2023\nKẾ HOẠCH\n"
            "Khám sức khỏe học sinh tỉnh Cà Mau\nKhám cho học sinh trên địa bàn ⟦tỉnh Tây Ninh⟧.\n"
            "Các trường của tỉnh Cà Mau báo cáo Sở Y tế tỉnh Cà Mau."
        ),
    ),
    good=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 45/KH-UBND\nLào Cai, ngày 10 tháng 9 năm 2023\nKẾ HOẠCH\n"
            "Phát triển rừng bền vững tỉnh Lào Cai\nHọc tập kinh nghiệm trên địa bàn tỉnh Phú Thọ.\n"
            "Các xã của tỉnh Lào Cai báo cáo Sở Tài chính tỉnh Lào Cai."
        ),
        Example(
            "BỘ Y TẾ\nSố: 45/KH-BYT\nHà Nội, ngày 10 tháng 9 năm 2023\nKẾ HOẠCH\n"
            "Khám sức khỏe học sinh\nKhám cho học sinh trên địa bàn tỉnh Tây Ninh."
        ),
    ),
    check=_find,
)
