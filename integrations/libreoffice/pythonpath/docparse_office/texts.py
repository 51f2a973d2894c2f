"""What the extension says, in Vietnamese."""

from __future__ import annotations

from typing import Any

from docparse_office.server import Refused

__all__ = [
    "AWAY", "CANCEL", "CHECKING", "KEEP", "NAME", "NOT_TEXT", "NO_WORD", "SERVER", "TOKEN", "WRONG_ADDRESS",
    "comment_of", "connected", "removed", "refused", "summary_of", "word_added",
]  # fmt: skip

NAME = "docparse"
AWAY = (
    "Không kết nối được máy chủ docparse tại {address}.\n\n"
    "Nếu dùng trên máy này: mở docparse (lệnh “docparse app”) rồi thử lại.\n"
    "Nếu dùng máy chủ của cơ quan: xem lại địa chỉ ở menu docparse ▸ máy chủ…"
)
CHECKING = "docparse đang kiểm tra toàn văn bản…"
NOT_TEXT = "Hãy mở một văn bản (Writer) rồi chọn lại lệnh này."
NO_WORD = "Hãy chọn (bôi đen) từ hoặc cụm từ viết đúng cần thêm, trong một đoạn."
SERVER = "Địa chỉ máy chủ docparse:"
TOKEN = "Mã truy cập (nếu máy chủ yêu cầu):"
KEEP = "Lưu"
CANCEL = "Hủy"
WRONG_ADDRESS = "“{written}” không phải địa chỉ máy chủ. Ví dụ đúng: http://127.0.0.1:8642"
_DISPOSITIONS = {"must_fix": "Phải sửa", "verify": "Cần kiểm tra", "should_fix": "Nên sửa", "editorial": "Biên tập"}
_VERDICTS = {
    "ready": "Có thể trình ký: không còn điểm nào phải sửa.",
    "minor": "Chỉ còn điểm nhỏ: xem lại trước khi trình ký.",
    "not_ready": "Chưa nên trình ký: còn điểm phải sửa hoặc phải kiểm tra.",
}


def comment_of(finding: Any) -> str:
    """A finding as a comment: what, what instead, why, which rule."""
    kind = _DISPOSITIONS.get(finding["disposition"], "Xem lại")
    lines = ["{}: {}".format(kind, finding["message"])]
    if finding["suggestions"]:
        lines.append("Đề nghị: " + " | ".join(f"“{text}”" for text in finding["suggestions"][:5]))
    if finding["source"]:
        lines.append("Căn cứ: " + finding["source"])
    lines.append("Mã quy tắc: " + finding["code"])
    return "\n".join(lines)


def summary_of(checked: Any, *, commented: int, apart: int, passed: int) -> str:
    """The verdict, and where the findings are to be seen."""
    lines = [_VERDICTS.get((checked.get("verdict") or {}).get("state", ""), "Đã kiểm tra xong.")]
    if commented:
        lines.append(f"{commented} điểm được ghi thành nhận xét bên lề, đúng chỗ chữ liên quan.")
    if apart:
        lines.append(f"{apart} điểm của cả văn bản (hoặc ở chỗ không gắn nhận xét được) ghi ở nhận xét đầu văn bản.")
    if passed:
        lines.append(f"{passed} điểm đã được đánh dấu “giải quyết” nên không nêu lại.")
    if commented or apart:
        lines.append("Điểm nào giữ nguyên: đánh dấu nhận xét là đã giải quyết (Resolve), lần sau không nêu lại.")
        lines.append("Trước khi phát hành: menu docparse ▸ xóa các nhận xét của docparse.")
    return "\n".join(lines)


def removed(many: int) -> str:
    return f"Đã xóa {many} nhận xét của docparse." if many else "Văn bản không có nhận xét nào của docparse."


def word_added(word: str, new: bool) -> str:
    return f"Đã thêm “{word}” vào danh sách từ." if new else f"“{word}” đã có trong danh sách từ."


def connected(version: str) -> str:
    return f"Đã lưu. Máy chủ trả lời: docparse {version}."


def refused(fault: Refused) -> str:
    """What the user can do about it."""
    if fault.status in (401, 403):
        return "Máy chủ yêu cầu mã truy cập đúng: nhập ở menu docparse ▸ máy chủ…"
    if fault.status == 421:
        return "Máy chủ không nhận tên máy trong địa chỉ này; người quản trị cần thêm --allow-host."
    return f"Máy chủ không thực hiện được ({fault.status}): {fault.reason}"
