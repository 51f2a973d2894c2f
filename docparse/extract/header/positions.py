"""Positions of signatories and the marks of delegated authority (Decree 30/2020, Phụ lục I, mục II.7)."""

from __future__ import annotations

import re

from docparse.extract.header.shape import begins_words

POSITION_HEADS: tuple[str, ...] = (
    "chủ tịch", "phó", "giám đốc", "tổng giám đốc", "trưởng", "bộ trưởng", "thứ trưởng", "thủ tướng", "cục trưởng",
    "tổng cục trưởng", "chi cục trưởng", "vụ trưởng", "chánh", "viện trưởng", "hiệu trưởng", "bí thư", "tổng bí thư",
    "chủ nhiệm", "ủy viên", "quyền", "chủ tọa", "chủ trì", "thư ký", "tổng thư ký", "kế toán", "đội trưởng",
    "tổ trưởng", "thành viên", "đại diện", "thẩm phán", "tư lệnh", "chính ủy", "thống đốc", "người", "đoàn trưởng",
    "hạt trưởng", "trạm trưởng", "quản đốc", "chuyên viên", "phụ trách", "xác nhận", "tổng thanh tra", "tổng kiểm toán",
    "tổng biên tập", "tổng giám mục", "ban giám đốc", "chủ hộ", "chỉ huy", "chính trị viên", "lãnh đạo", "thủ trưởng",
)  # fmt: skip
_MARK = re.compile(
    r"(?:TM|KT|TL|TUQ|TUN|Q)\s*\.|(?:T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|T\s*/\s*U\s*Q)\b\.?|(?:TM|KT|TL|TUQ)(?=\s)"
)


def begins_position(text: str) -> bool:
    """True if ``text`` begins with a position or a mark of authority."""
    return mark_at_head(text) is not None or begins_words(text, POSITION_HEADS)


def mark_at_head(text: str) -> str | None:
    """The mark of authority ("TM.", "KT.", "T/M") at the head of ``text``, as written."""
    match = _MARK.match(text.strip())
    return re.sub(r"\s+", "", match.group()) if match else None


def without_mark(text: str) -> str:
    """``text`` after its mark of authority."""
    return _MARK.sub("", text.strip(), count=1).strip(" .") if mark_at_head(text) else text.strip()


def is_collective_mark(mark: str) -> bool:
    """TM. or T/M: signed for a collective, whose name follows on the same line."""
    return mark.replace("/", "").startswith("TM")
