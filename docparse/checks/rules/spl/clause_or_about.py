"""SPL012: "khoản" for "khoảng" before an amount ("khoản 10%"), and the other way round ("khoảng 2 Điều 5")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.letter_case import like
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_NUMBER = r"\d+(?:[.,]\d+)*(?:\s?[-–]\s?\d+(?:[.,]\d+)*)?"
# Money is left out: "một khoản 10 triệu đồng" is a sum.
_COUNTED = (
    r"%|phần trăm|người|hộ|lượt|trường hợp|học sinh|lao động|đơn vị|doanh nghiệp|hợp tác xã|"
    r"ha|km|km2|m2|m3|mét|tấn|kg|giờ|phút|ngày|tuần|tháng|năm"
)
_ABOUT = re.compile(rf"(?<!\w)(?P<wrong>[Kk]hoản)\s+{_NUMBER}\s?(?:{_COUNTED})(?![\w/])")
_CLAUSE = re.compile(r"(?<!\w)(?P<wrong>[Kk]hoảng)\s+\d{1,2}[a-zđ]?,?\s+(?:của\s+)?[ĐđDd]iều\s+\d")


def _find(context: Context) -> Iterator[Draft]:
    for pattern, wrong, right in ((_ABOUT, "khoản", "khoảng"), (_CLAUSE, "khoảng", "khoản")):
        starts = context.words.starts_of(wrong, wrong.capitalize())
        for found in matches_at(pattern, context.text, starts):
            span = Span(*found.span("wrong"))
            if not context.is_in_quotes(span):
                yield Draft(span=span, suggestions=(like(found["wrong"], right),), form=found["wrong"].lower())


RULE = Rule(
    code="SPL012",
    name="nhầm “khoản” với “khoảng”",
    subject="“khoản” và “khoảng”",
    message="Ở đây viết “{right}”, không viết “{wrong}”.",
    why="“Khoảng” đứng trước con số ước chừng; “khoản” là một phần của điều luật hoặc một món tiền.",
    source="Từ điển tiếng Việt (Viện Ngôn ngữ học); Nghị định 30/2020/NĐ-CP, Điều 18",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Số hộ dùng nước sạch tăng ⟦khoản⟧ 10% so với năm trước."),
        Example("Lớp tập huấn có ⟦khoản⟧ 120 người dự."),
        Example("Thực hiện theo ⟦khoảng⟧ 2 Điều 15 của Quy chế."),
    ),
    good=(
        Example("Số hộ dùng nước sạch tăng khoảng 10%; mỗi hộ được một khoản 10 triệu đồng."),
        Example("Thực hiện theo khoản 2 Điều 15, khoản 3 và khoản 4 của Quy chế."),
        Example("Trong khoảng 2 năm, điều kiện làm việc được cải thiện."),
    ),
    check=_find,
)
