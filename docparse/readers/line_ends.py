"""What the last words of a line say about where a paragraph ends."""

from __future__ import annotations

import re

_CLOSING = "'\"”’)]*"
_FULL_STOP = re.compile(r"\./\.?['\"”’)]*$")
# Longer than any of the phrases below: only so much of a line's end is looked at.
_TAIL = 40

# No sentence and no heading can stop at these words: what follows belongs to them.
_OPEN_WORDS = (
    "và|hoặc|của|về|tại|trong|với|theo|thuộc|do|bởi|từ|đến|tới|cho|để|là|các|những|một|mỗi|giữa|như|nếu|mà|sẽ|đã|đang"
    "|ngày|tháng|khoản|điểm|Khoản|Điểm|lần thứ|VÀ|HOẶC|CỦA|VỀ|TẠI|TRONG|VỚI|THEO|THUỘC|TỪ|ĐẾN|CHO|CÁC|NGÀY|THÁNG"
)
_NUMBERED_TYPES = (
    "Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Pháp lệnh|Công văn|Văn bản|Kế hoạch|Tờ trình|Báo cáo"
    "|Thông báo|Công điện|Kết luận|Chương trình|Hướng dẫn|Quy định|công văn|văn bản|báo cáo|tờ trình"
)
# Every match ends with one of these, which is told much faster than the pattern is searched for.
_OPEN_ENDS = (",", "(", "[", "“", "&", " số", *_OPEN_WORDS.split("|"))
_OPEN = re.compile(rf"(?:[,(\[“&]|\b(?:{_OPEN_WORDS}|(?:{_NUMBERED_TYPES}) số))$")

# They seldom stop at these.
_SELDOM_LAST = (
    "trên|dưới|bằng|ngoài|khi|được|bị|này|số|năm|mục|điều|chương|quý|khóa|khoá|cấp|loại|nhóm|thứ|hạng|nhiệm kỳ"
    "|xã|phường|Điều|Mục|Chương|Phần|Phụ lục|Luật|Bộ luật|Bộ|Sở|Ban|Ông|Bà|Số|TRÊN|SỐ|NĂM|Thủ|Phó|Tổng|Văn"
)
_WEAKLY_OPEN_ENDS = ("-", "–", "/", *_SELDOM_LAST.split("|"))
_WEAKLY_OPEN = re.compile(rf"(?:[\-–/]|\b(?:{_SELDOM_LAST}))$")

# A number or a letter belongs to these, so that it begins no list.
_NUMBER_WORDS = "khoản|điều|mục|chương|phần|cấp|độ|loại|nhóm|lần|số|quý|thứ|ngày|tháng|năm|phụ lục|mẫu|biểu|bảng"
_LETTER_WORDS = "điểm|nhóm|loại|hạng"
_LABEL_TAKERS = {
    words: (tuple(words.split("|")), re.compile(rf"\b(?:{words})$", re.IGNORECASE))
    for words in (_NUMBER_WORDS, _LETTER_WORDS)
}


def is_ended(words: str) -> bool:
    """True if ``words`` stop at a mark that may end a paragraph, with whatever closes after it."""
    last = words.rstrip(_CLOSING)[-1:]
    return last != "" and last in ".;:!?…"


def is_full_stop(words: str) -> bool:
    """True if ``words`` end with "./.", which ends a document."""
    return "./" in words[-8:] and _FULL_STOP.search(words[-8:]) is not None


def is_open(words: str) -> bool:
    """True if no sentence or heading can stop where ``words`` do.

    >>> is_open("theo Quyết định số"), is_open("Tổ chức thực hiện")
    (True, False)
    """
    return words.endswith(_OPEN_ENDS) and _OPEN.search(words[-_TAIL:]) is not None


def is_weakly_open(words: str) -> bool:
    """True if a sentence or heading seldom stops where ``words`` do."""
    return words.endswith(_WEAKLY_OPEN_ENDS) and _WEAKLY_OPEN.search(words[-_TAIL:]) is not None


def takes_label(before: str, words: str) -> bool:
    """True if the number or letter at the start of ``words`` goes with the last word of ``before``.

    >>> takes_label("theo quy định tại khoản", "2. Các trường hợp"), takes_label("gồm các bước", "2. Nộp")
    (True, False)
    """
    ends, pattern = _LABEL_TAKERS[_LETTER_WORDS if words[:1].islower() else _NUMBER_WORDS]
    tail = before[-_TAIL:]
    return tail.casefold().endswith(ends) and pattern.search(tail) is not None
