"""What can be wrong with a Word file as a file, in words for its owner."""

from __future__ import annotations

from docparse.values import UnreadableFile

# code → (message, remedy); {detail} is the name of a part of the file.
_FAULTS = {
    "damaged": (
        "Tệp Word bị hỏng, không mở được{detail}.",
        "Hãy mở tệp bằng Word hoặc LibreOffice, cho sửa chữa rồi lưu lại thành .docx, hoặc xin lại bản khác.",
    ),
    "encrypted": (
        "Tệp Word được đặt mật khẩu nên không đọc được.",
        "Hãy mở tệp bằng Word, gỡ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu), lưu lại rồi thử lại.",
    ),
    "old_word_file": (
        "Đây là tệp Word kiểu cũ (.doc), không phải .docx.",
        "Hãy mở tệp bằng Word hoặc LibreOffice và lưu thành .docx.",
    ),
    "not_a_word_file": (
        "Tệp không phải văn bản Word: bên trong không có nội dung văn bản (word/document.xml).",
        "Hãy kiểm tra lại tệp, hoặc mở bằng chương trình đã tạo ra nó và lưu thành .docx.",
    ),
    "too_large": (
        "Tệp giải nén ra quá lớn so với một văn bản thông thường{detail}; docparse không mở để bảo vệ máy.",
        "Nếu tệp đáng tin, hãy mở bằng Word, bớt hình ảnh hoặc nội dung nhúng rồi lưu lại.",
    ),
    "overloaded": (
        "Tệp Word có cấu trúc lồng nhau quá sâu hoặc một đoạn chữ quá dài{detail}; docparse không mở để bảo vệ máy.",
        "Hãy mở tệp bằng Word, bỏ bớt bảng lồng trong bảng hoặc ngắt đoạn quá dài, lưu lại rồi thử lại.",
    ),
    "unsafe": (
        "Tệp chứa đoạn khai báo (DTD/ENTITY) mà tệp Word không bao giờ có{detail}; docparse không mở để bảo vệ máy.",
        "Hãy xin lại tệp từ nơi gửi; nếu tệp đáng tin, mở bằng Word rồi lưu lại thành .docx.",
    ),
}
_CODES = {"overloaded": "too_large"}


def unreadable(path: str, code: str, part: str | None = None) -> UnreadableFile:
    """The error for a fault by its code; ``part`` names the part of the file at fault."""
    message, remedy = _FAULTS[code]
    detail = f" (phần {part})" if part else ""
    return UnreadableFile(path=path, code=_CODES.get(code, code), message=message.format(detail=detail), remedy=remedy)
