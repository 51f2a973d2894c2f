"""Warnings about how a spreadsheet was read, in words for the user."""

from __future__ import annotations

from docparse.readers.spreadsheet.grid import MOST_CELLS, Remarks

_TEXTS = {
    "too_many": "Bảng tính quá lớn: chỉ đọc {most} ô có chữ đầu tiên.",
    "hidden_sheets": "Có {count} trang tính ẩn: không được đọc.",
    "hidden_cells": "Có {count} ô trong hàng hoặc cột ẩn: không được đọc.",
    "no_result": "Có {count} công thức chưa có kết quả: hãy mở tệp bằng Excel, lưu lại rồi đọc lại.",
    "comments": "Bảng tính có chú thích (comment): không được đọc.",
    "other_sheets": "Có {count} trang không phải bảng (biểu đồ hoặc macro): không được đọc.",
}


def warnings_for(remarks: Remarks) -> tuple[str, ...]:
    """One sentence for each kind of remark, in a fixed order."""
    counts, most = remarks.counts, f"{MOST_CELLS:,}".replace(",", ".")
    return tuple(text.format(count=counts[what], most=most) for what, text in _TEXTS.items() if counts[what])
