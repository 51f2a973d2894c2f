"""What can be wrong with a PDF file as a file, in words for its owner."""

from __future__ import annotations

from docparse.values import UnreadableFile

_ASK_FOR_SOURCE = "Hãy dùng tệp Word gốc nếu có. {advice}"

# code → (message, remedy)
_FAULTS = {
    "damaged": (
        "Tệp PDF bị hỏng, không mở được.",
        "Hãy xin lại bản khác, hoặc mở bằng trình đọc PDF rồi in ra PDF mới.",
    ),
    "encrypted": (
        "Tệp PDF được đặt mật khẩu nên không đọc được.",
        "Hãy mở tệp bằng mật khẩu, lưu lại thành bản không mật khẩu rồi thử lại.",
    ),
    "too_large": (
        "Tệp PDF quá lớn so với một văn bản thông thường ({detail}); docparse không mở để bảo vệ máy.",
        "Hãy tách tệp thành nhiều phần nhỏ hơn rồi thử lại.",
    ),
    "overloaded": (
        "Tệp PDF {detail}; docparse không mở để bảo vệ máy.",
        "Nếu tệp đáng tin, hãy mở bằng trình đọc PDF rồi in ra PDF mới, hoặc dùng tệp Word gốc.",
    ),
    "scanned": ("Tệp PDF là bản quét (ảnh), không có lớp chữ.", _ASK_FOR_SOURCE),
    "garbled": (
        "Lớp chữ của tệp PDF bị hỏng: phông nhúng không ghi đúng mã chữ (hoặc dùng bảng mã cũ), "
        "nên chữ đọc ra vô nghĩa.",
        _ASK_FOR_SOURCE,
    ),
    "no_usable_text": (
        "Tệp PDF không có trang nào đọc được chữ (trang thì là ảnh quét, trang thì lớp chữ bị hỏng).",
        _ASK_FOR_SOURCE,
    ),
}  # fmt: skip
_CODES = {"overloaded": "too_large"}


def unreadable(path: str, code: str, detail: str = "", advice: str = "") -> UnreadableFile:
    """The error for a fault by its code; ``detail`` says what is too large, ``advice`` how scans can be read."""
    message, remedy = _FAULTS[code]
    return UnreadableFile(
        path=path,
        code=_CODES.get(code, code),
        message=message.format(detail=detail),
        remedy=remedy.format(advice=advice),
    )
