"""Where the frame of a web page begins that a saved document drags behind it.

Legal portals print lists of related instruments, labels of their own ("Ban hành:", "Hiệu lực:
Đã biết") and notes on their use under the text. None of it is the document.
"""

from __future__ import annotations

import re

_LABELS = frozenset(
    {
        "văn bản liên quan", "ban hành:", "cập nhật:", "hiệu lực: đã biết", "tình trạng: đã biết", "hiệu lực:",
        "tình trạng:", "văn bản bị thay thế", "văn bản thay thế", "văn bản được hướng dẫn", "văn bản hướng dẫn",
        "văn bản được hợp nhất", "văn bản gốc", "văn bản tiếng anh", "chú thích", "chú thích:", "lược đồ",
        "liên quan hiệu lực", "liên quan nội dung", "tải về", "thuộc tính văn bản", "bài liên quan:", "lưu trữ",
        "ghi chú", "hỏi đáp pháp luật", "nội dung sửa đổi, hướng dẫn",
    }
)  # fmt: skip
_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_LEAD = re.compile(r"chưa cập nhật nội dung tiếng anh", re.IGNORECASE)
_REACH = 6
_ENOUGH = 4


def frame_start(text: str) -> int | None:
    """The offset (code points) at which the frame begins; None where the text has none.

    A frame is a line that is a portal's label, followed mostly by labels and bare dates.
    """
    lines = [(match.start(), match.group().strip()) for match in re.finditer(r"[^\n]+", text)]
    odd = [_is_label(line) or _DATE.fullmatch(line) is not None for _, line in lines]
    for index, (_, line) in enumerate(lines):
        if _is_label(line) and sum(odd[index : index + _REACH]) >= _ENOUGH:
            return lines[_with_lead(lines, index)][0]
    return None


def _is_label(line: str) -> bool:
    return line.casefold() in _LABELS


def _with_lead(lines: list[tuple[int, str]], index: int) -> int:
    """The portal's own headings of the document stand right above the labels."""
    for above in range(index - 1, max(-1, index - 4), -1):
        if _LEAD.search(lines[above][1]):
            words = lines[above][1].split()[:2]
            before = above - 1
            return before if before >= 0 and lines[before][1].split()[:2] == words else above
    return index
