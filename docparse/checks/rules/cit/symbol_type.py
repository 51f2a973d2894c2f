"""CIT001: the type written before a number against the type in its symbol ("Quyết định số 57/KH-UBND")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.near_codes import organ_codes, type_codes
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import types_by_code
from docparse.lexicon.folding import fold_code

_LETTER = "Công văn"


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        code = symbol.number.type_code
        if code is None or not symbol.follows_type(context.text) or not _contradicts(symbol, code):
            continue
        assert symbol.kind is not None
        yield Draft(
            span=symbol.span,
            values={"type": symbol.kind.name, "coded": types_by_code(code)[0].name, "code": code},
            # "Công văn" is said loosely of any paper that an office receives.
            severity="info" if symbol.kind.name == _LETTER else None,
        )


def _contradicts(symbol: CitedSymbol, code: str) -> bool:
    kind = symbol.kind
    if kind is None or not (kind.codes or kind.name == _LETTER) or not symbol.number.organ_codes:
        return False
    if code not in type_codes() or code in organ_codes():
        # "CT-…" may be a letter of the tax office as well as a Chỉ thị.
        return False
    return fold_code(code) not in map(fold_code, kind.codes)


RULE = Rule(
    code="CIT001",
    name="tên loại không khớp ký hiệu văn bản viện dẫn",
    subject="số, ký hiệu văn bản viện dẫn khớp tên loại và cơ quan ban hành",
    message="Ghi là {type} nhưng ký hiệu {code} là của {coded}: đối chiếu với bản gốc.",
    why="Ký hiệu của văn bản có tên loại gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3 và Phụ lục III",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Thực hiện Quyết định số ⟦57/KH-UBND⟧ ngày 09/4/2021 của Ủy ban nhân dân tỉnh về cải cách hành chính."),
        Example("Căn cứ Nghị quyết số ⟦12/2019/NĐ-CP⟧ ngày 15/3/2019 của Chính phủ;"),
    ),
    good=(
        Example("Thực hiện Kế hoạch số 57/KH-UBND ngày 09/4/2021 của Ủy ban nhân dân tỉnh."),
        Example("Tại Văn bản số 57/KH-UBND ngày 09/4/2021 của Ủy ban nhân dân tỉnh."),
    ),
    check=_find,
)
