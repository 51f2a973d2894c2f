"""Texts of ``docparse integrations``: key → (Vietnamese, English)."""

from __future__ import annotations

__all__ = ["INTEGRATIONS_TEXTS"]

INTEGRATIONS_TEXTS: dict[str, tuple[str, str]] = {
    "integrations": (
        "cách dùng docparse trong LibreOffice, Word, trình duyệt, VS Code, Python",
        "how to use docparse in LibreOffice, Word, browsers, VS Code and Python",
    ),
    "integrations_action": ("việc cần làm", "what to do"),
    "integrations_libreoffice": (
        "ghi tiện ích mở rộng cho LibreOffice (.oxt) và in các bước cài đặt",
        "write the extension for LibreOffice (.oxt) and print the steps",
    ),
    "integrations_server": (
        "địa chỉ máy chủ docparse (mặc định {default})",
        "address of the docparse server (default {default})",
    ),
    "integrations_output": ("tệp .oxt sẽ ghi (mặc định docparse.oxt)", "the .oxt to write (default docparse.oxt)"),
    "integrations_written": ("Đã ghi tiện ích mở rộng: {path}", "The extension is written: {path}"),
    "wrong_server": (
        "“{value}” không phải địa chỉ máy chủ; ví dụ đúng: http://127.0.0.1:8642",
        "“{value}” is no address of a server; e.g. http://127.0.0.1:8642",
    ),
}
