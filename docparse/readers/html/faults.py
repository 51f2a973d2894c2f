"""What can be wrong with a web page as a file, in words for its owner."""

from __future__ import annotations

from docparse.values import UnreadableFile

_REMEDY = "Hãy mở trang bằng trình duyệt, chép phần văn bản sang Word, lưu thành .docx rồi thử lại."

# code → (message, remedy)
_FAULTS = {
    "too_large": ("Trang web quá lớn so với một văn bản thông thường; docparse không mở để bảo vệ máy.", _REMEDY),
    "too_deep": ("Trang web có cấu trúc lồng nhau quá sâu; docparse không mở để bảo vệ máy.", _REMEDY),
    "damaged": ("Trang web bị hỏng, không đọc được.", _REMEDY),
    "no_page": (
        "Tệp lưu trang web (.mht) không có trang nào bên trong.",
        "Hãy mở lại trang bằng trình duyệt và lưu lần nữa, hoặc chép phần văn bản sang Word.",
    ),
    "not_a_page": (
        "Tệp XML không phải trang web.",
        "Hãy mở tệp bằng chương trình đã tạo ra nó và lưu thành .docx rồi thử lại.",
    ),
}
_CODES = {"too_deep": "too_large", "no_page": "damaged", "not_a_page": "unsupported_format"}


def unreadable(path: str, code: str) -> UnreadableFile:
    """The error for a fault by its code."""
    message, remedy = _FAULTS[code]
    return UnreadableFile(path=path, code=_CODES.get(code, code), message=message, remedy=remedy)
