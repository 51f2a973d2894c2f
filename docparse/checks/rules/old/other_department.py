"""OLD005: another department as the one that speaks ("Sở Y tế ban hành Kế hoạch … như sau" in a paper of Sở Nội vụ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import Issuer, issuer_by_name, issuers_by_id
from docparse.values import Span

_SPEAKS = re.compile(
    r"(?:^|(?<=[,;.] ))(?P<organ>Sở [A-ZĐ][^,;.\n]{2,40}?) (?:(?:tiến hành )?xây dựng và ban hành|ban hành|xây dựng|"
    r"báo cáo|thông báo)[^.;\n]{0,300}? như sau\b",
    re.MULTILINE,
)


def _find(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    own = issuers_by_id().get((header.issuer_id or "").partition("@")[0])
    if own is None or own.level != "province" or not own.name.startswith("Sở"):
        return
    for match in _SPEAKS.finditer(context.text):
        organ, span = issuer_by_name(match["organ"]), Span(*match.span("organ"))
        if organ is not None and _is_other(own, organ) and not context.is_quoted(span):
            yield Draft(span=span, suggestions=(own.name,))


def _is_other(own: Issuer, organ: Issuer) -> bool:
    """Departments that were merged go by both names for a while."""
    related = own.id in organ.successors or organ.id in own.successors
    return organ.id != own.id and organ.level == "province" and not related


RULE = Rule(
    code="OLD005",
    name="tên sở khác còn sót",
    subject="tên cơ quan ở những chỗ văn bản nói về chính cơ quan mình",
    message="Văn bản này là của {right}; câu này lại để {wrong} làm chủ thể.",
    why="Văn bản soạn theo mẫu của nơi khác phải thay hết tên cơ quan, địa phương của nơi ấy.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2 và II.6",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example(
            "SỞ NỘI VỤ TỈNH HÒA AN\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Công tác văn thư năm 2023\n⟦Sở Y tế⟧ ban hành Kế hoạch công tác văn thư năm 2023 như sau:\nI. MỤC ĐÍCH"
        ),
        Example(
            "SỞ TÀI CHÍNH TỈNH HÒA AN\nSố: 45/BC-STC\nHòa An, ngày 10 tháng 01 năm 2023\nBÁO CÁO\n"
            "Công tác văn thư năm 2023\nThực hiện chỉ đạo, ⟦Sở Nội vụ⟧ báo cáo kết quả như sau:\nI. KẾT QUẢ"
        ),
    ),
    good=(
        Example(
            "SỞ NỘI VỤ TỈNH HÒA AN\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Công tác văn thư năm 2023\nSở Nội vụ ban hành Kế hoạch công tác văn thư năm 2023 như sau:\nI. MỤC ĐÍCH"
        ),
        Example(
            "SỞ TÀI CHÍNH TỈNH HÒA AN\nSố: 45/BC-STC\nHòa An, ngày 10 tháng 01 năm 2023\nBÁO CÁO\n"
            "Công tác văn thư năm 2023\nSở Nội vụ ban hành hướng dẫn; Sở Tài chính báo cáo kết quả như sau:\nI. KẾT QUẢ"
        ),
    ),
    check=_find,
)
