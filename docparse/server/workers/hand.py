"""One worker process and the thread that feeds it.

The thread waits on the pipe, which the event loop of Windows cannot; a process that takes too long is ended and the
next task gets a new one.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import queue
import threading
import time
from asyncio import AbstractEventLoop, Future
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

from docparse.readers.office.bounded_run import end_tree_on_windows
from docparse.server.workers.faults import TaskCancelled, TaskDied, TaskFailed, TaskTimedOut
from docparse.server.workers.folders import make_folder, remove_folder
from docparse.server.workers.process import DONE, FAILED, FAULTY, TOLD, WorkerSetup, work
from docparse.values import SettingsError, UnreadableFile

__all__ = ["Hand", "Job"]

Tell = Callable[[int, int, str], None]
# Seconds between two looks whether anybody still waits for the result.
_LOOK = 0.25
_LEAVE = 2.0
# Seconds for a process to end what it has started: LibreOffice is asked first, too.
_TIDY = 6.0


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
        self._jobs, self._setup, self._name = jobs, setup, name
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._folder: str | None = None
        self._warm = False
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
        self._thread.join(_TIDY + _LEAVE)
        process = self._process
        if self._thread.is_alive() and process is not None:
            # It waits for one that has not even started; it sees the pipe break.
            with contextlib.suppress(ValueError):
                process.kill()
            self._thread.join()

    def _run(self) -> None:
        self._await_warm()
        self.ready.set()
        while self._next():
            continue
        self._let_go()

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

    def _open(self) -> Connection:
        """The pipe to a living process."""
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._end_process()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._folder = make_folder()
        arguments = (theirs, self._setup, self._folder)
        self._process = context.Process(target=work, args=arguments, name=self._name, daemon=True)
        self._process.start()
        theirs.close()
        self._pipe, self._warm = ours, False
        return ours

    def _await_warm(self) -> None:
        """Swallow the first answer, of a process that is ready; one that dies before is started for the next task."""
        try:
            pipe = self._open()
            while not self._warm:
                kind, _ = pipe.recv()
                self._warm = kind != TOLD
        except (EOFError, OSError):
            self._end_process()

    def _do(self, job: Job) -> None:
        try:
            pipe = self._open()
            if not self._warm:
                self._await_warm()
                pipe = self._open()
            pipe.send((job.task, job.arguments))
            self._await_answer(job, pipe)
        except Exception:
            # The pipe is at its end, or what came through it is no answer.
            self._end_process()
            job.finish(fault=TaskDied())

    def _await_answer(self, job: Job, pipe: Connection) -> None:
        end = time.monotonic() + job.limit
        while True:
            left = end - time.monotonic()
            given_up = job.cancelled.is_set() or self._leaving.is_set()
            if left <= 0 or given_up:
                self._end_process()
                job.finish(fault=TaskCancelled() if given_up else TaskTimedOut())
                return
            if not pipe.poll(min(left, _LOOK)):
                continue
            kind, value = pipe.recv()
            if kind != TOLD:
                _settle(job, kind, value)
                return
            if job.tell is not None:
                job.loop.call_soon_threadsafe(job.tell, *value)

    def _let_go(self) -> None:
        """An idle process leaves by itself when the pipe closes."""
        if self._pipe is not None and self._process is not None:
            self._pipe.close()
            self._process.join(_LEAVE)
        self._end_process()

    def _end_process(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        process, self._process = self._process, None
        if process is not None:
            _end(process)
            process.close()
        folder, self._folder = self._folder, None
        if folder is not None:
            remove_folder(folder)


def _end(process: SpawnProcess) -> None:
    """End it with all it has started: first so that it can take away its own traces, then at once."""
    if os.name == "nt" and process.pid is not None:
        end_tree_on_windows(process.pid)
    process.terminate()
    process.join(_TIDY)
    process.kill()
    process.join()


def _settle(job: Job, kind: str, value: Any) -> None:
    if kind == DONE:
        job.finish(value)
    elif kind == FAULTY:
        which, path, code, message, remedy = value
        fault = SettingsError if which == "settings" else UnreadableFile
        job.finish(fault=fault(path=path, code=code, message=message, remedy=remedy))
    elif kind == FAILED:
        job.finish(fault=TaskFailed(value))
