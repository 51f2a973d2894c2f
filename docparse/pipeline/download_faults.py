"""Why a file could not be fetched, in words of the user, with the remedy."""

from __future__ import annotations

import errno
import ssl
from http.client import HTTPException
from socket import gaierror
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from docparse.pipeline.system_words import system_words
from docparse.values import UnreadableFile

__all__ = ["broken_off", "fault_of", "fault_of_disk", "other_size", "unreadable"]

_ADDRESS = "Hãy kiểm tra lại địa chỉ."
_LATER = "Hãy thử lại sau."
_PUBLISHER = "Hãy báo cho nơi phát hành."
_NETWORK = "Hãy kiểm tra địa chỉ, mạng và máy chủ trung gian (biến HTTPS_PROXY)."
# HTTP status: code, message, remedy; RFC 9110, section 15.
_BY_STATUS = {
    401: ("forbidden", "Máy chủ không cho phép lấy tệp này", "Hãy hỏi nơi phát hành."),
    403: ("forbidden", "Máy chủ không cho phép lấy tệp này", "Hãy hỏi nơi phát hành."),
    404: ("not_found", "Không có tệp này trên máy chủ", _ADDRESS),
    407: ("proxy", "Máy chủ trung gian đòi đăng nhập", "Hãy hỏi người quản trị mạng (biến HTTPS_PROXY)."),
    410: ("not_found", "Không có tệp này trên máy chủ", _ADDRESS),
    416: ("no_such_part", "Tệp trên máy chủ đã đổi", _LATER),
    429: ("busy", "Máy chủ đang bận", _LATER),
}


def unreadable(url: str, code: str, message: str, remedy: str) -> UnreadableFile:
    """The error for what lies at ``url``."""
    return UnreadableFile(path=url, code=code, message=message, remedy=remedy)


def broken_off(url: str, done: int, size: int) -> UnreadableFile:
    """The connection ended before the file did."""
    message = f"Kết nối bị ngắt sau {_grouped(done)} trong {_grouped(size)} byte."
    return unreadable(url, "broken_off", message, "Chạy lại lệnh để tải tiếp từ chỗ dừng.")


def other_size(url: str, done: int, size: int) -> UnreadableFile:
    """The file on the server is shorter than was published."""
    message = f"Tệp trên máy chủ chỉ có {_grouped(done)} byte, công bố là {_grouped(size)} byte."
    return unreadable(url, "other_size", message, _PUBLISHER)


def fault_of_disk(url: str, error: OSError) -> UnreadableFile:
    """What was fetched cannot be kept."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return unreadable(
            url, "disk_full", "Hết chỗ trên đĩa khi tải tệp này.", "Hãy dọn đĩa rồi chạy lại để tải tiếp."
        )
    message = f"Không ghi được tệp tải về ({system_words(error)})."
    return unreadable(url, "unwritable", message, "Hãy kiểm tra quyền ghi, đĩa.")


def _grouped(number: int) -> str:
    """ "4.073.161"."""
    return f"{number:,}".replace(",", ".")


def fault_of(url: str, error: Exception) -> UnreadableFile:
    """The server could not be reached, or gave something else than the file."""
    if isinstance(error, HTTPError):
        return _refused(url, error.code)
    reason = error.reason if isinstance(error, URLError) else error
    host = urlsplit(url).hostname or url
    if isinstance(reason, ssl.SSLCertVerificationError):
        remedy = "Hãy báo người quản trị mạng hoặc nơi phát hành; docparse không bỏ qua bước kiểm tra này."
        return unreadable(url, "bad_certificate", f"Chứng thư số của máy chủ {host} không hợp lệ.", remedy)
    if isinstance(reason, TimeoutError):
        return unreadable(url, "timeout", f"Máy chủ {host} không trả lời.", _NETWORK)
    if isinstance(reason, gaierror):
        return unreadable(url, "no_server", f"Không tìm thấy máy chủ {host}.", _NETWORK)
    if isinstance(reason, ConnectionRefusedError):
        return unreadable(url, "no_server", f"Máy chủ {host} từ chối kết nối.", _NETWORK)
    if isinstance(reason, ConnectionError | HTTPException):
        return unreadable(url, "broken_off", f"Máy chủ {host} ngắt kết nối.", _LATER)
    return unreadable(url, "no_connection", f"Không kết nối được tới {host} ({reason}).", _NETWORK)


def _refused(url: str, status: int) -> UnreadableFile:
    known = _BY_STATUS.get(status)
    if known is None:
        remedy = _LATER if status >= 500 else _ADDRESS
        known = ("server_error", "Máy chủ gặp lỗi" if status >= 500 else "Máy chủ từ chối", remedy)
    code, message, remedy = known
    return unreadable(url, code, f"{message} (mã {status}).", remedy)
