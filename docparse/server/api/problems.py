"""What goes wrong, as application/problem+json (RFC 9457) with a code for programs and a remedy for people."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from starlette.responses import Response

from docparse.server.guards.bodies import BodyRefused
from docparse.server.jobs import TooManyJobs
from docparse.server.store import StoreFull
from docparse.server.uploads import RefusedUpload
from docparse.server.workers import TaskBusy, TaskCancelled, TaskDied, TaskFailed, TaskTimedOut
from docparse.values import DocparseError, SettingsError, UnreadableFile

__all__ = ["PROBLEM", "Problem", "problem_of", "unreadable"]

PROBLEM = "application/problem+json"
_TITLES = {
    400: "Yêu cầu bị lỗi",
    401: "Cần mã truy cập",
    403: "Không được phép",
    404: "Không có",
    405: "Không dùng được phương thức này",
    406: "Không trả lời được theo dạng này",
    408: "Gửi quá chậm",
    409: "Chưa xong",
    410: "Không còn giữ",
    413: "Quá lớn",
    415: "Không nhận dạng nội dung này",
    422: "Không xử lý được",
    429: "Quá nhiều việc chưa xong",
    500: "Lỗi của docparse",
    503: "Máy chủ đang bận",
    504: "Quá thời gian",
}
# What of a file is no fault of its content.
_STATUSES = {"classified": 403, "too_many": 413}
_RETRY = {"retry-after": "5"}
_AGAIN = "Hãy gửi lại sau ít giây."


class Problem(Exception):  # noqa: N818 (what it is)
    """An answer that is a problem; ``more`` are further members of the object."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        remedy: str,
        *,
        headers: Mapping[str, str] | None = None,
        more: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(code)
        self.status, self.code, self.message, self.remedy = status, code, message, remedy
        self.headers, self.more = dict(headers or {}), dict(more or {})

    def told(self) -> dict[str, Any]:
        """The object."""
        return {
            "type": f"urn:docparse:{self.code}",
            "title": _TITLES[self.status],
            "status": self.status,
            "detail": self.message,
            "code": self.code,
            "remedy": self.remedy,
            **self.more,
        }

    def answer(self) -> Response:
        """The same as a response."""
        body = json.dumps(self.told(), ensure_ascii=False).encode("utf-8")
        return Response(body, self.status, self.headers, PROBLEM)


def problem_of(fault: BaseException) -> Problem:
    """The problem that stands for any exception; one nobody thought of tells its kind only, its text may quote."""
    if isinstance(fault, Problem):
        return fault
    if isinstance(fault, BodyRefused):
        refusal = fault.refusal
        return Problem(refusal.status, refusal.code, refusal.told, refusal.remedy, headers=fault.headers)
    if isinstance(fault, RefusedUpload):
        return Problem(fault.status, fault.code, fault.message, fault.remedy)
    if isinstance(fault, DocparseError):
        return _of_file(fault)
    if isinstance(fault, TooManyJobs):
        return Problem(429, "too_many_jobs", "Có quá nhiều việc chưa xong.", _AGAIN, headers=_RETRY)
    if isinstance(fault, TaskBusy):
        return Problem(503, "busy", "Có quá nhiều yêu cầu đang chờ.", _AGAIN, headers=_RETRY)
    if isinstance(fault, TaskTimedOut):
        return Problem(504, "timed_out", "Xử lý quá lâu nên đã dừng.", "Hãy chia nhỏ tệp rồi gửi lại.")
    if isinstance(fault, TaskDied):
        message = "Máy chủ không xử lý nổi tệp này (hết bộ nhớ, hoặc tệp bị hỏng)."
        return Problem(422, "too_heavy", message, "Hãy chia nhỏ tệp, hoặc lưu lại tệp bằng Word hay LibreOffice.")
    if isinstance(fault, TaskCancelled):
        return Problem(410, "cancelled", "Việc này đã bị dừng.", "Hãy gửi lại nếu còn cần.")
    if isinstance(fault, StoreFull):
        return Problem(413, "large_result", "Kết quả quá lớn để giữ lại.", "Hãy gửi ít tệp hơn mỗi lần.")
    what = str(fault) if isinstance(fault, TaskFailed) else type(fault).__name__
    return Problem(500, "internal", f"Lỗi bên trong docparse: {what}", "Hãy báo cho người quản trị kèm dòng này.")


def unreadable(faults: Sequence[UnreadableFile]) -> Problem:
    """No file of a request could be read: the first says why, "errors" tells of all."""
    first = problem_of(faults[0])
    if len(faults) > 1:
        told = [{"path": one.path, "code": one.code, "message": one.message, "remedy": one.remedy} for one in faults]
        first.more["errors"] = told
    return first


def _of_file(fault: DocparseError) -> Problem:
    if isinstance(fault, SettingsError) and fault.code != "unknown_rule":
        return Problem(500, "settings", "Thiết lập của máy chủ có lỗi.", "Hãy báo cho người quản trị máy chủ.")
    more = {"path": fault.path} if fault.path else {}
    return Problem(_STATUSES.get(fault.code, 422), fault.code, fault.message, fault.remedy, more=more)
