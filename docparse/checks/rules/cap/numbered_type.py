"""CAP004: the type of a numbered document in small letters ("theo quyết định số 12/QĐ-UBND")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import type_by_name
from docparse.values import Citation, Span

_NUMBERED = (" số ", " số: ", " ")
# No type of the Decree, and the one that has no name of its own in its symbol: offices write them small.
_NO_TYPES, _LETTERS = ("văn bản",), ("công văn",)


def _find(context: Context) -> Iterator[Draft]:
    for citation in context.analysis.citations:
        span = citation.type_span
        if span is not None and _is_specific(citation, span, context.text) and not context.is_in_quotes(span):
            first = span.of(context.text)
            right = first[0].upper() + first[1:]
            yield Draft(span=span, suggestions=(right,), severity="info" if first in _LETTERS else None)


def _is_specific(citation: Citation, span: Span, text: str) -> bool:
    """The type stands small right before its number, and the number has its symbol."""
    number = citation.number_span
    return (
        number is not None
        and text[span.start].islower()
        and text[span.end : number.start] in _NUMBERED
        and "/" in (citation.number or "")
        and type_by_name(span.of(text)) is not None
        and span.of(text) not in _NO_TYPES
    )


RULE = Rule(
    code="CAP004",
    name="viết thường tên loại của văn bản cụ thể",
    subject="viết hoa tên loại văn bản cụ thể",
    message="Văn bản cụ thể, có số: viết hoa “{right}”.",
    why="Viết hoa chữ cái đầu của tên loại văn bản khi nói đến một văn bản cụ thể.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6",
    severity="warning",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Thực hiện ⟦kế hoạch⟧ số 14/KH-UBND ngày 20/4/2022 của Ủy ban nhân dân tỉnh Lào Cai."),
        Example("Sở báo cáo theo ⟦chỉ thị⟧ số 05/CT-UBND ngày 12/3/2021 của Ủy ban nhân dân tỉnh Phú Thọ."),
    ),
    good=(
        Example("Thực hiện Kế hoạch số 14/KH-UBND ngày 20/4/2022 của Ủy ban nhân dân tỉnh Lào Cai."),
        Example("Các kế hoạch, quyết định của Ủy ban nhân dân tỉnh được gửi đến từng xã."),
    ),
    check=_find,
)
