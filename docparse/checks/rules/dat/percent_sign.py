"""DAT009: blanks before a percent sign, or the sign twice ("95 %", "95%%", "6%/ năm")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_SPACED = re.compile(r"(?<=\d)(?:[ \u00a0]+%|\s?%[ ]?%)|%(?:[ ]+/[ ]*|/[ ]+)(?=năm|tháng|quý|ngày)")


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    if "%" not in text:
        return
    odd = list(_SPACED.finditer(text))
    # Papers on technical standards set a blank before every sign, as the rules of units do.
    if 2 * len(odd) > text.count("%") and len(odd) > 1:
        return
    for match in odd:
        if not context.is_quoted(Span(*match.span())):
            yield Draft(span=Span(*match.span()), suggestions=("%/" if "/" in match.group() else "%",))


RULE = Rule(
    code="DAT009",
    name="khoảng trắng ở dấu phần trăm",
    subject="chữ số trong văn bản",
    message="Dấu % viết một lần, liền sau số và liền trước dấu gạch chéo.",
    why="Cách viết thống nhất trong văn bản hành chính: dấu % liền sau con số.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Phấn đấu 95⟦ %⟧ hồ sơ giải quyết đúng hạn."),
        Example("Tốc độ tăng trưởng đạt 6⟦%/ ⟧năm."),
        Example("Có 95⟦%%⟧ số hộ tham gia."),
    ),
    good=(
        Example("Phấn đấu 95% hồ sơ giải quyết đúng hạn."),
        Example("Tốc độ tăng trưởng đạt 6%/năm."),
        Example("Sai số của cân là 0,1 %, của bình là 0,2 %."),
    ),
    check=_find,
)
