"""DAT006: a date that is typed together or has a sign too many ("ngày12/5/2023", "ngày 12//5/2023", "năm 20223")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_JOINED = re.compile(r"(?<![\w])(?P<word>[Nn]gày|[Tt]háng|[Nn]ăm)(?P<number>\d{1,4})(?![\w])")
_SIGNS = re.compile(r"(?<![\w/.-])\d{1,2}(?:/{2,}\d{1,2}/+|/\d{1,2}/{2,})(?:19|20)\d\d(?![\w/])")
_YEAR = re.compile(r"(?<=[Nn]ăm )(?:20\d{3}|2\d0\d{2})(?![\w.,/-]|\s*(?:đồng|người|[A-ZĐa-zđ]{1,3}\b))")
_SHORT_YEAR = re.compile(r"(?<=ngày )\d{1,2}/\d{1,2}/(?:20\d{3}|2\d{2}|0\d{3})(?![\w./-])")


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    for match in matches_at(_JOINED, text, context.words.starts_where(_JOINED.fullmatch)):
        yield Draft(span=Span(*match.span()), suggestions=(f"{match['word']} {match['number']}",))
    for match in context.at_numbers(_SIGNS) if "//" in text else ():
        yield Draft(span=Span(*match.span()), suggestions=(re.sub("/+", "/", match.group()),))
    for pattern in (_YEAR, _SHORT_YEAR):
        for match in context.at_numbers(pattern):
            yield Draft(span=Span(*match.span()))


RULE = Rule(
    code="DAT006",
    name="ngày, tháng, năm gõ sai dạng",
    subject="ngày tháng trong văn bản",
    message="“{wrong}” không đúng dạng ngày, tháng, năm.",
    why="Ngày, tháng, năm viết bằng chữ số Ả Rập, năm đủ bốn chữ số, cách từ “ngày”, “tháng”, “năm” một khoảng trắng.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4",
    severity="error",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Các xã gửi báo cáo trước ⟦ngày15⟧ tháng 5 năm 2023."),
        Example("Quyết định ký ngày ⟦12//5/2023⟧ được thay thế."),
        Example("Mục tiêu đến năm ⟦20230⟧ là hoàn thành."),
    ),
    good=(
        Example("Các xã gửi báo cáo trước ngày 15 tháng 5 năm 2023."),
        Example("Công việc ngày ngày được ghi sổ; năm 2023 có 12.000 lượt."),
    ),
    check=_find,
)
