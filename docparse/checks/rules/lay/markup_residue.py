"""LAY021: tags, entities and marks of a mark-up language left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_NAMES = r"(?:su[pb]|b|i|u|br|p|span|div|strong|em|table|t[rdh]|font|a|img|h[1-6]|o:p)"
# A pair with plain text between is one slip; other tags are marked one by one.
_TAG = re.compile(
    rf"<(?P<name>{_NAMES})(?:\s[^<>\n]{{0,200}})?>(?P<inner>[^<>\n]{{0,200}})</(?P=name)>|</?{_NAMES}\b[^<>\n]{{0,200}}>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:amp|nbsp|lt|gt|quot|ndash|mdash|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_STARS = re.compile(r"\*\*(?=\S)[^*\n]{1,200}\*\*")
_HASHES = re.compile(r"^#{1,6}[ \t]+(?=\S)", re.MULTILINE)
# A literal that must stand in the text, and what stands around it.
_KINDS = (("<", _TAG), ("&", _ENTITY), ("**", _STARS), ("#", _HASHES))
_READ_AS = {"&amp;": "&", "&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&ndash;": "–", "&mdash;": "—"}


def _find(context: Context) -> Iterator[Draft]:
    for literal, pattern in _KINDS:
        if literal in context.text:
            for match in pattern.finditer(context.text):
                yield Draft(span=Span(*match.span()), suggestions=(_without_marks(match),))


def _without_marks(match: re.Match[str]) -> str:
    """What the marks stand around, or the character that they stand for."""
    written = match.group()
    if written.startswith("<"):
        return match["inner"] or ""
    return written.strip("*") if written.startswith("**") else _READ_AS.get(written, "")


RULE = Rule(
    code="LAY021",
    name="mã trình bày còn sót",
    subject="mã trình bày còn sót",
    message="Còn sót mã trình bày “{wrong}”.",
    why="Thẻ và ký hiệu của ngôn ngữ đánh dấu không thuộc nội dung văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6 (nội dung văn bản)",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Diện tích 25 m⟦<sup>2</sup>⟧ thuộc khu vực II.⟦<br>⟧"),
        Example("Ngành Khoa học ⟦&amp;⟧ Công nghệ báo cáo kết quả."),
        Example("Các đơn vị ⟦**khẩn trương**⟧ thực hiện."),
    ),
    good=(
        Example("Tỷ lệ đạt < 5% và > 3% so với năm trước."),
        Example("Phòng R&D; đơn vị A&B phối hợp. Dấu * chỉ số liệu ước tính, ** chỉ số liệu sơ bộ."),
    ),
    check=_find,
)
