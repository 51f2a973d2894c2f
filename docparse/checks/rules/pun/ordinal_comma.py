"""PUN010: a comma between a congress and its number ("Đại hội Đảng bộ tỉnh, lần thứ XX")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_PLACE = re.compile(
    r"\b(?:Đại hội|Đại Hội|đại hội)\b[^,.;:()\n“”\"]{0,90}(?P<word>\b\w+), lần (?=thứ (?:[IVXL]+|\d+)\b)"
)
_FROM_WORD = "lần"


def _find(context: Context) -> Iterator[Draft]:
    if ", lần thứ" not in context.text:
        return
    for found in _PLACE.finditer(context.text):
        span = Span(found.start("word"), found.end() - 1)
        if not context.is_in_quotes(span):
            yield Draft(span=span, suggestions=(f"{found['word']} {_FROM_WORD}",), form=_FROM_WORD)


RULE = Rule(
    code="PUN010",
    name="dấu phẩy thừa trước “lần thứ”",
    subject="dấu phẩy trong tên đại hội",
    message="Tên đại hội không có dấu phẩy trước “lần thứ”: viết “{right}”.",
    why="Số thứ tự là một phần của tên đại hội, không phải phần chú thích.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V (tên sự kiện); quy tắc dấu câu tiếng Việt",
    severity="info",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Phú ⟦Thọ, lần⟧ thứ XX được quán triệt."),
        Example("Chào mừng Đại hội Công đoàn ⟦ngành, lần⟧ thứ VI."),
    ),
    good=(
        Example("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Phú Thọ lần thứ XX được quán triệt."),
        Example("Đại hội Công đoàn ngành thành công, lần thứ hai liên tiếp đạt giải."),
    ),
    check=_find,
)
