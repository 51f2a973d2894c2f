"""What the last words of a line say about where a paragraph ends."""

from __future__ import annotations

import re

ENDED = re.compile(r"(?:[.;:!?…])['\"”’)\]*]*$")
FULL_STOP = re.compile(r"\./\.?['\"”’)]*$")

# No sentence and no heading can stop at these words: what follows belongs to them.
_OPEN_WORDS = (
    "và|hoặc|của|về|tại|trong|với|theo|thuộc|do|bởi|từ|đến|tới|cho|để|là|các|những|một|mỗi|giữa|như|nếu|mà|sẽ|đã|đang"
    "|ngày|tháng|khoản|điểm|Khoản|Điểm|lần thứ|VÀ|HOẶC|CỦA|VỀ|TẠI|TRONG|VỚI|THEO|THUỘC|TỪ|ĐẾN|CHO|CÁC|NGÀY|THÁNG"
)
_NUMBERED_TYPES = (
    "Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Pháp lệnh|Công văn|Văn bản|Kế hoạch|Tờ trình|Báo cáo"
    "|Thông báo|Công điện|Kết luận|Chương trình|Hướng dẫn|Quy định|công văn|văn bản|báo cáo|tờ trình"
)
OPEN_END = re.compile(rf"(?:[,(\[“&]|(?:^|[\s(“\"])(?:{_OPEN_WORDS}|(?:{_NUMBERED_TYPES}) số))$")

# They seldom stop at these.
_SELDOM_LAST = (
    "trên|dưới|bằng|ngoài|khi|được|bị|này|số|năm|mục|điều|chương|quý|khóa|khoá|cấp|loại|nhóm|thứ|hạng|nhiệm kỳ"
    "|xã|phường|Điều|Mục|Chương|Phần|Phụ lục|Luật|Bộ luật|Bộ|Sở|Ban|Ông|Bà|Số|TRÊN|SỐ|NĂM|Thủ|Phó|Tổng|Văn"
)
WEAKLY_OPEN = re.compile(rf"(?:[\-–/]|(?:^|[\s(“\"])(?:{_SELDOM_LAST}))$")

# A number or a letter belongs to these, so that it begins no list.
_TAKES_NUMBER = re.compile(
    r"(?:^|[\s(“])(?:khoản|điều|mục|chương|phần|cấp|độ|loại|nhóm|lần|số|quý|thứ|ngày|tháng|năm|phụ lục|mẫu|biểu|bảng)$",
    re.IGNORECASE,
)
_TAKES_LETTER = re.compile(r"(?:^|[\s(“])(?:điểm|nhóm|loại|hạng)$", re.IGNORECASE)


def takes_label(before: str, words: str) -> bool:
    """True if the number or letter at the start of ``words`` goes with the last word of ``before``.

    >>> takes_label("theo quy định tại khoản", "2. Các trường hợp"), takes_label("gồm các bước", "2. Nộp")
    (True, False)
    """
    expected = _TAKES_LETTER if words[:1].islower() else _TAKES_NUMBER
    return expected.search(before) is not None
