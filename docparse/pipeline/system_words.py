"""Why the system refuses a file or a folder, in words for the user."""

from __future__ import annotations

import errno
from typing import Literal

__all__ = ["system_words"]

_Pair = tuple[str, str]
_NO_RIGHT: _Pair = ("không có quyền", "no permission")
_NO_ROOM: _Pair = ("ổ đĩa hết chỗ", "the disk is full")
_IN_USE: _Pair = ("tệp đang mở trong chương trình khác", "another program has the file open")
_NO_ANSWER: _Pair = ("ổ đĩa hoặc mạng không trả lời", "the disk or the network does not answer")
# What the system answers → Vietnamese, English; not every system has every name.
_BY_NAME: dict[str, _Pair] = {
    "EACCES": _NO_RIGHT,
    "EPERM": _NO_RIGHT,
    "EROFS": ("ổ đĩa chỉ cho đọc", "the disk is read-only"),
    "ENOSPC": _NO_ROOM,
    "EDQUOT": _NO_ROOM,
    "EFBIG": ("tệp quá lớn đối với ổ đĩa này", "the file is too large for this disk"),
    "ENOENT": ("không có tệp hoặc thư mục này", "there is no such file or folder"),
    "ENOTDIR": ("một phần của đường dẫn không phải là thư mục", "a part of the path is no folder"),
    "EISDIR": ("là thư mục", "it is a folder"),
    "EEXIST": ("đã có tệp này", "it exists already"),
    "ENAMETOOLONG": ("tên quá dài", "the name is too long"),
    "EINVAL": ("hệ thống không nhận tên này", "the system does not take this name"),
    "ELOOP": ("đường dẫn quay vòng", "the path goes in a circle"),
    "EBUSY": _IN_USE,
    "ETXTBSY": _IN_USE,
    "EMFILE": ("đang mở quá nhiều tệp", "too many files are open"),
    "ENFILE": ("đang mở quá nhiều tệp", "too many files are open"),
    "EIO": _NO_ANSWER,
    "ESTALE": _NO_ANSWER,
    "ETIMEDOUT": _NO_ANSWER,
    "EADDRINUSE": ("địa chỉ và cổng này đang được dùng", "this address and port are in use"),
    "EADDRNOTAVAIL": ("máy này không có địa chỉ ấy", "this machine has no such address"),
    "ECONNREFUSED": ("máy kia từ chối kết nối", "the other machine refuses to connect"),
    "ECONNRESET": ("máy kia ngắt kết nối", "the other machine broke the connection off"),
    "ENETUNREACH": ("không có đường mạng đến đó", "no network leads there"),
    "EHOSTUNREACH": ("không có đường mạng đến đó", "no network leads there"),
    "ENXIO": ("không có ổ đĩa này", "there is no such disk"),
    "ENODEV": ("không có ổ đĩa này", "there is no such disk"),
}
_WORDS = {code: words for name, words in _BY_NAME.items() if (code := getattr(errno, name, None)) is not None}
# Windows calls this, too, a lack of permission: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
_WINDOWS_IN_USE = (32, 33)


def system_words(error: OSError, lang: str = "vi") -> str:
    """Why, as may stand behind a colon; what is not in the table as the system wrote it.

    >>> system_words(PermissionError(errno.EACCES, "Permission denied"))
    'không có quyền'
    """
    if getattr(error, "winerror", None) in _WINDOWS_IN_USE:
        return _chosen(_IN_USE, lang)
    known = _WORDS.get(error.errno or 0)
    return _chosen(known, lang) if known else error.strerror or type(error).__name__


def _chosen(words: _Pair, lang: str) -> str:
    column: Literal[0, 1] = 1 if lang == "en" else 0
    return words[column]
