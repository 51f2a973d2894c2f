"""Endpoints of jobs: how far they are, what they made, and their end."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from docparse.server.api.endpoints import Call, Reply, json_reply
from docparse.server.api.problems import Problem, problem_of
from docparse.server.jobs import Job

__all__ = ["end_job", "job", "job_reply", "job_result", "jobs"]

Tell = Callable[[int, int, str], None]
_SOON = "1"


async def jobs(call: Call, tell: Tell) -> Reply:
    """The caller's jobs. Raises Problem where nobody says who they are: their identifiers are for who began them."""
    if call.user is None:
        message = "Máy chủ không có mã truy cập nên không biết việc nào của ai."
        raise Problem(403, "no_tokens", message, "Hãy giữ địa chỉ nhận được khi gửi (Location).")
    return json_reply({"jobs": [_told(one) for one in call.jobs.all_of(call.owner)]})


async def job(call: Call, tell: Tell) -> Reply:
    """One job; with "wait" the answer comes when something has changed, or after so many seconds."""
    found = _found(call)
    wait = call.values.get("wait", 0)
    if wait:
        await call.jobs.news(found, found.version, wait)
    return json_reply(_told(found))


async def job_result(call: Call, tell: Tell) -> Reply:
    """What a job made, as if it had been waited for. Raises Problem: not yet, no more, or why it failed."""
    found = _found(call)
    if not found.ended:
        message = "Việc này chưa xong."
        remedy = "Hãy xem tiến độ tại địa chỉ của việc này rồi lấy lại."
        raise Problem(409, "not_done", message, remedy, headers={"retry-after": _SOON})
    if found.fault is not None:
        raise problem_of(found.fault)
    if found.state == "cancelled":
        raise Problem(410, "cancelled", "Việc này đã bị dừng.", "Hãy gửi lại nếu còn cần.")
    reply: Reply | None = call.jobs.result(found)
    if reply is None:
        raise Problem(410, "result_gone", "Kết quả không còn được giữ.", "Hãy gửi lại tệp.")
    return reply


async def end_job(call: Call, tell: Tell) -> Reply:
    """End a job, with it the process that works for it, and forget what it made."""
    await call.jobs.forget(_found(call))
    return Reply(b"", media_type="", status=204)


def job_reply(started: Job) -> Reply:
    """202: where to look."""
    return json_reply(_told(started), 202, location=_place(started), retry_after=_SOON)


def _found(call: Call) -> Job:
    found = call.jobs.get(call.owner, call.values["id"])
    if found is None:
        message = "Không có việc này, hoặc đã quá thời gian giữ."
        raise Problem(404, "unknown_job", message, "Hãy dùng địa chỉ nhận được khi gửi (Location), hoặc gửi lại.")
    return found


def _place(found: Job) -> str:
    return f"/api/v1/jobs/{found.id}"


def _told(found: Job) -> dict[str, Any]:
    return {
        "id": found.id,
        "operation": found.about,
        "state": found.state,
        "done": found.done,
        "total": found.total,
        "step": found.step,
        "created": _time(found.made_at),
        "ended": _time(found.ended_at) if found.ended_at is not None else None,
        "result": f"{_place(found)}/result" if found.state == "done" else None,
        "problem": problem_of(found.fault).told() if found.fault is not None else None,
    }


def _time(seconds: float) -> str:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat(timespec="seconds")
