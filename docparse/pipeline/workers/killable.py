"""A worker process that can be ended at any moment: one file that never ends, or fills the memory, costs itself only.

Tasks go through a pipe one at a time; a process that takes too long is ended, the next task gets a new one.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, Literal

from docparse.pipeline.workers.faults import TaskCancelled, TaskDied, TaskFailed, TaskTimedOut
from docparse.pipeline.workers.folders import make_folder, remove_folder
from docparse.pipeline.workers.process import DONE, FAULTY, TOLD, WorkerSetup, work
from docparse.readers.office.bounded_run import end_tree_on_windows
from docparse.values import SettingsError, UnreadableFile

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

__all__ = ["KillableWorker", "Start", "Tell"]

Tell = Callable[[int, int, str], None]
Start = Literal["spawn", "forkserver"]
# Seconds between two looks whether anybody still waits for the result.
_LOOK = 0.25
_LEAVE = 2.0
# Seconds for a process to end what it has started: LibreOffice is asked first, too.
_TIDY = 6.0


class KillableWorker:
    """One process, started when it is needed and again after it was ended. One thread uses it at a time."""

    def __init__(self, setup: WorkerSetup, name: str, start: Start = "spawn") -> None:
        """``start``: how a process begins; those of one "forkserver" share what it has loaded (POSIX only)."""
        self._setup, self._name, self._start = setup, name, start
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._folder: str | None = None
        self._warm = False

    def warm_up(self) -> None:
        """Start it, and wait until it is ready; one that dies before that is started with the next task."""
        try:
            pipe = self._open()
            while not self._warm:
                kind, _ = pipe.recv()
                self._warm = kind != TOLD
        except (EOFError, OSError):
            self.end()

    def run(
        self,
        task: str,
        arguments: tuple[Any, ...],
        *,
        limit: float,
        tell: Tell | None = None,
        limit_of_step: Callable[[str], float] | None = None,
        given_up: Callable[[], bool] = lambda: False,
    ) -> Any:
        """The result of ``task`` ("module:function").

        ``limit`` is in seconds from when the worker begins, until the first step that the task tells where
        ``limit_of_step`` says how long each may take.
        Raises UnreadableFile and SettingsError as the task does, TaskTimedOut, TaskCancelled once ``given_up()`` is
        true, TaskFailed for a fault of docparse, and TaskDied where the process has ended by itself.
        """
        try:
            pipe = self._open()
            if not self._warm:
                self.warm_up()
                pipe = self._open()
            pipe.send((task, arguments))
            kind, value = self._await_answer(pipe, limit, tell, limit_of_step, given_up)
        except (TaskTimedOut, TaskCancelled):
            self.end()
            raise
        except Exception as fault:
            # The pipe is at its end, or what came through it is no answer.
            self.end()
            raise TaskDied from fault
        return _opened(kind, value)

    def close(self) -> None:
        """An idle process leaves by itself when the pipe closes."""
        if self._pipe is not None and self._process is not None:
            self._pipe.close()
            self._process.join(_LEAVE)
        self.end()

    def kill(self) -> None:
        """From another thread: end the process at once; who waits for it sees the pipe break."""
        process = self._process
        if process is not None:
            with contextlib.suppress(ValueError):
                process.kill()

    def end(self) -> None:
        """End the process with all it has started, and take its folder away."""
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

    def _open(self) -> Connection:
        """The pipe to a living process."""
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self.end()
        context = _context(self._start)
        ours, theirs = context.Pipe()
        self._folder = make_folder()
        arguments = (theirs, self._setup, self._folder)
        process = context.Process(target=work, args=arguments, name=self._name, daemon=True)
        process.start()
        self._process = process
        theirs.close()
        self._pipe, self._warm = ours, False
        return ours

    def _await_answer(
        self,
        pipe: Connection,
        limit: float,
        tell: Tell | None,
        limit_of_step: Callable[[str], float] | None,
        given_up: Callable[[], bool],
    ) -> tuple[str, Any]:
        end = time.monotonic() + limit
        while True:
            left = end - time.monotonic()
            if given_up():
                raise TaskCancelled
            if left <= 0:
                raise TaskTimedOut
            if not pipe.poll(min(left, _LOOK)):
                continue
            kind, value = pipe.recv()
            if kind != TOLD:
                return kind, value
            if limit_of_step is not None:
                end = time.monotonic() + limit_of_step(value[2])
            if tell is not None:
                tell(*value)


def _context(start: Start) -> SpawnContext | ForkServerContext:
    if start == "forkserver" and sys.platform != "win32":
        return multiprocessing.get_context("forkserver")
    return multiprocessing.get_context("spawn")


def _end(process: BaseProcess) -> None:
    """End it: first so that it can take away its own traces, then at once."""
    if os.name == "nt" and process.pid is not None:
        end_tree_on_windows(process.pid)
    process.terminate()
    process.join(_TIDY)
    process.kill()
    process.join()


def _opened(kind: str, value: Any) -> Any:
    """What the worker has answered. Raises what the task has raised."""
    if kind == DONE:
        return value
    if kind == FAULTY:
        which, path, code, message, remedy = value
        fault = SettingsError if which == "settings" else UnreadableFile
        raise fault(path=path, code=code, message=message, remedy=remedy)
    raise TaskFailed(value)
