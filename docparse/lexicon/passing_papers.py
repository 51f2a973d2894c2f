"""Papers that inform, ask or invite and regulate nothing: nobody asks whether they are still in force.

Administrative documents by Decree 30/2020/NĐ-CP, Điều 7.
What plans, programmes and conclusions say does hold for a time.
"""

from __future__ import annotations

import re

from docparse.lexicon.doc_types import types_by_code

__all__ = ["PASSING_TYPES", "is_passing"]

PASSING_TYPES = frozenset({
    "Báo cáo", "Báo cáo thẩm định", "Báo cáo thẩm tra", "Biên bản", "Biên bản làm việc", "Công điện", "Công điện khẩn",
    "Công văn", "Công văn liên ngành", "Đơn đề nghị", "Giấy giới thiệu", "Giấy mời", "Giấy nghỉ phép", "Phiếu báo",
    "Phiếu chuyển", "Phiếu gửi", "Phiếu trình", "Phiếu xin ý kiến", "Thư công", "Tờ trình",
})  # fmt: skip
# What a letter is called where nobody says more of it.
_ANY = "Văn bản"
_CODE = re.compile(r"\d+[a-zđ]?(?:/(?:19|20)\d{2})?[/-](?P<code>[^\W\d_]+)")


def is_passing(type_: str | None, number: str | None) -> bool:
    """True for a paper of these types, and for a "văn bản" whose symbol names no other type.

    >>> is_passing("Tờ trình", "9/TTr-SNV"), is_passing("Văn bản", "17/UBND-KT"), is_passing("Văn bản", "17/NQ-HĐND")
    (True, True, False)
    """
    if type_ in PASSING_TYPES:
        return True
    if type_ != _ANY or not number:
        return False
    found = _CODE.match(number)
    kinds = types_by_code(found["code"]) if found else ()
    return all(kind.name in PASSING_TYPES for kind in kinds)
