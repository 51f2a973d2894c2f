"""LAY016: a degree or an academic title before the signer's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rule_book import host_of
from docparse.values import Span

_DEGREE = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|Ths|ThS|Th\.S|BS|BSCK\s?I{1,2}|KS|CN|DS|LS|NGƯT|NGND|TTƯT|TTND)\s*\.\s*|(?:GS|PGS|TSKH|TS|ThS)\s+|"
    r"(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Kỹ sư|Cử nhân|Bác sĩ|Dược sĩ|Luật sư)[,.\s]+)+(?=[^\W\d_])"
)
# The heads of these branches may allow titles of their own.
_BRANCHES = re.compile(
    r"bệnh viện|y tế|giáo dục|trường|đại học|học viện|viện |khoa học|quân đội|quốc phòng|công an|quân sự|biên phòng",
    re.IGNORECASE,
)


def _find(context: Context) -> Iterator[Draft]:
    for part in context.analysis.parts:
        header = part.header
        names = f"{header.issuer or ''} {header.parent_issuer or ''}"
        if part.kind != "main" or host_of(header) != "state" or _BRANCHES.search(names):
            continue
        for signature in header.signatures:
            line = context.text.rfind("\n", signature.start, signature.end) + 1
            match = _DEGREE.match(context.text, line, signature.end) if line > 0 else None
            if match is not None:
                yield Draft(span=Span(match.start(), match.end()), suggestions=("",), form=match.group().strip())


_HEAD = "{}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\n"
_TEXT = "Kiểm tra công tác văn thư\nCác đơn vị thực hiện./.\nNơi nhận:\n- Như trên;\n- Lưu: VT, TH.\nGIÁM ĐỐC\n"

RULE = Rule(
    code="LAY016",
    name="học hàm, học vị trước tên người ký",
    subject="họ tên người ký",
    message="Không ghi học hàm, học vị trước họ tên người ký.",
    why="Trước họ tên của người ký không ghi học hàm, học vị và các danh hiệu danh dự khác, trừ lực lượng vũ trang,"
    " giáo dục, y tế, khoa học.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7.c",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example(f"{_HEAD.format('SỞ NỘI VỤ')}{_TEXT}⟦TS. ⟧Nguyễn Văn An"),
        Example(f"{_HEAD.format('SỞ TÀI CHÍNH')}{_TEXT}⟦Thạc sĩ ⟧Nguyễn Văn An"),
    ),
    good=(
        Example(f"{_HEAD.format('SỞ NỘI VỤ')}{_TEXT}Nguyễn Văn An"),
        Example(f"{_HEAD.format('SỞ Y TẾ')}{_TEXT}BS. Nguyễn Văn An"),
    ),
    check=_find,
)
