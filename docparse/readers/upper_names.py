"""Names in capitals that take two lines: organs in the header, authorities in the signature."""

from __future__ import annotations

import re

from docparse.readers.line_starts import SIGNATURE

# The next line goes on with the name above it.
_GOES_ON = re.compile(
    r"(?:VÀ|VỀ|CỦA|CÁC|TẠI|TRÊN|TRONG|CHO|DO|THUỘC|TRỰC THUỘC|ĐẾN|TỪ|THEO|VỚI|CHỦ NGHĨA|HỘI CHỦ NGHĨA"
    r"|XÃ HỘI CHỦ NGHĨA|HÒA XÃ HỘI|DÂN|NHÂN DÂN)\b"
)
# A name cannot stop here …
_UNFINISHED = re.compile(
    r"(?:[,\-–&(]|\b(?:VÀ|VỀ|CỦA|CÁC|TẠI|TRÊN|TRONG|THUỘC|ỦY|UỶ|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN NHÂN|ĐỒNG NHÂN"
    r"|CỘNG|CỘNG H[ÒO][ÀA]|CỘNG H[ÒO][ÀA] XÃ|CỘNG H[ÒO][ÀA] XÃ HỘI|CHỦ NGHĨA"
    r"|KT\.|TM\.|TL\.|TUQ\.|PHÓ|THỦ|THỨ|CHỦ|GIÁM|CHÁNH|HIỆU))$"
)
# … nor here within one stretch of formatting ("BỘ / TRƯỞNG") …
_HALF_A_TITLE = re.compile(r"\b(?:BỘ|TỔNG|VIỆN|CỤC|VỤ)$")
# … and here it stops only where the formatting changes too.
_SELDOM_FINISHED = re.compile(r"\b(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|NƯỚC|BỘ|SỞ|BAN|TRƯỜNG)$")
_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)\b")
_COUNCIL = re.compile(r"(?:(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND|(?:ỦY|UỶ) BAN)$")


def continues_name(before: str, words: str, *, crossed: bool, changes: bool) -> bool | None:
    """Whether the capitals ``words`` go on with the name in ``before``; None where nothing tells.

    ``crossed``: one stretch of formatting runs over the line end; ``changes``: one ends there.
    """
    if _UNFINISHED.search(before) or (crossed and _HALF_A_TITLE.search(before)):
        return True
    if SIGNATURE.match(words):
        return False
    if _GOES_ON.match(words) or (_PLACE.match(words) and _COUNCIL.search(before)):
        return True
    if changes:
        return False
    if _SELDOM_FINISHED.search(before):
        return True
    return True if crossed and not (_PLACE.match(words) and _PLACE.search(before)) else None
