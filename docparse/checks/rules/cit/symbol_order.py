"""CIT004: the separators of the other family ("188/KH-TU", "57-KH/UBND")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import issuers_by_code

_PARTY_WHY = "Ký hiệu văn bản của Đảng: số, gạch nối, tên loại, gạch chéo, cơ quan (12-KH/TU)."
_STATE_WHY = "Ký hiệu văn bản của cơ quan nhà nước: số, gạch chéo, tên loại, gạch nối, cơ quan (12/KH-UBND)."


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        number = symbol.number
        if number.type_code is None or len(number.organ_codes) != 1 or number.year:
            continue
        if number.family == "state" and _families(symbol) == {"party"}:
            yield _draft(symbol, f"{number.serial}-{number.type_code}/{number.organ_codes[0]}", _PARTY_WHY)
        elif number.family == "party" and _families(symbol) == {"state"}:
            yield _draft(symbol, f"{number.serial}/{number.type_code}-{number.organ_codes[0]}", _STATE_WHY)


def _families(symbol: CitedSymbol) -> set[str]:
    """The families that use the organ's code; boards and committees (level "any") are of either."""
    organs = issuers_by_code(symbol.number.organ_codes[0])
    if any(organ.level == "any" for organ in organs) or symbol.number.organ_codes[0].startswith("BCĐ"):
        return set()
    return {organ.family for organ in organs}


def _draft(symbol: CitedSymbol, right: str, why: str) -> Draft:
    return Draft(span=symbol.span, suggestions=(right,), why=why)


RULE = Rule(
    code="CIT004",
    name="dấu nối trong ký hiệu của hệ thống khác",
    subject="số, ký hiệu văn bản viện dẫn khớp tên loại và cơ quan ban hành",
    message="“{wrong}” viết theo lối của hệ thống khác; đúng lối là “{right}”: đối chiếu với bản gốc.",
    why=_PARTY_WHY,
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3; Hướng dẫn 36-HD/VPTW và 05-HD/VPTW",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Thực hiện Kế hoạch số ⟦45/KH-TU⟧ ngày 04/11/2021 của Tỉnh ủy về công tác cán bộ."),
        Example("Thực hiện Kế hoạch số ⟦45-KH/UBND⟧ ngày 04/11/2021 của Ủy ban nhân dân tỉnh."),
    ),
    good=(
        Example("Thực hiện Kế hoạch số 45-KH/TU ngày 04/11/2021 của Tỉnh ủy về công tác cán bộ."),
        Example("Thực hiện Kế hoạch số 45/KH-UBND ngày 04/11/2021 của Ủy ban nhân dân tỉnh."),
    ),
    check=_find,
)
