"""CIT003: a symbol with a type but no organ ("696/QĐ ngày … của Thủ tướng Chính phủ")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.near_codes import organ_codes
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon.folding import fold_code

# Decree-laws (1945 to 1960) were numbered without an organ: "150/SL".
_WITHOUT_ORGAN = ("Sắc lệnh",)


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        if _lacks_organ(symbol):
            yield Draft(
                span=symbol.span,
                suggestions=_completed(symbol),
                values={"issuer": f" ({symbol.issuer.name})" if symbol.issuer else ""},
            )


def _lacks_organ(symbol: CitedSymbol) -> bool:
    """The group after the number is the code of the type written before it, and nothing follows."""
    number, kind = symbol.number, symbol.kind
    if number.family != "state" or kind is None or len(number.symbol) == 0:
        return False
    groups = [number.type_code, *number.organ_codes] if number.type_code else list(number.organ_codes)
    if len(groups) != 1 or groups[0] is None or groups[0] in organ_codes() or kind.name in _WITHOUT_ORGAN:
        return False
    return fold_code(groups[0]) in map(fold_code, kind.state_codes)


def _completed(symbol: CitedSymbol) -> tuple[str, ...]:
    if symbol.issuer is None:
        return ()
    joint = "/" if symbol.issuer.family == "party" else "-"
    return (f"{symbol.number.text}{joint}{symbol.issuer.code}",)


RULE = Rule(
    code="CIT003",
    name="ký hiệu thiếu cơ quan ban hành",
    subject="số, ký hiệu văn bản viện dẫn khớp tên loại và cơ quan ban hành",
    message="Ký hiệu “{wrong}” thiếu chữ viết tắt tên cơ quan ban hành{issuer}.",
    why="Ký hiệu của văn bản có tên loại gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành, nối bằng"
    " gạch nối.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Thực hiện Quyết định số ⟦85/QĐ⟧ ngày 15/3/2022 của Thủ tướng Chính phủ, đơn vị báo cáo như sau."),
        Example("Theo Kế hoạch số ⟦14/KH⟧ ngày 20/4/2022 của Ủy ban nhân dân tỉnh, các đơn vị thực hiện."),
    ),
    good=(
        Example("Thực hiện Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ, đơn vị báo cáo."),
        Example("Căn cứ Sắc lệnh số 150/SL ngày 12/4/1953 về chính sách ruộng đất."),
        Example("Căn cứ Nghị định số 101/CP ngày 23/9/1997 của Chính phủ;"),
    ),
    check=_find,
)
