"""DAT008: a decimal point or thousands commas, as foreign programs write them ("7.5%", "12,500,000 đồng")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_UNIT = r"(?:%|(?:tỷ|triệu|nghìn)\s+đồng|đồng|ha|km|km2|km²|m2|m²|m3|m³|tấn|kg|lít|MW|kV|người|hộ)(?!\w)"
_POINT = re.compile(rf"(?<![\w.,/-])(?P<n>\d{{1,3}}\.(?!00\D)\d{{1,2}})(?=\s?{_UNIT})")
_COMMAS = re.compile(r"(?<![\w.,/-])(?P<n>\d{1,3}(?:,\d{3}){2,})(?=\s?(?:đồng|VNĐ|VND|người|USD|m2|m²|ha)(?!\w))")
_OUTLINE = re.compile(r"(?:^|\n)\s*\d+\.\d+\s*$")
_VERSION = re.compile(r"(?:mục|phiên bản|Điều|khoản|điểm|bảng|biểu|TCVN|version|v)\s*$", re.IGNORECASE)


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    for match in context.at_numbers(_POINT):
        before = text[max(0, match.start() - 12) : match.end("n")]
        if not _OUTLINE.search(before) and not _VERSION.search(text[max(0, match.start() - 12) : match.start()]):
            yield Draft(span=Span(*match.span("n")), suggestions=(match["n"].replace(".", ","),))
    for match in context.at_numbers(_COMMAS):
        yield Draft(span=Span(*match.span("n")), suggestions=(match["n"].replace(",", "."),))


RULE = Rule(
    code="DAT008",
    name="dấu thập phân, dấu phân tách hàng nghìn",
    subject="chữ số trong văn bản",
    message="Viết “{right}”: dấu phẩy sau hàng đơn vị, dấu chấm giữa các nhóm ba chữ số.",
    why="Dấu chấm phân tách từng nhóm ba chữ số hàng nghìn, hàng triệu, hàng tỷ; dấu phẩy sau hàng đơn vị.",
    source="Luật Kế toán 88/2015/QH13, Điều 11; Nghị định 174/2016/NĐ-CP, Điều 4",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Tỷ lệ hộ nghèo giảm ⟦1.5⟧% so với năm trước."),
        Example("Kinh phí thực hiện là ⟦12,500,000⟧ đồng."),
    ),
    good=(
        Example("Tỷ lệ hộ nghèo giảm 1,5% so với năm trước."),
        Example("Kinh phí thực hiện là 12.500.000 đồng, trong đó 2.500 hộ được hỗ trợ theo mục 1.5."),
    ),
    check=_find,
)
