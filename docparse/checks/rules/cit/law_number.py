"""CIT019: a law cited with its number in an administrative paper, where the name alone (with the day) is the rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import type_by_name
from docparse.values import Span

_LAWS = frozenset(("Luật", "Bộ luật", "Pháp lệnh"))
_NUMBER_WORD = re.compile(r"\s+số\s+$", re.IGNORECASE)


def _find(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    kind = type_by_name(header.type or "")
    if kind is None or kind.normative == "yes" or re.search(r"/(?:19|20)\d\d/", header.number or ""):
        return
    for symbol in context.symbols:
        citation = symbol.citation
        word = _NUMBER_WORD.search(context.text[max(0, symbol.span.start - 8) : symbol.span.start])
        # "Luật số 06/2022/QH15" without a name says nothing without its number.
        if citation.type in _LAWS and word is not None and not symbol.follows_type(context.text):
            yield Draft(span=Span(symbol.span.start - len(word.group()), symbol.span.end), suggestions=("",))


RULE = Rule(
    code="CIT019",
    name="luật viện dẫn kèm số trong văn bản hành chính",
    subject="cách viện dẫn luật, pháp lệnh",
    message="Trong văn bản hành chính, luật, pháp lệnh viện dẫn bằng tên gọi (và ngày), không ghi số.",
    why="Đối với Luật, Pháp lệnh chỉ ghi tên loại và tên của Luật, Pháp lệnh; trong căn cứ thêm thời gian ban hành.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a và 6.b",
    severity="info",
    disposition="editorial",
    fix="suggested",
    default=False,
    bad=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\n"
            "Căn cứ Luật Thi đua, khen thưởng⟦ số 06/2022/QH15⟧ ngày 15 tháng 6 năm 2022;"
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\n"
            "Căn cứ Luật Lưu trữ⟦ số 01/2011/QH13⟧ ngày 11 tháng 11 năm 2011;"
        ),
    ),
    good=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"
        ),
        Example("Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;"),
    ),
    check=_find,
)
