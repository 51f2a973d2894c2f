"""CIT009: a decree or circular cited without its year ("30/NĐ-CP")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule

# Decrees and circulars have carried their year since the first law on normative documents took effect.
_SINCE = 1997
_TYPES = ("NĐ", "TT", "TTLT")


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        year = int(symbol.citation.date[:4]) if symbol.citation.date else None
        if _lacks_year(symbol) and (year is None or year >= _SINCE):
            number = symbol.number
            right = (f"{number.serial}/{year}/{number.symbol}",) if year else ()
            yield Draft(span=symbol.span, suggestions=right)


def _lacks_year(symbol: CitedSymbol) -> bool:
    number = symbol.number
    if number.family != "state" or number.year is not None or not number.organ_codes:
        return False
    return number.type_code in _TYPES and symbol.kind is not None and number.type_code in symbol.kind.state_codes


RULE = Rule(
    code="CIT009",
    name="nghị định, thông tư thiếu năm trong số",
    subject="số, ký hiệu văn bản viện dẫn khớp tên loại và cơ quan ban hành",
    message="Số của nghị định, thông tư phải có năm ban hành: số/năm/ký hiệu.",
    why="Văn bản quy phạm pháp luật có số thứ tự, năm ban hành, chữ viết tắt tên loại và tên cơ quan ban hành.",
    source="Nghị định 78/2025/NĐ-CP, Điều 71",
    severity="warning",
    disposition="verify",
    fix="suggested",
    bad=(
        Example("Căn cứ Nghị định số ⟦12/NĐ-CP⟧ ngày 15/3/2019 của Chính phủ;"),
        Example("Theo Thông tư số ⟦07/TT-BNV⟧ ngày 20/6/2021 của Bộ trưởng Bộ Nội vụ."),
    ),
    good=(
        Example("Căn cứ Nghị định số 12/2019/NĐ-CP ngày 15/3/2019 của Chính phủ;"),
        Example("Thông tri số 12-TT/TW ngày 15/3/2019 của Ban Bí thư."),
    ),
    check=_find,
)
