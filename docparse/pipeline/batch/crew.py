"""One worker and the slots it is given: a file that costs it its life gets an error, the others their results."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace

from docparse.pipeline.batch.choices import Limits
from docparse.pipeline.batch.task import WRITING, Published, SlotJob
from docparse.pipeline.workers import KillableWorker, Start, TaskDied, TaskFailed, TaskFault, TaskTimedOut, WorkerSetup
from docparse.values import SettingsError, UnreadableFile

__all__ = ["CrewMember", "usual_workers"]

_TASK = "docparse.pipeline.batch.task:analyse_slot"
_PRELOADED = "docparse.pipeline.batch.preload"
# A worker that dies before it has begun with a file, or while the partition is written, is tried anew so often.
_MOST_RETRIES = 2
# Seconds for what is no file; results may lie far away.
_NO_FILE = 900.0


def usual_workers() -> int:
    """As many processes as this one may use cores."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@dataclass(slots=True)
class _Now:
    """The file that the worker is at; "" before the first."""

    path: str = ""


class CrewMember:
    """Does one slot at a time in a process of its own, which is started anew whenever it has ended."""

    def __init__(self, limits: Limits, name: str) -> None:
        setup = WorkerSetup(memory=limits.memory, warm=(f"{_PRELOADED}:ready", ()))
        # Where processes can be forked safely, all workers share what one has loaded.
        start: Start = "forkserver" if sys.platform == "linux" else "spawn"
        if start == "forkserver":
            multiprocessing.get_context("forkserver").set_forkserver_preload([_PRELOADED])
        self._limits = limits
        self._worker = KillableWorker(setup, name, start)

    def do(self, job: SlotJob, begun: Callable[[str], None], given_up: Callable[[], bool] = lambda: False) -> Published:
        """The partition of ``job``; ``begun`` is told each file.

        Raises TaskCancelled once ``given_up()`` is true, SettingsError where the results cannot be written.
        """
        retries = 0
        while True:
            now = _Now()

            def tell(number: int, of: int, path: str, now: _Now = now) -> None:
                now.path = path
                begun(path)

            try:
                result = self._worker.run(
                    _TASK,
                    (job,),
                    limit=self._patience(WRITING),
                    tell=tell,
                    limit_of_step=self._patience,
                    given_up=given_up,
                )
            except (TaskTimedOut, TaskDied, TaskFailed) as fault:
                if now.path in ("", WRITING):
                    retries += 1
                    if retries > _MOST_RETRIES:
                        raise _stuck(job, fault) from fault
                else:
                    job = replace(job, faults={**job.faults, now.path: self._fault(now.path, fault)})
            else:
                made: Published = result
                return made

    @property
    def limits(self) -> Limits:
        return self._limits

    def _patience(self, step: str) -> float:
        """Seconds for a file, or for what is none: reading what was done, writing the partition."""
        return max(self._limits.seconds, _NO_FILE) if step == WRITING else self._limits.seconds

    def close(self) -> None:
        """End the process."""
        self._worker.close()

    def _fault(self, path: str, fault: TaskFault) -> UnreadableFile:
        if isinstance(fault, TaskTimedOut):
            return UnreadableFile(
                path=path,
                code="timeout",
                message=f"Đọc và kiểm tra tệp này lâu quá {self._limits.seconds:g} giây.",
                remedy="Hãy chạy lại riêng tệp này với --time-limit lớn hơn và --retry-errors.",
            )
        if isinstance(fault, TaskFailed):
            remedy = "Đây là lỗi của docparse: hãy báo người phát triển."
            return UnreadableFile(path=path, code="internal", message=str(fault), remedy=remedy)
        return UnreadableFile(
            path=path,
            code="crashed",
            message="Tiến trình đọc tệp này dừng đột ngột (tệp hỏng nặng, hoặc hết bộ nhớ).",
            remedy="Hãy mở và lưu lại tệp bằng Word hoặc LibreOffice, rồi chạy lại với --retry-errors.",
        )


def _stuck(job: SlotJob, fault: TaskFault) -> SettingsError:
    slow = isinstance(fault, TaskTimedOut)
    remedy = "Hãy kiểm tra ổ đĩa hoặc đường truyền" if slow else "Hãy tăng --memory-limit hoặc giảm --workers"
    return SettingsError(
        path=job.out,
        code="worker",
        message=f"Tiến trình làm việc không chạy được ({type(fault).__name__}).",
        remedy=f"{remedy} rồi chạy lại cùng lệnh: phần đã xong được giữ.",
    )
