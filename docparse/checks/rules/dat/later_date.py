"""DAT001: an instrument cited with a date later than the document's own."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.day_ranges import DayRange, day_range, write_date
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Citation


def _find(context: Context) -> Iterator[Draft]:
    for citation in context.analysis.citations:
        cited, span = day_range(citation.date), citation.date_span
        own = _own_range(context, citation)
        # Partial dates are intervals: only a day that is later whichever day is meant is later for sure.
        if cited is not None and span is not None and cited.first > own.last:
            values = {"cited": write_date(citation.date or ""), "own": _own_text(context, citation)}
            yield Draft(span=span, values=values)


def _own_date(context: Context, citation: Citation) -> str | None:
    parts = context.analysis.parts
    own = parts[citation.part].header.date if citation.part < len(parts) else None
    return own or context.analysis.header.date


def _own_range(context: Context, citation: Citation) -> DayRange:
    return day_range(_own_date(context, citation)) or DayRange(context.today, context.today)


def _own_text(context: Context, citation: Citation) -> str:
    own = _own_date(context, citation)
    if day_range(own) is None:
        return f"ngày rà soát ({context.today:%d/%m/%Y})"
    return f"ngày của chính văn bản này ({write_date(own or '')})"


RULE = Rule(
    code="DAT001",
    name="viện dẫn văn bản ban hành sau",
    subject="ngày tháng của văn bản viện dẫn",
    message="Văn bản viện dẫn đề ngày {cited}, sau {own}: đối chiếu ngày với bản gốc.",
    why="Văn bản chỉ có thể căn cứ, viện dẫn văn bản đã ban hành trước hoặc cùng ngày.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\n"
            "Căn cứ Quyết định số 85/QĐ-TTg ⟦ngày 15/3/2023⟧ của Thủ tướng Chính phủ về kiểm tra công vụ;"
        ),
        Example(
            "SỞ NỘI VỤ TỈNH HÒA AN\nSố: 45/BC-SNV\nHòa An, ngày 20 tháng 4 năm 2022\nBÁO CÁO\n"
            "Kết quả công tác văn thư\n"
            "Thực hiện Kế hoạch số 57/KH-UBND ⟦ngày 09/5/2022⟧ của UBND tỉnh, Sở Nội vụ báo cáo như sau:"
        ),
    ),
    good=(
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\n"
            "Căn cứ Quyết định số 85/QĐ-TTg ngày 10/01/2023 của Thủ tướng Chính phủ về kiểm tra công vụ;"
        ),
        Example(
            "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố:      /KH-UBND\nHòa An, ngày      tháng 3 năm 2023\nKẾ HOẠCH\n"
            "Kiểm tra công tác văn thư năm 2023\n"
            "Căn cứ Quyết định số 85/QĐ-TTg ngày 15/3/2023 của Thủ tướng Chính phủ về kiểm tra công vụ;"
        ),
    ),
    check=_find,
)
