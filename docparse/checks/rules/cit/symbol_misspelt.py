"""CIT008: a symbol one letter or hyphen away from what type and issuer demand ("QĐ-UNBD", "QĐTTg")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.near_codes import is_one_slip_away, organ_codes, type_codes, without_marks
from docparse.checks.rule import Draft, Example, Rule

# Organs that nearly every office cites: a slip in their code is known even where no issuer is written.
_COMMON = ("UBND", "HĐND")


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        draft = _joined(symbol) or _slip(symbol)
        if draft is not None:
            yield draft


def _slip(symbol: CitedSymbol) -> Draft | None:
    """One slip in the organ's code."""
    number = symbol.number
    code = number.organ_codes[0] if number.type_code and number.organ_codes else None
    if code is None or len(code) < 3 or code in organ_codes():
        return None
    wanted = symbol.issuer.codes if symbol.issuer is not None else _COMMON
    if any(without_marks(code).casefold() == without_marks(other).casefold() for other in wanted):
        return None
    for other in wanted:
        if len(other) > 2 and code[0] == other[0] and is_one_slip_away(code, other):
            return Draft(span=symbol.group_span(code), suggestions=(other,))
    return None


def _joined(symbol: CitedSymbol) -> Draft | None:
    """Type and organ in one group, the hyphen lost."""
    number = symbol.number
    if number.type_code or number.family != "state" or len(number.organ_codes) != 1 or symbol.kind is None:
        return None
    code = number.organ_codes[0]
    if code in organ_codes() or code in type_codes():
        return None
    for right in _expected(symbol):
        plain = right.replace("-", "")
        if code == plain or (symbol.issuer is not None and is_one_slip_away(code, plain)):
            return Draft(span=symbol.group_span(code), suggestions=(right,))
    return None


def _expected(symbol: CitedSymbol) -> Iterator[str]:
    organs = symbol.issuer.codes if symbol.issuer is not None else tuple(sorted(organ_codes()))
    for kind in symbol.kind.state_codes if symbol.kind else ():
        for organ in organs:
            yield f"{kind}-{organ}"


RULE = Rule(
    code="CIT008",
    name="ký hiệu gõ sai",
    subject="số, ký hiệu văn bản viện dẫn khớp tên loại và cơ quan ban hành",
    message="Ký hiệu “{wrong}” gõ sai: theo tên loại và cơ quan ban hành phải là “{right}”.",
    why="Ký hiệu của văn bản có tên loại gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành, nối bằng"
    " gạch nối.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Căn cứ Quyết định số 14/2022/QĐ-⟦UNBD⟧ ngày 20/4/2022 của Ủy ban nhân dân tỉnh;"),
        Example("Căn cứ Quyết định số 85/⟦QĐTTg⟧ ngày 15/3/2022 của Thủ tướng Chính phủ;"),
        Example("Theo Kế hoạch số 14/KH-⟦SKHCCN⟧ ngày 20/4/2022 của Sở Khoa học và Công nghệ, các đơn vị báo cáo."),
    ),
    good=(
        Example("Căn cứ Quyết định số 14/2022/QĐ-UBND ngày 20/4/2022 của Ủy ban nhân dân tỉnh;"),
        Example("Báo cáo thẩm tra số 165/BC-KTNS ngày 24/11/2022 của Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh."),
        Example("Theo Kế hoạch số 14/KH-CĐSPTW ngày 20/4/2022 của Trường Cao đẳng Sư phạm Trung ương."),
    ),
    check=_find,
)
