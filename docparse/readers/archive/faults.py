"""What can be wrong with an archive or with a file inside one, in words for its owner."""

from __future__ import annotations

from docparse.values import UnreadableFile

_UNPACK = "Hãy giải nén bằng chương trình quen dùng rồi đọc từng tệp bên trong."

# fault → (code, message, remedy)
_FAULTS = {
    "damaged": ("damaged", "Gói nén bị hỏng, không mở được.", "Hãy lấy lại gói nén từ nơi gửi."),
    "damaged_member": ("damaged", "Tệp trong gói nén bị hỏng.", "Hãy lấy lại gói nén từ nơi gửi."),
    "encrypted": (
        "encrypted",
        "Tệp trong gói nén được đặt mật khẩu.",
        "Hãy giải nén bằng mật khẩu rồi đọc tệp đã giải nén.",
    ),
    "method": ("unsupported_format", "Tệp trong gói nén dùng cách nén chưa đọc được.", _UNPACK),
    "oversized": (
        "too_large",
        "Gói nén giải nén ra quá lớn hoặc có quá nhiều tệp; docparse không mở để bảo vệ máy.",
        "Nếu gói đáng tin, hãy giải nén và chỉ rõ những tệp cần đọc.",
    ),
    "oversized_member": (
        "too_large",
        "Tệp trong gói nén giải nén ra quá lớn; docparse không mở để bảo vệ máy.",
        "Nếu gói đáng tin, hãy giải nén rồi đọc riêng tệp này.",
    ),
    "too_deep": (
        "too_large",
        "Gói nén nằm quá sâu trong các gói nén khác; docparse không mở.",
        "Hãy giải nén các gói bên ngoài rồi thử lại.",
    ),
    "no_document": ("unsupported_format", "Gói nén không có văn bản nào đọc được.", _UNPACK),
    "no_member": ("not_found", "Không có tệp này trong gói nén.", "Hãy kiểm tra lại tên tệp trong gói."),
    "several": (
        "unsupported_format",
        "Gói nén có {count} văn bản; ở đây chỉ đọc được một.",
        "Hãy nêu tên văn bản trong gói, ví dụ “{example}”.",
    ),
}


def unreadable(path: str, fault: str, **details: object) -> UnreadableFile:
    """The error for a fault by its name."""
    code, message, remedy = _FAULTS[fault]
    return UnreadableFile(path=path, code=code, message=message.format(**details), remedy=remedy.format(**details))
