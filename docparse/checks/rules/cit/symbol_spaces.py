"""CIT006: blanks inside a number and symbol ("75/KH- UBND")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.near_codes import organ_codes, type_codes
from docparse.checks.rule import Draft, Example, Rule

_SPACED = re.compile(r"\s*([-–/])\s*")


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        if symbol.number.family == "standard" or not symbol.number.type_code or _holds_a_word(symbol):
            continue
        right = _SPACED.sub(lambda match: match[1].replace("–", "-"), symbol.written)
        if re.search(r"\s", symbol.written) and not re.search(r"\s", right):
            yield Draft(span=symbol.span, suggestions=(right,))


def _holds_a_word(symbol: CitedSymbol) -> bool:
    """True where a dash joined the next word to the symbol ("NĐ-CP - Giấy")."""
    known = type_codes() | organ_codes()
    return any(code not in known and sum(map(str.islower, code)) > 1 for code in (*symbol.number.organ_codes, ""))


RULE = Rule(
    code="CIT006",
    name="khoảng trắng trong số, ký hiệu",
    subject="số, ký hiệu văn bản viện dẫn khớp tên loại và cơ quan ban hành",
    message="Số, ký hiệu viết liền, không có khoảng trắng: “{right}”.",
    why="Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có dấu gạch nối không cách chữ.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Thực hiện Kế hoạch số ⟦14/KH- UBND⟧ ngày 20/4/2022 của Ủy ban nhân dân tỉnh."),
        Example("Theo Nghị định số ⟦12/2019/NĐ -CP⟧ ngày 15/3/2019 của Chính phủ, đơn vị tự chủ tài chính."),
    ),
    good=(
        Example("Thực hiện Kế hoạch số 14/KH-UBND ngày 20/4/2022 của Ủy ban nhân dân tỉnh."),
        Example("Theo Kết luận số 31-KL/TU ngày 12/8/2021 của Tỉnh ủy - văn bản chỉ đạo chung."),
    ),
    check=_find,
)
