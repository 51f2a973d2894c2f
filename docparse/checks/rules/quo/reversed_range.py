"""QUO002: a range whose first number is the greater ("từ 05 đến 02 tập thể")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.quotas.numbers import DIGITS, read_digits
from docparse.values import Span

_UNIT = r"(?:tập thể|cá nhân|người|hộ|lần|lớp|hội nghị|bản|ngày|tháng|mô hình|sản phẩm|đề tài|cuộc|buổi|cơ sở|đơn vị|%)"
_FROM = "từ"
_FROM_TO = re.compile(
    rf"(?<!\w){_FROM}\s+(?P<range>(?P<low>{DIGITS.pattern})\s*%?\s*(?:đến|-|–)\s*(?P<high>{DIGITS.pattern}))\s?"
    rf"(?={_UNIT}(?!\w))",
    re.IGNORECASE,
)
_DASH = re.compile(
    rf"(?<![\w.,/-])(?<!tháng )(?<!ngày )(?<!số )(?P<range>(?P<low>\d{{1,3}})\s?[-–]\s?(?P<high>\d{{1,3}}))\s?"
    rf"(?={_UNIT}(?!\w))"
)
# What goes down, or from one state to another, may begin with the greater number.
_DOWN = re.compile(
    r"\b(?:giảm|xuống|hạ|còn|rút|cắt|chuyển|thay|sắp xếp|sáp nhập|hợp nhất|tinh gọn|điều chỉnh|từ)\b", re.IGNORECASE
)
_NEAR = 60


def _find(context: Context) -> Iterator[Draft]:
    starts = context.words.starts_where(lambda form: form.lower() == _FROM)
    for match in chain(matches_at(_FROM_TO, context.text, starts), context.at_numbers(_DASH)):
        low, high = read_digits(match["low"]), read_digits(match["high"])
        if low is not None and high is not None and low > high and not _goes_down(context.text, match):
            yield Draft(span=Span(*match.span("range")))


def _goes_down(text: str, match: re.Match[str]) -> bool:
    before = re.split(r"[.;\n]", text[max(0, match.start() - _NEAR) : match.start()])[-1]
    return _DOWN.search(before) is not None


RULE = Rule(
    code="QUO002",
    name="khoảng số ngược",
    subject="khoảng số, khoảng năm",
    message="Trong “{wrong}” số đầu lớn hơn số cuối.",
    why="Khoảng số viết từ số nhỏ đến số lớn.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Đề nghị khen thưởng từ ⟦05 đến 02⟧ tập thể tiêu biểu."),
        Example("Mỗi xã chọn ⟦10-5⟧ mô hình để nhân rộng."),
    ),
    good=(
        Example("Đề nghị khen thưởng từ 02 đến 05 tập thể tiêu biểu; mỗi xã chọn 5-10 mô hình."),
        Example("Giảm thời gian giải quyết từ 15 đến 10 ngày làm việc."),
    ),
    check=_find,
)
