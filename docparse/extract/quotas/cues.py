"""Words that say whether a figure is still to be reached or has been reached already.

The nearest cue before a figure, within its sentence, decides; a cue of the past behind the figure
("… so với cùng kỳ") decides too. "đã" before a word of planning ("đã đề ra", "đã được giao") is no past.
"""

from __future__ import annotations

import re

# "đạt chỉ tiêu đề ra", "Chương trình mục tiêu quốc gia", "bổ sung có mục tiêu" set nothing.
_GOAL = (
    r"(?<!chương trình )(?<!có )(?<!đạt )(?<!vượt )(?<!đa )mục tiêu(?! quốc gia| đề ra| nghị quyết"
    r"|,? (?:và )?(?:nhiệm vụ"
    r"|giải))"
    r"|(?<!đạt )(?<!vượt )chỉ tiêu(?! chất lượng| kỹ thuật| kĩ thuật| hóa| lý| đề ra| nghị quyết"
    r"|,? (?:và )?(?:nhiệm vụ|giải pháp))"
)
_STRONG_AIM = rf"phấn đấu|quyết tâm|đạt (?:được )?mục tiêu(?! đề ra| nghị quyết)|{_GOAL}"
_AIM = (
    rf"phấn đấu|quyết tâm|{_GOAL}|bảo đảm|đảm bảo|đặt ra|sẽ|dự kiến|dự toán|kế hoạch|tối thiểu|ít nhất|tối đa"
    r"|không quá|không vượt quá|không dưới|cần|phải|yêu cầu|tiếp tục|duy trì|đến (?:hết |cuối )?năm 20\d\d|hằng năm"
    r"|hàng năm|mỗi năm|định hướng|đề nghị khen thưởng|tập trung|trọng tâm|giai đoạn 20\d\d"
)
_PLANNED = (
    r"đề ra|đặt ra|được giao|giao|phê duyệt|được phê duyệt|xác định|đăng ký|ban hành|được ban hành|quy hoạch|định"
    r"|được công bố"
)
_NOW = r"(?<!thực )(?<!phát )(?<!thể )(?<!biểu )hiện (?:nay|có|tại)"
_PAST = (
    rf"đã(?! (?:{_PLANNED})\b)|{_NOW}|đến nay|tính đến|tính từ|lũy kế|luỹ kế|ước đạt|ước thực hiện|ước cả năm|ước tính"
    r"|vừa qua|qua \d+ năm|năm qua|kết quả(?! cần)|ghi nhận|thiệt hại|cùng kỳ|kể từ (?:khi|ngày)|trong \d+ tháng"
    r"|\d+ tháng đầu năm|thực hiện được|đạt được(?! mục tiêu| các mục tiêu)|qua công tác|số đã"
)
# For words in small letters: a pattern that ignores case cannot tell by one letter that a word is none of its own.
_CUES = re.compile(rf"(?<!\w)(?:(?P<past>{_PAST})|(?P<aim>{_AIM}))(?!\w)")
_STRIVES = re.compile(
    r"(?<!\w)(?:phấn đấu|quyết tâm|đặt mục tiêu|đạt (?:được )?mục tiêu(?! đề ra| nghị quyết))(?!\w)", re.IGNORECASE
)
_STRONG = re.compile(rf"(?<!\w)(?:{_STRONG_AIM})(?!\w)")
_PAST_BEHIND = re.compile(
    r"[^.;\n]{0,40}?(?<!\w)(?:so (?:với )?(?:cùng kỳ|năm trước)|cùng kỳ|so (?:với )?dự toán"
    r"|đã (?:hoàn thành|đạt|đi vào|được (?:cấp|phê duyệt)))",
    re.IGNORECASE,
)
_LOOKS_BACK = 16  # code points before a cue that tell whether it is one
_NEAR = 80  # code points before a figure in which a goal names it


def last_cue(text: str, start: int, end: int) -> str | None:
    """ "past" or "aim": the cue nearest to ``end`` in ``[start, end)``; None where there is none."""
    kind = None
    for cue in _CUES.finditer(*_in_small_letters(text, start, end)):
        kind = cue.lastgroup
    return kind


def has_past_cue(text: str, start: int, end: int) -> bool:
    """True if ``[start, end)`` tells of the past anywhere."""
    return any(cue.lastgroup == "past" for cue in _CUES.finditer(*_in_small_letters(text, start, end)))


def has_strong_aim(text: str, start: int, end: int) -> bool:
    """True if ``[start, end)`` says that something is striven for."""
    return _STRONG.search(*_in_small_letters(text, start, end)) is not None


def _in_small_letters(text: str, start: int, end: int) -> tuple[str, int]:
    """``[start, end)`` in small letters with what a cue looks back at, and where it begins in that."""
    floor = max(0, start - _LOOKS_BACK)
    return text[floor:end].lower(), start - floor


def is_striven_for(text: str, start: int, end: int) -> bool:
    """True if the sentence strives for what ends at ``end``, or names it right there as a goal."""
    return _STRIVES.search(text, start, end) is not None or has_strong_aim(text, max(start, end - _NEAR), end)


def is_compared_with_past(text: str, end: int, limit: int) -> bool:
    """True if a comparison with an earlier result follows the figure that ends at ``end``."""
    return _PAST_BEHIND.match(text, end, limit) is not None
