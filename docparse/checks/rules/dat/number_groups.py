"""DAT007: an amount whose dots do not part thousands ("5.378.7000.000 đồng")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_UNIT = (
    r"(?:đồng|đ|VNĐ|VND|triệu|tỷ|nghìn|người|hộ|lượt|ha|hecta|m2|m²|m3|m³|km|tấn|kg|con|cây|cơ sở|doanh nghiệp|hồ sơ|"
    r"học sinh|trường hợp|tờ|bản|USD|kWh|tr\.đ)"
)
_AMOUNT = re.compile(rf"(?<![\w.,/-])\d+(?:\.\d+){{2,}}(?:,\d+)?(?=\s+{_UNIT}(?!\w))")
_RIGHT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_SINGLE = re.compile(r"(?<![\w.,/-])\d{1,3}\.(?:\d{4,5}|\d{2}\.?0{3})(?=\s+(?:đồng|người|hộ|lượt|tờ|con|cây)(?!\w))")
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d")


def _find(context: Context) -> Iterator[Draft]:
    found = {match.span(): match.group() for one in (_AMOUNT, _SINGLE) for match in context.at_numbers(one)}
    for place, written in found.items():
        if _RIGHT.fullmatch(written) is None and _DATE.fullmatch(written) is None and not _is_outline(written):
            yield Draft(span=Span(*place))


def _is_outline(written: str) -> bool:
    """A number of the outline ("2.1.3") has one or two digits in each group."""
    return all(len(group) <= 2 for group in written.split("."))


RULE = Rule(
    code="DAT007",
    name="số viết sai nhóm hàng nghìn",
    subject="chữ số trong văn bản",
    message="“{wrong}” không phải là một số viết đúng: giữa hai dấu chấm phải có đủ ba chữ số.",
    why="Dấu chấm phân tách từng nhóm ba chữ số hàng nghìn, hàng triệu, hàng tỷ; dấu phẩy sau hàng đơn vị.",
    source="Luật Kế toán 88/2015/QH13, Điều 11; Nghị định 174/2016/NĐ-CP, Điều 4",
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example("Tổng số tiền đã thu là ⟦4.215.3000.000⟧ đồng."),
        Example("Kinh phí hỗ trợ ⟦12.50.000⟧ đồng cho mỗi hộ."),
        Example("Có ⟦15.2400⟧ người tham gia."),
    ),
    good=(
        Example("Tổng số tiền đã thu là 4.215.300.000 đồng; mỗi người 12.500,5 đồng."),
        Example("Thực hiện mục 2.1.3 đồng thời với mục 2.1.4; ngày 12.5.2023 người dân góp ý."),
    ),
    check=_find,
)
