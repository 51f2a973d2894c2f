"""Warnings about how a file was read, in words for the user."""

from __future__ import annotations

from docparse.readers.docx.drafts import Remarks
from docparse.readers.docx.namespaces import W
from docparse.readers.docx.package import Package

_TEXTS = {
    "tracked": "Tệp còn dấu vết chỉnh sửa (track changes): được đọc như đã chấp nhận tất cả.",
    "original": "Tệp còn dấu vết chỉnh sửa (track changes): được đọc theo bản gốc, trước khi chỉnh sửa.",
    "hidden": "Tệp có chữ ẩn: phần này không được đọc.",
    "symbol": "Có {count} ký hiệu đặc biệt không nhận ra được và đã bị bỏ qua.",
    "old_font": "Tệp có chữ gõ bằng phông cũ (TCVN3, VNI hoặc VISCII): được đọc sang Unicode.",
    "embedded": "Có {count} phần nhúng từ tệp khác không được đọc.",
    "comment": "Tệp có {count} chú thích (comment): không được đọc.",
}


def warnings_for(remarks: Remarks, package: Package) -> tuple[str, ...]:
    """One sentence for each kind of remark, in a fixed order."""
    comments = package.linked_part("comments")
    count = 0 if comments is None else sum(1 for _ in comments.iterfind(f"{W}comment"))
    counts = {**remarks.counts, "comment": count}
    return tuple(text.format(count=counts[what]) for what, text in _TEXTS.items() if counts.get(what))
