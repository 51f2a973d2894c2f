"""STR013: a plan without its usual sections (off by default: offices arrange plans as they like)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule

_USUAL = (
    ("mục đích, yêu cầu", re.compile(r"mục\s+(?:đích|tiêu)|yêu\s+cầu", re.IGNORECASE)),
    ("nội dung, nhiệm vụ", re.compile(r"nội\s+dung|nhiệm\s+vụ|giải\s+pháp", re.IGNORECASE)),
    ("tổ chức thực hiện", re.compile(r"tổ\s+chức\s+(?:triển\s+khai|thực\s+hiện)|phân\s+công", re.IGNORECASE)),
    ("kinh phí", re.compile(r"kinh\s+phí|nguồn\s+lực", re.IGNORECASE)),
)


def _find(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    span = header.span_of("type")
    titles = [section.title for section in context.analysis.sections if section.level <= 2]
    if header.type != "Kế hoạch" or span is None or not titles:
        return
    missing = [name for name, pattern in _USUAL if not any(map(pattern.search, titles))]
    if missing:
        yield Draft(span=span, values={"missing": "; ".join(missing)})


_HEAD = "SỞ NỘI VỤ\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 4 năm 2023\n{}\nKiểm tra công tác văn thư\n"
_FIRST = "I. MỤC ĐÍCH, YÊU CẦU\nNâng cao chất lượng.\nII. NỘI DUNG\nRà soát hồ sơ.\n"
_LAST = "III. KINH PHÍ\nNgân sách tỉnh.\nIV. TỔ CHỨC THỰC HIỆN\nSở chủ trì."

RULE = Rule(
    code="STR013",
    name="kế hoạch thiếu phần thường có",
    subject="bố cục kế hoạch",
    message="Kế hoạch không có phần: {missing}.",
    why="Kế hoạch thường có mục đích, yêu cầu; nội dung, nhiệm vụ; kinh phí; tổ chức thực hiện.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục III (mẫu 1.4, văn bản có tên loại)",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(f"{_HEAD.format('⟦KẾ HOẠCH⟧')}{_FIRST}"),
        Example(f"{_HEAD.format('⟦KẾ HOẠCH⟧')}{_LAST.replace('III.', 'I.').replace('IV.', 'II.')}"),
    ),
    good=(
        Example(f"{_HEAD.format('KẾ HOẠCH')}{_FIRST}{_LAST}"),
        Example(f"{_HEAD.format('BÁO CÁO').replace('KH', 'BC')}{_FIRST}"),
    ),
    check=_find,
    default=False,
)
