"""What a database server answers when it refuses, in words for the user."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["refusal_words"]

# A piece of the answer, in lower case → the words for the user; the first that fits.
_WORDS: Mapping[str, str] = {
    "password authentication failed": "sai tài khoản hoặc mật khẩu",
    "no password supplied": "thiếu mật khẩu",
    "does not exist": "máy chủ không có cơ sở dữ liệu hoặc tài khoản này",
    "no pg_hba.conf entry": "máy chủ không cho tài khoản này vào từ máy này",
    "could not translate host name": "không tìm thấy máy chủ",
    "failed to resolve host": "không tìm thấy máy chủ",
    "connection refused": "máy chủ không trả lời",
    "timeout": "quá thời gian chờ máy chủ",
    "timed out": "quá thời gian chờ máy chủ",
    "server closed the connection": "kết nối bị ngắt giữa chừng",
    "terminating connection": "kết nối bị ngắt giữa chừng",
    "connection is closed": "kết nối bị ngắt giữa chừng",
    "connection is lost": "kết nối bị ngắt giữa chừng",
    "too many": "máy chủ đang có quá nhiều kết nối",
    "read-only": "máy chủ chỉ cho đọc",
    "no space left": "máy chủ hết chỗ lưu",
    "starting up": "máy chủ đang khởi động, thử lại sau ít phút",
    "shutting down": "máy chủ đang tắt",
}


def refusal_words(answer: str) -> str:
    """What ``answer`` means; one that is not in the table by its first line, as the server wrote it.

    >>> refusal_words('connection failed: Connection refused\\n\\tIs the server running?')
    'máy chủ không trả lời'
    """
    low = answer.casefold()
    first = next(iter(answer.strip().splitlines()), "").strip()
    return next((words for piece, words in _WORDS.items() if piece in low), first)
