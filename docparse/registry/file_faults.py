"""Why SQLite refuses a registry file, in words for the user: one that is busy is not damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from docparse.values import SettingsError

__all__ = ["file_fault"]

_DAMAGED = (
    "registry_damaged",
    "Không đọc được sổ đăng ký: tệp bị hỏng, không phải sổ đăng ký, hoặc của phiên bản docparse mới hơn.",
    "Hãy đổi tên tệp ấy rồi nhập lại các bảng bằng docparse registry import.",
)
_BUSY = (
    "registry_busy",
    "Sổ đăng ký đang được một chương trình khác ghi.",
    "Hãy đợi chương trình ấy xong rồi thử lại; tệp vẫn nguyên vẹn.",
)
_UNWRITABLE = ("registry_unwritable", "Không ghi được sổ đăng ký.", "Hãy kiểm tra thư mục, quyền ghi.")
# What SQLite answers, by the lower byte of its code.
_FAULTS: Mapping[int, tuple[str, str, str]] = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_PERM: _UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlite3.SQLITE_FULL: ("registry_full", "Ổ đĩa hết chỗ, chưa ghi được vào sổ đăng ký.", "Hãy dọn chỗ rồi thử lại."),
    sqlite3.SQLITE_IOERR: (
        "registry_io",
        "Ổ đĩa hoặc thư mục chia sẻ chứa sổ đăng ký không trả lời.",
        "Hãy kiểm tra ổ đĩa, mạng rồi thử lại.",
    ),
}


def file_fault(path: str, error: Exception) -> SettingsError:
    """``error`` at the file ``path``, raised by SQLite or the system; anything unknown means a damaged file."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    known = _UNWRITABLE if isinstance(error, OSError) else _FAULTS.get(code & 0xFF, _DAMAGED)
    name, message, remedy = known
    return SettingsError(path=path, code=name, message=message, remedy=remedy)
