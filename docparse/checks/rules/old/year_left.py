"""OLD001: the year before in what a plan sets itself ("nhiệm vụ năm 2022" in a plan for 2023)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import type_by_name
from docparse.values import Span

_PLANS = frozenset(
    ("Kế hoạch", "Chương trình", "Chương trình hành động", "Chương trình công tác", "Chỉ thị", "Phương án", "Hướng dẫn")
)
_TITLE_YEAR = re.compile(r"\bnăm (20\d\d)(?!\s*[-–]|\d)", re.IGNORECASE)
_TARGET = r"(?:nhiệm vụ|chỉ tiêu|mục tiêu|kế hoạch|dự toán|phương hướng|chương trình công tác)"
_FORWARD = re.compile(
    r"\b(?:thực hiện|hoàn thành|phấn đấu|triển khai|góp phần|thi đua|tập trung|bảo đảm|đảm bảo)\b", re.IGNORECASE
)
_BACK = re.compile(
    r"\b(?:kết quả|tổng kết|sơ kết|đánh giá|so với|so sánh|cùng kỳ|báo cáo|đạt được|tồn tại|hạn chế|chưa hoàn thành|"
    r"chuyển tiếp|kế thừa|quyết toán|từ năm|căn cứ|thực hiện năm|tiếp nối|rút kinh nghiệm|trong năm|cuối năm|"
    r"thành tích)\b",
    re.IGNORECASE,
)
_END = re.compile(r"\n|\.\s")
_REACH = 800
_MONTH_BEFORE = re.compile(r"(?:tháng|quý)\s+\w{1,3}\s+năm\s+\Z", re.IGNORECASE)
_DONE = re.compile(r"\b(?:đã|được giao từ)\b", re.IGNORECASE)
_MORE_YEARS = re.compile(r"\s*(?:[-–,/]|và|đến|hoặc|sang)\s*(?:năm\s+)?(?:20)?\d\d|\s*\)?\s*(?:đã|chưa)\b")


def _find(context: Context) -> Iterator[Draft]:
    year = _planned_year(context)
    if year is None or f"năm {year - 1}" not in context.text:
        return
    pattern = re.compile(rf"\b{_TARGET}\b[^.;\n]{{0,80}}?\bnăm (?P<year>{year - 1})(?!\d)", re.IGNORECASE)
    for match in pattern.finditer(context.text):
        span = Span(*match.span("year"))
        if not (context.is_quoted(span) or _is_of_date(context, span)) and _looks_forward(context, match, span):
            yield Draft(span=span, suggestions=(str(year),), values={"year": str(year)})


def _planned_year(context: Context) -> int | None:
    """The one year in the title of a plan that is of that year or of the end of the year before."""
    header = context.analysis.header
    kind = type_by_name(header.type or "")
    years = set(_TITLE_YEAR.findall(header.title or ""))
    if kind is None or kind.name not in _PLANS or len(years) != 1:
        return None
    year = int(years.pop())
    own = int((header.date or str(year))[:4])
    return year if own in (year - 1, year) else None


def _is_of_date(context: Context, span: Span) -> bool:
    """The year of a day or month, or inside a citation with its number."""
    if _MONTH_BEFORE.search(context.text, max(0, span.start - 16), span.start):
        return True
    return any(one.number is not None and one.span.contains(span) for one in context.analysis.citations)


def _looks_forward(context: Context, match: re.Match[str], span: Span) -> bool:
    """The sentence tells what to do, not what was done."""
    text = context.text
    before = _END.split(text[max(0, match.start() - _REACH) : span.start])[-1]
    item, clause = before.rsplit(";", 1)[-1], re.split(r"[;:,]", before)[-1]
    if _MORE_YEARS.match(text, span.end) or _BACK.search(item) or _DONE.search(clause):
        return False
    return _FORWARD.search(before) is not None and not _sums_up(context, span)


def _sums_up(context: Context, span: Span) -> bool:
    index = context.section_of(span)
    while index is not None:
        section = context.analysis.sections[index]
        # An item without a heading has its own text for a title.
        if section.heading_end <= span.start and _BACK.search(section.title):
            return True
        index = section.parent
    return False


RULE = Rule(
    code="OLD001",
    name="năm cũ còn sót trong kế hoạch",
    subject="năm nêu trong nhiệm vụ so với năm của kế hoạch",
    message="Văn bản này là của năm {year}; chỗ này còn ghi năm {wrong}.",
    why="Nội dung văn bản phải phù hợp với hình thức, trích yếu và thời gian thực hiện của chính văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="warning",
    disposition="verify",
    fix="suggested",
    bad=(
        Example(
            "SỞ Y TẾ TỈNH HÒA AN\nSố: 45/KH-SYT\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Công tác an toàn thực phẩm năm 2023\nI. MỤC TIÊU\n"
            "Phấn đấu hoàn thành các chỉ tiêu được giao năm ⟦2022⟧ trước ngày 30 tháng 11."
        ),
        Example(
            "SỞ Y TẾ TỈNH HÒA AN\nSố: 45/KH-SYT\nHòa An, ngày 28 tháng 12 năm 2023\nKẾ HOẠCH\n"
            "Công tác an toàn thực phẩm năm 2024\nI. MỤC TIÊU\n"
            "Góp phần thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội năm ⟦2023⟧ của tỉnh."
        ),
    ),
    good=(
        Example(
            "SỞ Y TẾ TỈNH HÒA AN\nSố: 45/KH-SYT\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Công tác an toàn thực phẩm năm 2023\nI. KẾT QUẢ\n"
            "Các đơn vị đã hoàn thành nhiệm vụ năm 2022.\nII. MỤC TIÊU\nThực hiện các chỉ tiêu năm 2023, 2024."
        ),
        Example(
            "SỞ Y TẾ TỈNH HÒA AN\nSố: 45/KH-SYT\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Công tác an toàn thực phẩm năm 2023\nI. MỤC TIÊU\n"
            "Thực hiện nhiệm vụ năm 2023 tốt hơn so với kế hoạch năm 2022."
        ),
        Example(
            "SỞ Y TẾ TỈNH HÒA AN\nSố: 45/KH-SYT\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Công tác an toàn thực phẩm năm 2023\n"
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 20 tháng 12 năm 2022 của Ủy ban nhân dân tỉnh về an toàn thực phẩm."
        ),
    ),
    check=_find,
)
