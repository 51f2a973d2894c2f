"""The same slots on a Dask cluster: each of its workers, on whatever machine, keeps killable processes of its own.

A slot whose worker is lost is given to another one by the scheduler; a partition has one name and content whoever
makes it, so nothing is doubled. All machines must see the inputs and the results under the same paths or URLs.
"""

from __future__ import annotations

import atexit
import multiprocessing.process
import threading
from collections.abc import Callable, Generator, Sequence
from typing import Any

from docparse.pipeline.batch.choices import Limits, fingerprint
from docparse.pipeline.batch.crew import CrewMember
from docparse.pipeline.batch.run import Engine
from docparse.pipeline.batch.task import Published, SlotJob
from docparse.pipeline.workers import TaskCancelled, sweep_folders
from docparse.values import DocparseError, SettingsError

__all__ = ["dask_engine", "do_slot"]

# Seconds to find the scheduler.
_PATIENCE = 15
# How often a slot is given out again after a fault that is none of its files'.
_RETRIES = 2
_mine = threading.local()
_leaving = threading.Event()


def dask_engine(scheduler: str) -> Engine:
    """Runs slots on the cluster at ``scheduler`` ("tcp://host:8786"); raises SettingsError where nobody answers."""

    def run(jobs: Sequence[SlotJob], limits: Limits, begun: Callable[[str], None]) -> Generator[Published, None, None]:
        return _run_on(scheduler, jobs, limits)

    return run


def _run_on(scheduler: str, jobs: Sequence[SlotJob], limits: Limits) -> Generator[Published, None, None]:
    from distributed import Client, as_completed

    try:
        client = Client(scheduler, timeout=_PATIENCE)
    except (OSError, ValueError) as fault:
        raise SettingsError(
            path=scheduler,
            code="no_scheduler",
            message=f"Không kết nối được với bộ điều phối Dask ({type(fault).__name__}).",
            remedy="Hãy kiểm tra địa chỉ, và bộ điều phối đã chạy chưa (dask scheduler).",
        ) from None
    with client:
        # The name of a slot is the name of its task: what is done twice by mistake is one task.
        futures = client.map(do_slot, jobs, [limits] * len(jobs), pure=False, retries=_RETRIES)
        try:
            for future in as_completed(futures):
                yield _made(future)
        finally:
            client.cancel([future for future in futures if not future.done()])


def _made(future: Any) -> Published:
    fault = future.exception()
    if fault is None:
        made: Published = future.result()
        return made
    if isinstance(fault, DocparseError):
        raise fault
    raise SettingsError(
        path="dask",
        code="worker",
        message=f"Một phần việc không làm được trên cụm máy ({type(fault).__name__}).",
        remedy="Mọi máy của cụm cần cùng phiên bản docparse và thấy cùng đường dẫn; sửa xong hãy chạy lại cùng lệnh.",
    ) from fault


def do_slot(job: SlotJob, limits: Limits) -> Published:
    """What a worker of the cluster does: each of its threads has one process that can be ended."""
    member = getattr(_mine, "member", None)
    if member is not None and member.limits != limits:
        member.close()
        member = None
    _require_same(job)
    if member is None:
        _allow_children()
        sweep_folders()
        member = _mine.member = CrewMember(limits, f"docparse-dask-{threading.get_ident()}")
        atexit.register(_leaving.set)
    try:
        made: Published = member.do(job, _nobody_hears, _leaving.is_set)
    except TaskCancelled:
        raise SettingsError(path="dask", code="leaving", message="Máy này đang dừng.", remedy="Hãy chạy lại.") from None
    return made


def _require_same(job: SlotJob) -> None:
    """A machine with another docparse or registry would say something else of the same files."""
    carries = all(any(one.as_it_was for one in job.earlier.get(file.path, ())) for file in job.slot.files)
    if not carries and fingerprint(job.choices) != job.fingerprint:
        raise SettingsError(
            path="dask",
            code="other_version",
            message="Một máy của cụm có phiên bản docparse, sổ đăng ký hoặc danh sách từ khác.",
            remedy="Hãy cài cùng phiên bản docparse và cùng sổ đăng ký trên mọi máy rồi chạy lại cùng lệnh.",
        )


def _allow_children() -> None:
    """Processes that Dask's nanny starts are daemons, which may not start processes; ours end with them anyway."""
    multiprocessing.process.current_process()._config["daemon"] = False  # type: ignore[attr-defined]


def _nobody_hears(path: str) -> None:
    """The scheduler tells of whole slots only."""
