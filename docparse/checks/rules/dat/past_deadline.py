"""DAT014: a task that was due before the document's own day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.day_ranges import day_range, write_date
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.written_dates import FullDate
from docparse.values import Span

_DUE = re.compile(r"(?:trước|chậm nhất|muộn nhất|hạn chót|hạn cuối)[^.;:\n]{0,25}$", re.IGNORECASE)
_END = re.compile(r"[\n;]|\.\s")
_REACH = 400
_ORDER = re.compile(r"\b(?:báo cáo|gửi|hoàn thành|nộp|đăng ký|trình|tổng hợp|xong|triển khai)\b", re.IGNORECASE)
# What was done, or happened, before a day is no task.
_PAST = re.compile(
    r"\b(?:đã|từng|được (?:cấp|ban hành|ký|phê duyệt|giao|thành lập|tuyển|xây dựng)|sinh|phát sinh|có hiệu lực|"
    r"tồn tại|công bố|kể từ|quy định|yêu cầu|đề nghị tại|theo (?:Công|Văn|văn))\b",
    re.IGNORECASE,
)


def _find(context: Context) -> Iterator[Draft]:
    own = day_range(context.analysis.header.date)
    if own is None:
        return
    for date in context.dates:
        due = day_range(f"{date.year}-{date.month}-{date.day}")
        if due is not None and due.first < own.first and _is_due(context, date, own.first):
            yield Draft(span=date.span, values={"own": write_date(context.analysis.header.date or "")})


def _is_due(context: Context, date: FullDate, own: datetime.date) -> bool:
    """A sentence of a task with an order, in the present; old papers that are told of have other dates too."""
    if context.is_quoted(date.span) or int(date.year) < own.year - 1:
        return False
    before = _END.split(context.text[max(0, date.span.start - _REACH) : date.span.start])[-1]
    if not (_DUE.search(before) and _ORDER.search(before)) or _PAST.search(before):
        return False
    return _is_in_task(context, date.span)


def _is_in_task(context: Context, span: Span) -> bool:
    return any(task.start <= span.start < task.end for task in context.analysis.tasks)


RULE = Rule(
    code="DAT014",
    name="thời hạn trước ngày văn bản",
    subject="thời hạn của các nhiệm vụ",
    message="Thời hạn {wrong} đã qua vào ngày của chính văn bản này ({own}).",
    why="Thời hạn giao cho đơn vị thực hiện phải sau ngày văn bản được ký.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4 và II.6",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 5 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\n1. Sở Nội vụ\n"
            "Chủ trì kiểm tra công tác văn thư, gửi báo cáo trước ngày ⟦15/4/2023⟧."
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 5 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\n1. Sở Nội vụ\n"
            "Sở Nội vụ chủ trì rà soát danh mục hồ sơ, hoàn thành trước ⟦ngày 20 tháng 3 năm 2023⟧."
        ),
    ),
    good=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 5 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\n1. Sở Nội vụ\n"
            "Chủ trì kiểm tra công tác văn thư, gửi báo cáo trước ngày 15/6/2023."
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 5 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\n1. Sở Nội vụ\n"
            "Chủ trì kiểm tra các hồ sơ đã được nộp trước ngày 15/4/2023."
        ),
    ),
    check=_find,
)
