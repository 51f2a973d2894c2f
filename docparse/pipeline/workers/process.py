"""What runs in a worker: tasks come through a pipe, one at a time, their results go back.

A task is named "module:function"; its arguments and result are pickled. ``function(tell, *arguments)`` may call
``tell(done, total, step)`` to say how far it is.
"""

from __future__ import annotations

import contextlib
import os
import signal
import tempfile
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from types import FrameType
from typing import Any

from docparse.pipeline.isolation import guarded
from docparse.pipeline.validity import forget_registry
from docparse.values import DocparseError, SettingsError

__all__ = ["DONE", "FAILED", "FAULTY", "TOLD", "WorkerSetup", "work"]

TOLD, DONE, FAULTY, FAILED = "told", "done", "faulty", "failed"
# Below the processes that answer while somebody types.
_LOWER_PRIORITY = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerSetup:
    """``warm`` is a task that is run once at the start; ``memory`` is in bytes, None for no limit."""

    warm: tuple[str, tuple[Any, ...]] | None = None
    memory: int | None = None
    in_background: bool = False


def work(pipe: Connection, setup: WorkerSetup, folder: str | None) -> None:
    """Do what comes until the other end is closed; ``folder`` is for what must lie in a file for a while."""
    # Ctrl+C reaches every process of the terminal; the server decides when its workers end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    tempfile.tempdir = folder
    _lower(setup)
    if setup.warm is None:
        # From now on the time of tasks counts, not that of the start.
        pipe.send((DONE, None))
    else:
        name, arguments = setup.warm
        _answer(pipe, name, arguments)
    while True:
        try:
            name, arguments = pipe.recv()
        except (EOFError, OSError):
            forget_registry()
            return
        _answer(pipe, name, arguments)
        # What was sent is not kept until the next task comes.
        del name, arguments


def _leave(number: int, frame: FrameType | None) -> None:
    """End as a program that is left: programs it has started are ended, files it has made are taken away."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise SystemExit(0)


def _lower(setup: WorkerSetup) -> None:
    """Bounds that Windows has no such calls for; the limit of time holds there too."""
    lower = getattr(os, "nice", None)
    if setup.in_background and lower is not None:
        lower(_LOWER_PRIORITY)
    # Less than what is asked for may be allowed already.
    with contextlib.suppress(ModuleNotFoundError, ValueError, OSError):
        resource = import_module("resource")
        # The memory of a process that dies is not written to disk.
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        if setup.memory is not None:
            resource.setrlimit(resource.RLIMIT_AS, (setup.memory, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _answer(pipe: Connection, name: str, arguments: tuple[Any, ...]) -> None:
    def tell(done: int, total: int, step: str) -> None:
        pipe.send((TOLD, (done, total, step)))

    def run() -> Any:
        module, function = name.split(":")
        return getattr(import_module(module), function)(tell, *arguments)

    try:
        result = guarded("", run)
    except SettingsError as error:
        pipe.send((FAULTY, ("settings", error.path, error.code, error.message, error.remedy)))
        return
    if not isinstance(result, DocparseError):
        pipe.send((DONE, result))
    elif result.code == "internal":
        if isinstance(result.__cause__, MemoryError):
            raise SystemExit(1)
        pipe.send((FAILED, result.message))
    else:
        pipe.send((FAULTY, ("file", result.path, result.code, result.message, result.remedy)))
