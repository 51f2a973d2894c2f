"""Positions of signatories and the marks of delegated authority (Decree 30/2020, Phụ lục I, mục II.7)."""

from __future__ import annotations

import re

from docparse.extract.header.shape import bare

POSITION_HEADS: tuple[str, ...] = (
    "chu tich", "pho chu tich", "giam doc", "pho giam doc", "tong giam doc", "pho tong giam doc", "truong", "pho",
    "bo truong", "thu truong", "thu tuong", "cuc truong", "tong cuc truong", "chi cuc truong", "vu truong", "chanh",
    "vien truong", "hieu truong", "bi thu", "tong bi thu", "chu nhiem", "uy vien", "quyen", "chu toa", "thu ky",
    "ke toan", "doi truong", "to truong", "thanh vien", "dai dien", "tham phan", "tu lenh", "chinh uy", "tong",
    "thong doc", "nguoi", "doan truong", "hat truong", "tram truong", "quan doc", "giao su", "dai ta", "thuong tuong",
    "chuyen vien", "phu trach", "xac nhan", "vien chuc",
)  # fmt: skip
_MARK = re.compile(
    r"(?:TM|KT|TL|TUQ|TUN|Q)\s*\.|(?:T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|T\s*/\s*U\s*Q)\b\.?|(?:TM|KT|TL|TUQ)(?=\s)"
)


def begins_position(text: str) -> bool:
    """True if ``text`` begins with a position or a mark of authority."""
    if mark_at_head(text) is not None:
        return True
    shape = bare(text)
    return any(shape == head or shape.startswith((head + " ", head + ",")) for head in POSITION_HEADS)


def mark_at_head(text: str) -> str | None:
    """The mark of authority ("TM.", "KT.", "T/M") at the head of ``text``, as written."""
    match = _MARK.match(text.strip())
    return re.sub(r"\s+", "", match.group()) if match else None


def without_mark(text: str) -> str:
    """``text`` after its mark of authority."""
    return _MARK.sub("", text.strip(), count=1).strip(" .") if mark_at_head(text) else text.strip()
