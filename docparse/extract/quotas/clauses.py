"""Where the sentence and the clause around a figure begin and end."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[.!?…]\s+(?=[A-ZÀ-ỸĐ\d“\"(])")
_CLAUSE_CLOSE = re.compile(
    r"\s*(?:;|\.(?:\s|$)|\(?trong đó|/\.|,\s(?:đặc biệt|nhất là|trực tiếp|bao gồm|gồm|góp phần|nhằm|cụ thể|qua đó"
    r"|đồng thời|tạo"
    r"|từng bước|phục vụ|đáp ứng)\b|\sgóp phần\b)",
    re.IGNORECASE,
)
# Where a clause of its own begins inside a long sentence.
_CLAUSE_OPEN = re.compile(
    r"[,:]\s+(?:và |trong đó |cụ thể:? )*(?=(?:phấn đấu|đảm bảo|bảo đảm|tập trung|trọng tâm|ưu tiên|mục tiêu"
    r"|chỉ tiêu|tỷ lệ|tỉ lệ"
    r"|tỷ trọng|tổng|giảm|tăng|nâng|dự kiến|quyết tâm|chiếm|không|ít nhất|tối thiểu|tối đa|số|lấy mẫu|tổ chức"
    r"|xây dựng|bố trí"
    r"|hỗ trợ|hoàn thành|triển khai|báo cáo|tần suất|kinh phí|diện tích|doanh thu|giá trị|đến năm|khách)\b)",
    re.IGNORECASE,
)
_EDGE_MARKS = ' \u00a0\n\t.,;:/(×+”"'
# Words that lead to the next figure and stand after the clause of this one.
_EDGE_WORDS = (" và", " trong đó", " x", " =", " giảm", " tăng", " đạt", " có", " là", " nâng")
_BULLET = re.compile(r"\s*(?:[-–+•*]\s*|\(?[a-zđ\d]{1,2}\)\s*|(?:\d+\.)+\d*\s+|[IVX]+\.\s+)")
_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST_SENTENCE = 1500  # code points looked through for what governs a figure


def sentence_start(text: str, block_start: int, position: int) -> int:
    """The beginning of the sentence that holds ``position``; of one without an end, the last stretch."""
    floor = max(block_start, position - _LONGEST_SENTENCE)
    start = floor if floor == block_start else text.find(" ", floor, position) + 1 or position
    for stop in _SENTENCE.finditer(text, floor, position):
        start = stop.end()
    return start


def sentence_end(text: str, position: int, block_end: int) -> int:
    """The end of the sentence that holds ``position``; of one without an end, that of the stretch looked through."""
    limit = min(block_end, position + _LONGEST_SENTENCE)
    stop = _SENTENCE.search(text, position, limit)
    return stop.start() + 1 if stop is not None else limit


def skip_bullet(text: str, start: int, end: int) -> int:
    """Behind the dash, letter or number that opens a list item."""
    found = _BULLET.match(text, start, end)
    return found.end() if found is not None else start


def without_brackets(text: str, start: int, end: int) -> str:
    """``[start, end)`` with what stands in closed brackets blanked, so that offsets stay."""
    return _BRACKETS.sub(lambda inside: " " * len(inside[0]), text[start:end])


def clause_start(text: str, begin: int, lead: int) -> int:
    """The beginning of the last clause of its own in ``[begin, lead)``; ``begin`` where there is none."""
    start = begin
    for opening in _CLAUSE_OPEN.finditer(text, begin, lead):
        start = opening.end()
    return start


def clause_end(text: str, position: int, limit: int) -> int:
    """The end of the clause that goes on at ``position``."""
    stop = _CLAUSE_CLOSE.search(text, position, limit)
    end = stop.start() if stop is not None else limit
    clause = text[position:end].rstrip(_EDGE_MARKS)
    while clause.lower().endswith(_EDGE_WORDS):
        word = next(word for word in _EDGE_WORDS if clause.lower().endswith(word))
        clause = clause[: -len(word)].rstrip(_EDGE_MARKS)
    return position + len(clause)


def label_before(text: str, start: int, position: int) -> tuple[int, int] | None:
    """The label "…:" that ends nearest before ``position`` in the stretch from ``start``: its interval.

    What stands in brackets is no border of a label ("Chi khác (vật tư; đi lại): 20 triệu đồng").
    """
    colon = text.rfind(":", start, position)
    if colon < 0:
        return None
    masked = without_brackets(text, start, colon)
    begin = start + 1 + max(masked.rfind(mark) for mark in (";", ":", "\n"))
    begin = skip_bullet(text, begin, colon)
    while begin < colon and text[begin] in " (),;":
        begin += 1
    return (begin, colon) if colon > begin else None
