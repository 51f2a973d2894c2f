"""DAT013: terms and congresses counted in Roman and in Arabic numerals in one document ("khóa XIII", "khóa 13")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any
from docparse.values import Span

_COUNTED = re.compile(
    r"(?P<what>Đại hội (?:đại biểu )?(?:toàn quốc |Đảng |Đảng bộ [^,;.\n]{2,40}? )?lần thứ|"
    r"(?:Quốc hội|Trung ương(?: Đảng)?|HĐND tỉnh|Hội đồng nhân dân tỉnh),? kh[oó][aá])\s+"
    r"(?P<n>\d{1,2}|[IVX]{1,6})(?!\w)"
)
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _find(context: Context) -> Iterator[Draft]:
    if not contains_any(context.text, ("lần thứ", " khóa ", " khoá ")):
        return
    kinds: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _COUNTED.finditer(context.text):
        kinds[match["what"].split()[0]].append(match)
    for matches in kinds.values():
        arabic = [match for match in matches if match["n"].isdigit()]
        if len(arabic) < len(matches):
            for match in arabic:
                span = Span(*match.span("n"))
                if not context.is_in_quotes(span):
                    yield Draft(span=span, suggestions=(_roman(int(match["n"])),))


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


RULE = Rule(
    code="DAT013",
    name="lẫn lộn chữ số La Mã và Ả Rập",
    subject="chữ số trong văn bản",
    message="Viết “{right}” như những chỗ khác trong văn bản này.",
    why="Khóa, kỳ đại hội viết thống nhất bằng chữ số La Mã.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Học tập Nghị quyết Đại hội lần thứ XIII; báo cáo việc thực hiện Nghị quyết Đại hội lần thứ ⟦12⟧."),
        Example("Kết luận của Ban Chấp hành Trung ương khóa XIII và của Ban Chấp hành Trung ương khóa ⟦12⟧."),
    ),
    good=(
        Example("Học tập Nghị quyết Đại hội lần thứ XIII; tổng kết Nghị quyết Đại hội lần thứ XII."),
        Example("Lớp bồi dưỡng khóa 12 học Nghị quyết của Trung ương khóa XIII."),
    ),
    check=_find,
)
