"""STR012: the opening phrase of a sentence set off as a sentence ("Thực hiện Kế hoạch số …. Sở báo cáo")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_INSTRUMENT = (
    r"(?:Luật|Nghị\s+(?:quyết|định)|Quyết\s+định|Chỉ\s+thị|Kết\s+luận|Kế\s+hoạch|Chương\s+trình|Công\s+(?:văn|điện)|Văn\s+bản|"
    r"Thông\s+(?:báo|tư)|Hướng\s+dẫn|Tờ\s+trình|Đề\s+án|Giấy\s+mời|Báo\s+cáo)"
)
# "Thực hiện nghiêm …" is an order and whole; "Thực hiện Kế hoạch số …" only opens a sentence.
_OPENS = re.compile(
    rf"(?:Thực\s+hiện\s+(?:các\s+)?{_INSTRUMENT}|Thực\s+hiện\s+(?:ý\s+kiến\s+)?chỉ\s+đạo|Căn\s+cứ\b|Trên\s+cơ\s+sở\b|"
    rf"(?:Phúc\s+đáp|Tiếp\s+theo|Xét|Theo)\s+(?:các\s+)?(?:{_INSTRUMENT}|đề\s+nghị))"
)
_ORGAN = (
    r"(?:Ủy\s+ban\s+nhân\s+dân|Ủy\s+ban|UBND|Hội\s+đồng|HĐND|Sở|Bộ(?!\s+luật)|Cục|Chi\s+cục|Tổng\s+cục|Phòng|Trung\s+tâm|Văn\s+phòng|"
    r"Trường(?!\s+hợp)|Viện|Thanh\s+tra|Công\s+an|Ban(?!\s+hành)|Chính\s+phủ|Đảng\s+ủy|Đoàn\s+kiểm\s+tra|Tổ\s+công\s+tác)"
)
_ACTS = (
    r"(?:đã|ban\s+hành|báo\s+cáo|thông\s+báo|xây\s+dựng|đề\s+nghị|kính|trình|tổ\s+chức|triển\s+khai|có\s+ý\s+kiến|tiến\s+hành|"
    r"yêu\s+cầu|hướng\s+dẫn|trả\s+lời|phúc\s+đáp|nhận\s+được)"
)
_DAY = r"Ngày\s+\d{1,2}(?:/\d{1,2}/|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}"
_TIME = rf"(?:{_DAY},?\s+|Sau\s+khi\s+[^.:;]{{3,80}},\s+|Đến\s+nay,\s+)"
_BREAK = re.compile(
    rf"(?P<last>[^\s.]+)\.(?P<gap>\s+)(?P<first>(?={_TIME}?{_ORGAN}(?:\s+[^\s,;.:]+){{0,12}}?\s+{_ACTS}\b)[^\s,]+)"
)
# The organ that acts, or what is to be done, stands in the sentence already.
_MAIN_CLAUSE = re.compile(
    rf":|[,;]\s+(?:{_ORGAN}(?:\s+[^\s,;.:]+){{0,8}}?\s+{_ACTS}|cần|phải|đề\s+nghị|yêu\s+cầu)\b|như\s+sau|"
    r"\bcác\s+(?:bộ|sở|ban|cơ\s+quan|đơn\s+vị|địa\s+phương)\b[^.]*\b(?:đã|cần|phải|chủ\s+động|tiếp\s+tục|tập\s+trung)\b|"
    r"được\s+áp\s+dụng|có\s+trách\s+nhiệm|\bcòn\b"
)
_ABBREVIATED = re.compile(r"(?<!\w)(?:TP|Tp|Th|TS|[A-ZĐ])$")
_REACH = 900


def _find(context: Context) -> Iterator[Draft]:
    listed = {section.start for section in context.analysis.sections}
    for paragraphs in context.bodies:
        for one in paragraphs:
            if one.span.start in listed or _OPENS.match(one.text) is None:
                continue
            match = _BREAK.search(one.text[:_REACH])
            if match is not None and _is_opening(one.text[: match.end("last")]):
                yield _draft(match, one.span.start)


def _is_opening(text: str) -> bool:
    """One sentence without a main clause, and no abbreviation that ends in a full stop."""
    return ". " not in text and _MAIN_CLAUSE.search(text) is None and _ABBREVIATED.search(text) is None


def _draft(match: re.Match[str], start: int) -> Draft:
    first = match["first"]
    words = first.lower() if first in ("Ngày", "Sau", "Đến") else first
    return Draft(
        span=Span(start + match.start(), start + match.end()),
        suggestions=(f"{match['last']}, {words}",),
        form="trạng ngữ tách thành câu",
    )


_BASIS = "Thực hiện Kế hoạch số 45/KH-UBND ngày 10/4/2023 của UBND tỉnh Hòa An về kiểm tra công tác văn thư năm"

RULE = Rule(
    code="STR012",
    name="trạng ngữ tách thành câu",
    subject="câu đủ thành phần",
    message="Câu trước mới có trạng ngữ, chưa có chủ ngữ, vị ngữ: dùng dấu phẩy “{right}”.",
    why="Cụm “Thực hiện …”, “Căn cứ …” đứng đầu là trạng ngữ của câu sau, ngăn với chủ ngữ bằng dấu phẩy.",
    source="Nghị định 30/2020/NĐ-CP, Điều 10 (người soạn thảo); Phụ lục II, mục I (câu và dấu kết thúc câu)",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example(f"BÁO CÁO\nCông tác văn thư\n{_BASIS} ⟦2023. Sở⟧ Nội vụ báo cáo kết quả như sau:"),
        Example(f"BÁO CÁO\nCông tác văn thư\n{_BASIS} ⟦2023. Ngày⟧ 20/4/2023, Sở Nội vụ đã tổ chức kiểm tra."),
    ),
    good=(
        Example(f"BÁO CÁO\nCông tác văn thư\n{_BASIS} 2023, Sở Nội vụ báo cáo kết quả như sau:"),
        Example("Thực hiện nghiêm kỷ luật lao động. Sở Nội vụ tổ chức kiểm tra hằng quý."),
        Example(f"BÁO CÁO\nCông tác văn thư\n{_BASIS} 2023, các đơn vị đã lập hồ sơ. Sở Nội vụ tổ chức kiểm tra."),
    ),
    check=_find,
)
