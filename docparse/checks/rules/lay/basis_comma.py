"""LAY008: no comma between "Căn cứ … được giao" and the organ that acts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.legal_bases import opens_basis
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

# Where the phrase of the basis is surely complete.
_COMPLETE = (
    r"(?:được\s+giao|được\s+phân\s+công|nêu\s+trên|nói\s+trên|hiện\s+hành|trong\s+thời\s+gian\s+tới|trong\s+năm)"
)
_WHEN = r"(?:\s+(?:trong\s+năm(?:\s+\d{4})?|năm\s+\d{4}|\d{4}|của\s+(?:đơn\s+vị|cơ\s+quan|ngành|mình)))"
_ORGAN = (
    r"(?:Ủy\s+ban|UBND|Hội\s+đồng|HĐND|Sở|Ban|Bộ|Cục|Chi\s+cục|Tổng\s+cục|Vụ|Phòng|Trung\s+tâm|Văn\s+phòng|Trường|Viện|"
    r"Thanh\s+tra|Công\s+an|Kho\s+bạc|Bảo\s+hiểm|Đảng\s+ủy|Chi\s+bộ|Hội|Công\s+ty|Tỉnh\s+đoàn|Liên\s+đoàn)"
)
_ACTS = (
    r"(?:tiến\s+hành|xây\s+dựng|ban\s+hành|báo\s+cáo|thông\s+báo|đề\s+nghị|kính\s+đề\s+nghị|kính\s+trình|trình|yêu\s+cầu|"
    r"hướng\s+dẫn|tổ\s+chức|triển\s+khai|có\s+ý\s+kiến|trả\s+lời|phúc\s+đáp|đăng\s+ký|đề\s+xuất|soạn\s+thảo|dự\s+thảo|lập|giao)"
)
_JOINT = re.compile(rf"(?P<last>{_COMPLETE}{_WHEN}?)\s+(?=(?P<subject>{_ORGAN}(?:\s+[^\s,;.:]+){{0,12}}?)\s+{_ACTS}\b)")
_REACH = 500


def _find(context: Context) -> Iterator[Draft]:
    for paragraphs in context.bodies:
        for one in paragraphs:
            match = _JOINT.search(one.text[:_REACH]) if _opens(one.text) else None
            if match is not None:
                start = one.span.start + match.start() + match["last"].rindex(match["last"].split()[-1])
                last, subject = match["last"].split()[-1], match["subject"].split()[0]
                end = one.span.start + match.start("subject") + len(subject)
                yield Draft(span=Span(start, end), suggestions=(f"{last}, {subject}",), form="căn cứ thiếu dấu phẩy")


def _opens(text: str) -> bool:
    """A basis, or an aim before the sentence that announces what follows."""
    return opens_basis(text) or (text.startswith(("Để ", "Nhằm ", "Thực hiện ")) and text.endswith("như sau:"))


RULE = Rule(
    code="LAY008",
    name="thiếu dấu phẩy sau căn cứ",
    subject="căn cứ ban hành",
    message="Sau phần căn cứ, trước tên cơ quan thực hiện, có dấu phẩy: “{right}”.",
    why="Phần căn cứ đứng đầu câu là trạng ngữ, ngăn với chủ ngữ bằng dấu phẩy.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a (cách trình bày căn cứ)",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Căn cứ chức năng, nhiệm vụ được ⟦giao Chi⟧ cục Thủy lợi xây dựng Kế hoạch như sau:"),
        Example("Căn cứ các quy định nêu ⟦trên Sở⟧ Tài chính đề nghị các đơn vị báo cáo trước ngày 15."),
        Example("Để chủ động triển khai trong ⟦năm Sở⟧ Tài chính xây dựng Kế hoạch như sau:"),
    ),
    good=(
        Example("Căn cứ chức năng, nhiệm vụ được giao, Chi cục Thủy lợi xây dựng Kế hoạch như sau:"),
        Example("Căn cứ nhiệm vụ được giao Sở Tài chính chủ trì, các đơn vị phối hợp thực hiện."),
        Example("Các nhiệm vụ được giao Ban Quản lý tổ chức thực hiện trong năm."),
    ),
    check=_find,
)
