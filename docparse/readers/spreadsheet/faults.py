"""What can be wrong with a spreadsheet as a file, in words for its owner."""

from __future__ import annotations

from docparse.values import UnreadableFile

# code → (message, remedy); {detail} is the name of a part of the file.
_FAULTS = {
    "damaged": (
        "Bảng tính bị hỏng, không mở được{detail}.",
        "Hãy mở tệp bằng Excel hoặc LibreOffice, cho sửa chữa rồi lưu lại thành .xlsx, hoặc xin lại bản khác.",
    ),
    "encrypted": (
        "Bảng tính được đặt mật khẩu nên không đọc được.",
        "Hãy mở tệp bằng Excel, gỡ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi thử lại.",
    ),
    "binary_workbook": (
        "Chưa đọc được bảng tính dạng nhị phân (.xlsb).",
        "Hãy mở tệp bằng Excel và lưu thành .xlsx rồi thử lại.",
    ),
    "too_large": (
        "Bảng tính giải nén ra quá lớn so với một phụ lục thông thường{detail}; docparse không mở để bảo vệ máy.",
        "Nếu tệp đáng tin, hãy mở bằng Excel, chép phần cần đọc sang tệp mới rồi lưu lại.",
    ),
    "unsafe": (
        "Tệp chứa đoạn khai báo (DTD/ENTITY) mà bảng tính không bao giờ có{detail}; docparse không mở để bảo vệ máy.",
        "Hãy xin lại tệp từ nơi gửi; nếu tệp đáng tin, mở bằng Excel rồi lưu lại thành .xlsx.",
    ),
}


def unreadable(path: str, code: str, part: str | None = None) -> UnreadableFile:
    """The error for a fault by its code; ``part`` names the part of the file at fault."""
    message, remedy = _FAULTS[code]
    detail = f" (phần {part})" if part else ""
    return UnreadableFile(path=path, code=code, message=message.format(detail=detail), remedy=remedy)
