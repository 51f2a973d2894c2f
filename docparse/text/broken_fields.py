"""What Word and LibreOffice print where a cross-reference has lost its target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.values import Span

# Messages of the programs after "Error!", in English and in Vietnamese.
_MESSAGES = (
    "Reference source not found",
    "Bookmark not defined",
    "No bookmark name given",
    "Hyperlink reference not valid",
    "No text of specified style in document",
    "Unknown document property name",
    "No table of contents entries found",
    "No table of figures entries found",
    "No index entries found",
    "No sequence specified",
    "Filename not specified",
    "Not a valid (?:link|filename|embedded object)",
    "Main Document Only",
    "Unknown switch argument",
    "Cannot open file",
    "Objects cannot be created from editing field codes",
    "Không tìm thấy nguồn tham chiếu",
    "Không xác định được [Tt]hẻ đánh dấu",
    "Thẻ đánh dấu (?:chưa|không) được xác định",
    "Không tìm thấy (?:mục mục lục|mục nào của mục lục|tệp)",
    "Tham chiếu siêu (?:kết nối|liên kết) không hợp lệ",
)
_BROKEN = re.compile(rf"(?:Error|Lỗi)\s?[!:]\s?(?:{'|'.join(_MESSAGES)})[^\S\n]*\.?", re.IGNORECASE)
_MARKS = ("rror", "RROR", "ỗi", "ỖI")


def broken_fields(text: str) -> Iterator[Span]:
    """Where ``text`` holds such a message, its full stop included."""
    if any(mark in text for mark in _MARKS):
        yield from (Span(*match.span()) for match in _BROKEN.finditer(text))
