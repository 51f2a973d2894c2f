"""PUN008: an ellipsis behind a comma or semicolon (",...", ",...;")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

# Blanks to be filled in are rows of dots; an ellipsis has three.
_DOTS = r"(?:\.{3}|…)(?![.…])"
_DOUBLED = re.compile(rf"(?<=\w)(?P<before>[,;][ \u00a0]?)(?P<dots>{_DOTS})(?P<after>;?)")


def _find(context: Context) -> Iterator[Draft]:
    if "..." not in context.text and "…" not in context.text:
        return
    for found in _DOUBLED.finditer(context.text):
        span = Span(*found.span())
        if not context.is_in_quotes(span):
            yield Draft(span=span, suggestions=(_right(context.text, found),), form="doubled")


def _right(text: str, found: re.Match[str]) -> str:
    """At the end of a line the ellipsis ends the sentence; elsewhere it stands alone."""
    if found["after"]:
        ends = text[found.end() : found.end() + 1] in ("\n", "")
        return f"{found['dots']}." if ends and found["dots"] == "…" else found["dots"]
    return found["dots"]


RULE = Rule(
    code="PUN008",
    name="dấu ba chấm đi kèm dấu phẩy, chấm phẩy",
    subject="dấu ba chấm",
    message="Dấu ba chấm không đi sau dấu phẩy, chấm phẩy: viết “{right}”.",
    why="Dấu ba chấm cho biết còn sự việc chưa liệt kê hết nên thay cho dấu phẩy, chấm phẩy.",
    source="Quy tắc dấu câu tiếng Việt; Nghị định 30/2020/NĐ-CP, Phụ lục I (kỹ thuật trình bày)",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Chuẩn bị bàn ghế, âm thanh, ánh sáng⟦,...⟧ phục vụ hội nghị."),
        Example("Rà soát hồ sơ, sổ sách, chứng từ⟦,...;⟧\nBáo cáo kết quả."),
        Example("Treo cờ, băng rôn, khẩu hiệu⟦, …⟧ tại trụ sở."),
    ),
    good=(
        Example("Chuẩn bị bàn ghế, âm thanh, ánh sáng... phục vụ hội nghị."),
        Example("Họ và tên: ................, chức vụ: ................"),
        Example("Bài viết “Cờ, hoa, ... ngày hội” được đăng."),
    ),
    check=_find,
)
