"""CIT016: the first full mention of an instrument stops at the issuer and does not say what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Citation, Span

_STOP = re.compile(r"\s*[,;.)]")
# Within a sentence "theo" follows what the instrument is about.
_BASIS = re.compile(r"(?:[Cc]ăn cứ|Theo|[Tt]hực hiện|[Tt]riển khai)\s+(?:các\s+)?$")
# Names of these say what they are about.
_NAMED = frozenset(
    ("Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Công văn", "Tờ trình", "Báo cáo", "Thông báo", "Văn bản")
)


def _find(context: Context) -> Iterator[Draft]:
    seen: set[str] = set()
    titled = {c.key for c in context.analysis.citations if c.title_span is not None}
    for citation in context.analysis.citations:
        first = citation.key not in seen
        seen.add(citation.key)
        span = citation.issuer_span
        own = citation.number == context.analysis.header.number
        if (
            first
            and not own
            and span is not None
            and citation.key not in titled
            and _stops(context.text, citation, span)
        ):
            yield Draft(span=span, values={"number": citation.number or ""})


def _stops(text: str, citation: Citation, issuer: Span) -> bool:
    if (
        citation.form != "full"
        or "LT" in (citation.number or "")
        or citation.date_span is None
        or citation.type in _NAMED
        or citation.issuer_implied
    ):
        return False
    before = text[max(0, citation.start - 24) : citation.start]
    return issuer.end == citation.end and _STOP.match(text, issuer.end) is not None and bool(_BASIS.search(before))


RULE = Rule(
    code="CIT016",
    name="viện dẫn lần đầu thiếu trích yếu",
    subject="viện dẫn lần đầu đủ số, ngày, cơ quan, trích yếu",
    message="Văn bản số {number} được viện dẫn lần đầu mà chưa có trích yếu nội dung.",
    why="Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, thời gian ban hành, tên cơ quan và trích yếu nội dung.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="info",
    disposition="should_fix",
    fix="display-only",
    bad=(
        Example("Thực hiện Quyết định số 85/QĐ-TTg ngày 15/3/2022 của ⟦Thủ tướng Chính phủ⟧, Sở Nội vụ lập kế hoạch."),
        Example("Căn cứ Quyết định số 112/QĐ-UBND ngày 10/01/2023 của ⟦Ủy ban nhân dân tỉnh⟧;"),
    ),
    good=(
        Example(
            "Thực hiện Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về kiểm tra công vụ, "
            "Sở Nội vụ lập kế hoạch."
        ),
        Example("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 của Quốc hội;"),
    ),
    check=_find,
)
