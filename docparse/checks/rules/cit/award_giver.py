"""CIT022: a commendation laid to an authority that does not give it ("Bằng khen của UBND tỉnh")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any
from docparse.values import Span

_COMMITTEE = r"(?P<committee>UBND|Ủy ban nhân dân|Uỷ ban nhân dân)"
# Each: what is written, and what stands in its place.
_WRONG: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(rf"\b(?P<award>[Bb]ằng khen|[Gg]iấy khen) của {_COMMITTEE}(?! [Dd]ân tộc)"),
        "{award} của Chủ tịch {committee}",
    ),
    (re.compile(r"\b(?P<award>[Bb]ằng khen) của (?P<giver>Giám đốc Sở|Sở)(?=\s[A-ZĐ])"), "Giấy khen của {giver}"),
    (
        re.compile(rf"\b(?P<award>[Bb]ằng khen) của (?P<giver>Chủ tịch {_COMMITTEE} (?:xã|phường|huyện))\b"),
        "Giấy khen của {giver}",
    ),
    (re.compile(rf"\b(?P<award>[Gg]iấy khen) của (?P<giver>Chủ tịch {_COMMITTEE} tỉnh)\b"), "Bằng khen của {giver}"),
    (
        re.compile(r"\b(?P<award>[Hh]uân chương [\w ]{3,24}?) của (?P<giver>Thủ tướng Chính phủ|Chính phủ)\b"),
        "{award} của Chủ tịch nước",
    ),
)


def _find(context: Context) -> Iterator[Draft]:
    if not contains_any(context.text, ("ằng khen của", "iấy khen của", "uân chương")):
        return
    for pattern, right in _WRONG:
        for match in pattern.finditer(context.text):
            span = Span(*match.span())
            if not context.is_quoted(span):
                yield Draft(span=span, suggestions=(right.format_map(match.groupdict()),))


RULE = Rule(
    code="CIT022",
    name="hình thức khen thưởng không thuộc thẩm quyền",
    subject="hình thức khen thưởng và người có thẩm quyền",
    message="Viết “{right}”: hình thức này do người đứng đầu có thẩm quyền quyết định.",
    why="Bằng khen do Chủ tịch Ủy ban nhân dân tỉnh, giấy khen do Giám đốc sở, Chủ tịch Ủy ban nhân dân xã tặng; "
    "huân chương do Chủ tịch nước tặng.",
    source="Luật Thi đua, khen thưởng 06/2022/QH15, Điều 74, 75, 77 đến 80",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Đề nghị tặng ⟦Bằng khen của UBND⟧ tỉnh cho 02 tập thể."),
        Example("Tặng ⟦Giấy khen của Ủy ban nhân dân⟧ xã cho 10 cá nhân."),
        Example("Đề nghị tặng ⟦Bằng khen của Giám đốc Sở⟧ Nội vụ cho 05 cá nhân."),
    ),
    good=(
        Example(
            "Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh cho 02 tập thể, Cờ thi đua của UBND tỉnh cho 01 tập thể."
        ),
        Example("Tặng Giấy khen của Giám đốc Sở Nội vụ cho 10 cá nhân."),
    ),
    check=_find,
)
