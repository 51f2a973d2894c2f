"""A worker process and the thread that feeds it: it waits on the pipe, which the event loop of Windows cannot."""

from __future__ import annotations

import queue
import threading
from asyncio import AbstractEventLoop, Future
from dataclasses import dataclass, field
from typing import Any

from docparse.pipeline.workers import KillableWorker, TaskCancelled, Tell, WorkerSetup

__all__ = ["Hand", "Job"]

# Seconds for a process to end what it has started, and to leave.
_TIDY = 8.0


@dataclass(slots=True, kw_only=True)
class Job:
    """One task on its way; ``limit`` in seconds from when a worker begins. ``result`` is None once nobody waits."""

    task: str
    arguments: tuple[Any, ...]
    limit: float
    result: Future[Any] | None
    loop: AbstractEventLoop
    tell: Tell | None = None
    cancelled: threading.Event = field(default_factory=threading.Event)

    def forget(self) -> None:
        """Nobody waits any more: it ends where it runs, and holds nothing where it still stands in the queue."""
        self.cancelled.set()
        self.arguments, self.result = (), None

    def finish(self, value: Any = None, fault: BaseException | None = None) -> None:
        """Hand over the result from the worker's thread; a loop that is closed no longer wants it."""
        try:
            self.loop.call_soon_threadsafe(self._settle, value, fault)
        except RuntimeError:
            return

    def _settle(self, value: Any, fault: BaseException | None) -> None:
        if self.result is None or self.result.done():
            return
        if fault is None:
            self.result.set_result(value)
        else:
            self.result.set_exception(fault)


class Hand:
    """A worker; takes jobs from ``jobs`` until None comes."""

    def __init__(self, jobs: queue.SimpleQueue[Job | None], setup: WorkerSetup, name: str) -> None:
        self._jobs = jobs
        self._worker = KillableWorker(setup, name)
        self.ready = threading.Event()
        self._leaving = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def join(self, timeout: float) -> None:
        """Wait for its end; a process that is still at work then is ended, by the thread whose it is."""
        self._thread.join(timeout)
        self._leaving.set()
        self._thread.join(_TIDY)
        if self._thread.is_alive():
            # It waits for one that has not even started.
            self._worker.kill()
            self._thread.join()

    def _run(self) -> None:
        self._worker.warm_up()
        self.ready.set()
        while self._next():
            continue
        self._worker.close()

    def _next(self) -> bool:
        """Do one job, of which nothing is held afterwards; False where there are no more."""
        job = self._jobs.get()
        if job is None:
            return False
        if job.cancelled.is_set():
            job.finish(fault=TaskCancelled())
        else:
            self._do(job)
        return True

    def _do(self, job: Job) -> None:
        heard = job.tell

        def tell(done: int, total: int, step: str) -> None:
            if heard is not None:
                job.loop.call_soon_threadsafe(heard, done, total, step)

        try:
            value = self._worker.run(
                job.task,
                job.arguments,
                limit=job.limit,
                tell=tell,
                given_up=lambda: job.cancelled.is_set() or self._leaving.is_set(),
            )
        except Exception as fault:
            # Its frames hold what was sent.
            fault.__cause__ = fault.__context__ = None
            job.finish(fault=fault.with_traceback(None))
        else:
            job.finish(value)
