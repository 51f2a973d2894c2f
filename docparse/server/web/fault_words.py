"""Why a request was not done, in words for the visitor."""

from __future__ import annotations

from dataclasses import dataclass

from docparse.server.jobs import TooManyJobs
from docparse.server.store import StoreFull
from docparse.server.uploads import RefusedUpload
from docparse.server.workers import TaskBusy, TaskCancelled, TaskDied, TaskFault, TaskTimedOut
from docparse.values import DocparseError, SettingsError

__all__ = ["FAULTS", "Gone", "Told", "Wrong", "told"]


class Gone(Exception):  # noqa: N818 (what is the case)
    """What is asked for is not there, or not any more."""


class Wrong(Exception):  # noqa: N818 (what is the case)
    """What was sent makes no sense; the text says what to do."""

    def __init__(self, message: str, remedy: str = "", status: int = 400) -> None:
        super().__init__(message)
        self.message, self.remedy, self.status = message, remedy, status


@dataclass(frozen=True, slots=True)
class Told:
    """``status`` is that of HTTP."""

    status: int
    message: str
    remedy: str


_WORDS: dict[type[Exception], Told] = {
    Gone: Told(
        404,
        "Không còn nội dung này trong bộ nhớ.",
        "Kết quả chỉ được giữ trong bộ nhớ một thời gian, không ghi ra đĩa. Hãy gửi lại văn bản để kiểm tra.",
    ),
    TaskBusy: Told(503, "Máy đang bận với quá nhiều văn bản.", "Hãy thử lại sau ít phút."),
    TooManyJobs: Told(429, "Bạn đang có quá nhiều văn bản chờ kiểm tra.", "Hãy chờ các văn bản trước xong đã."),
    TaskTimedOut: Told(
        422, "Văn bản cần nhiều thời gian hơn mức cho phép nên đã dừng.", "Hãy tách văn bản thành nhiều phần nhỏ hơn."
    ),
    TaskDied: Told(
        422, "Văn bản cần nhiều bộ nhớ hơn mức cho phép nên đã dừng.", "Hãy tách văn bản thành nhiều phần nhỏ hơn."
    ),
    TaskCancelled: Told(409, "Việc này đã được dừng.", "Hãy gửi lại nếu cần."),
    StoreFull: Told(
        413, "Văn bản quá lớn để giữ trong bộ nhớ.", "Hãy tách văn bản, hoặc dùng lệnh docparse check trên máy."
    ),
}
FAULTS: tuple[type[Exception], ...] = (DocparseError, RefusedUpload, TaskFault, Wrong, *_WORDS)
_FAILED = Told(500, "docparse gặp lỗi khi làm việc này.", "Hãy thử lại; nếu vẫn lỗi, hãy báo cho người quản trị máy.")


def told(fault: Exception) -> Told:
    """What to say of ``fault``; of one that is unknown only that there was one."""
    if isinstance(fault, SettingsError):
        return Told(400, fault.message, fault.remedy)
    if isinstance(fault, DocparseError):
        return Told(403 if fault.code == "classified" else 422, fault.message, fault.remedy)
    if isinstance(fault, (RefusedUpload, Wrong)):
        return Told(fault.status, fault.message, fault.remedy)
    return next((words for kind, words in _WORDS.items() if isinstance(fault, kind)), _FAILED)
