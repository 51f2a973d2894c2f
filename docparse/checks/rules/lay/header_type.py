"""LAY006: the document's type against the type in its own symbol (KẾ HOẠCH with "/QĐ-…")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.near_codes import organ_codes
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.citations.symbols import parse_number
from docparse.extract.citations.typewords import known_type_codes
from docparse.lexicon import type_by_name, types_by_code
from docparse.lexicon.folding import fold_code


def _find(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    span, kind = header.span_of("symbol"), type_by_name(header.type or "")
    number = parse_number(header.number or f"1/{header.symbol or ''}", known_type_codes())
    code = number.type_code
    if span is None or kind is None or not kind.codes or code is None or code in organ_codes():
        return
    if number.organ_codes and fold_code(code) not in map(fold_code, kind.codes):
        yield Draft(span=span, values={"type": kind.name, "coded": types_by_code(code)[0].name})


_TAIL = "\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao."
_HEAD = "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

RULE = Rule(
    code="LAY006",
    name="ký hiệu khác tên loại văn bản",
    subject="số và ngày của văn bản",
    message="Văn bản là {type} nhưng ký hiệu “{wrong}” là của {coded}.",
    why="Ký hiệu của văn bản gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3 và Phụ lục III",
    severity="warning",
    disposition="must_fix",
    fix="display-only",
    bad=(Example(f"{_HEAD}Số: 45/⟦QĐ-UBND⟧{_TAIL}"), Example(f"{_HEAD}Số: 05/⟦BC-UBND⟧{_TAIL}")),
    good=(Example(f"{_HEAD}Số: 45/KH-UBND{_TAIL}"), Example(f"{_HEAD}Số: 05/KH-UBND{_TAIL}")),
    check=_find,
)
