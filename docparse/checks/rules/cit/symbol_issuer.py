"""CIT002: the issuer written after a number against the organ in its symbol ("…/TT-BNV của Bộ Y tế")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import Issuer, issuers_by_code
from docparse.registry.organs import took_over


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        span = symbol.citation.issuer_span
        if span is not None and symbol.has_own_issuer(context.text) and _contradicts(symbol):
            organ = issuers_by_code(symbol.organ_code or "")[0]
            yield Draft(
                span=span,
                values={"code": symbol.organ_code or "", "organ": organ.name, "issuer": span.of(context.text)},
            )


def _contradicts(symbol: CitedSymbol) -> bool:
    """True only if both organs are known, and neither took over from the other."""
    if symbol.issuer is None or symbol.number.type_code is None or len(symbol.number.organ_codes) != 1:
        return False
    coded = issuers_by_code(symbol.number.organ_codes[0])
    return bool(coded) and not any(_may_be_same(symbol.issuer, organ) for organ in coded)


def _may_be_same(written: Issuer, coded: Issuer) -> bool:
    if written.id == coded.id or set(written.codes) & set(coded.codes):
        return True
    return took_over(written, coded) or took_over(coded, written)


RULE = Rule(
    code="CIT002",
    name="cơ quan ban hành không khớp ký hiệu văn bản viện dẫn",
    subject="số, ký hiệu văn bản viện dẫn khớp tên loại và cơ quan ban hành",
    message="Ký hiệu {code} là của {organ}, nhưng cơ quan ban hành ghi là {issuer}: đối chiếu với bản gốc.",
    why="Ký hiệu của văn bản gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ Thông tư số 12/2021/TT-BNV ngày 10/5/2021 của ⟦Bộ Y tế⟧;"),
        Example("Căn cứ Quyết định số 85/QĐ-TTg ngày 15/3/2022 của ⟦Chính phủ⟧;"),
    ),
    good=(
        Example("Căn cứ Thông tư số 12/2021/TT-BYT ngày 10/5/2021 của Bộ trưởng Bộ Y tế;"),
        Example("Căn cứ Quyết định số 85/QĐ-UBND ngày 15/3/2022 của Chủ tịch Ủy ban nhân dân tỉnh;"),
    ),
    check=_find,
)
