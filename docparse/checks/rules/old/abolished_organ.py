"""OLD002: an organ that no longer existed on the document's own day ("Sở Kế hoạch và Đầu tư" in June 2025)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docparse.checks.context import Context
from docparse.checks.own_day import own_day
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.told_of_past import is_cited_matter, is_told_of_past
from docparse.lexicon import Issuer, issuers, issuers_by_id
from docparse.values import Span

# Names that other organs bear too.
_AMBIGUOUS = frozenset(
    ("Bộ Giao thông", "Ban Dân tộc", "Ban Dân tộc và Tôn giáo", "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc")
)
_SHORTEST = 3


def _find(context: Context) -> Iterator[Draft]:
    own = own_day(context)
    if own is None:
        return
    text = context.text
    for name, organ in _names():
        if organ.valid_to is None or organ.valid_to >= own.first.isoformat() or name not in text:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            span = Span(*match.span())
            if not is_cited_matter(context, span) and not is_told_of_past(context, span, organ.valid_to):
                yield Draft(span=span, suggestions=_successors(organ), values=_values(organ))


@cache
def _names() -> tuple[tuple[str, Issuer], ...]:
    """The names of the organs of the state whose end the table knows, the longest first."""
    found = [
        (name, organ)
        for organ in issuers()
        if organ.valid_to is not None and organ.level in ("central", "province") and organ.family == "state"
        for name in organ.spellings
        if len(name.split()) >= _SHORTEST and name not in _AMBIGUOUS and organ.valid_to >= "2023"
    ]
    living = {name for organ in issuers() if organ.valid_to is None for name in organ.spellings}
    return tuple(sorted(((n, o) for n, o in found if n not in living), key=lambda pair: -len(pair[0])))


def _successors(organ: Issuer) -> tuple[str, ...]:
    named = (issuers_by_id().get(successor) for successor in organ.successors)
    return tuple(later.name for later in named if later is not None)


def _values(organ: Issuer) -> dict[str, str]:
    year, month, day = (organ.valid_to or "").split("-")
    return {"last": f"{day}/{month}/{year}", "now": ", ".join(_successors(organ)) or "cơ quan khác"}


RULE = Rule(
    code="OLD002",
    name="cơ quan đã sáp nhập hoặc đổi tên",
    subject="tên cơ quan vào ngày của văn bản",
    message="“{wrong}” chỉ còn đến ngày {last}; nhiệm vụ nay thuộc {now}.",
    why="Tên cơ quan ghi theo văn bản thành lập, sắp xếp đang có hiệu lực vào ngày ban hành văn bản; "
    "tên cũ chỉ giữ trong văn bản viện dẫn hoặc kèm “(nay là …)”.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2; sắp xếp bộ máy theo Nghị quyết 176/2025/QH15",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 45/KH-UBND\nCà Mau, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\n"
            "Phát triển dữ liệu số\n1. ⟦Sở Thông tin và Truyền thông⟧ chủ trì, phối hợp với Sở Tài chính thẩm định."
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 45/KH-UBND\nCà Mau, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\n"
            "Phát triển dữ liệu số\nSở Nội vụ trình ⟦Bộ Kế hoạch và Đầu tư⟧ xem xét."
        ),
    ),
    good=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 45/KH-UBND\nCà Mau, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\n"
            "Phát triển dữ liệu số\nTheo Tờ trình số 12/TTr-STTTT ngày 05/01/2025 của Sở Thông tin và Truyền thông "
            "(nay là Sở Khoa học và Công nghệ)."
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 45/KH-UBND\nCà Mau, ngày 10 tháng 9 năm 2024\nKẾ HOẠCH\n"
            "Phát triển dữ liệu số\n1. Sở Thông tin và Truyền thông chủ trì thực hiện."
        ),
    ),
    check=_find,
)
