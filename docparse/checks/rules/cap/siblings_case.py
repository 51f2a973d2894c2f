"""CAP009: one named plan in small letters among plans with capitals ("…; kế hoạch phát triển đô thị năm 2024")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

# The items of a list that runs on in one line.
_ITEM = re.compile(r"(?:(?<=[;:])|^)[ \t]*([^;:\n]+)")
# A year or a period makes it one plan of its own; "và các kế hoạch khác" does not.
_DATED = re.compile(r"\b(?:năm|giai đoạn|thời kỳ|nhiệm kỳ|đến năm) 20\d\d")
_LEAST_SIBLINGS = 3
_TYPES = (
    "chương trình hành động", "chương trình", "kế hoạch", "chiến lược", "đề án", "quy hoạch", "phương án", "dự án",
    "nghị quyết", "quyết định", "chỉ thị", "kết luận",
)  # fmt: skip


def _find(context: Context) -> Iterator[Draft]:
    for block in context.document.blocks:
        line = block.span.of(context.text)
        if line.count(";") < _LEAST_SIBLINGS:
            continue
        items = [(block.start + match.start(1), match[1]) for match in _ITEM.finditer(line)]
        named = [(start, item) for start, item in items if _type_of(item) and _DATED.search(item)]
        capitals = [start for start, item in named if item[0].isupper()]
        small = [(start, item) for start, item in named if item[0].islower()]
        if len(capitals) < _LEAST_SIBLINGS or len(small) * _LEAST_SIBLINGS > len(capitals):
            continue
        for start, item in small:
            length = len(_type_of(item) or "")
            yield Draft(span=Span(start, start + length), suggestions=(item[0].upper() + item[1:length],))


def _type_of(item: str) -> str | None:
    folded = item[:30].lower()
    return next((name for name in _TYPES if folded.startswith(name + " ")), None)


RULE = Rule(
    code="CAP009",
    name="kế hoạch, chương trình có tên viết thường giữa các tên viết hoa",
    subject="viết hoa như nhau trong một danh mục văn bản",
    message="Các văn bản khác trong danh mục này viết hoa: “{right}”.",
    why="Viết hoa tên loại của một văn bản cụ thể, và như nhau trong một danh mục.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example(
            "Thực hiện: Chương trình phát triển đô thị giai đoạn 2021-2025; Kế hoạch trồng rừng năm 2023; Đề án số hóa "
            "tài liệu giai đoạn 2022-2025; ⟦kế hoạch⟧ khuyến nông năm 2023."
        ),
        Example(
            "Gồm: Kế hoạch văn thư năm 2022; Kế hoạch lưu trữ năm 2022; ⟦chương trình⟧ tập huấn năm 2022; "
            "Kế hoạch kiểm tra năm 2022."
        ),
    ),
    good=(
        Example(
            "Gồm: Kế hoạch văn thư năm 2022; Kế hoạch lưu trữ năm 2022; Kế hoạch kiểm tra năm 2022; các kế hoạch khác."
        ),
        Example("Gồm: kế hoạch văn thư năm 2022; kế hoạch lưu trữ năm 2022; kế hoạch kiểm tra năm 2022; đề án số hóa."),
    ),
    check=_find,
)
