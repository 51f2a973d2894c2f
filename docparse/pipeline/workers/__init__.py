"""Processes that do one task after another and can be ended at any moment."""

from docparse.pipeline.workers.faults import (
    TaskBusy,
    TaskCancelled,
    TaskDied,
    TaskFailed,
    TaskFault,
    TaskTimedOut,
)
from docparse.pipeline.workers.folders import sweep_folders
from docparse.pipeline.workers.killable import KillableWorker, Start, Tell
from docparse.pipeline.workers.process import WorkerSetup

__all__ = [
    "KillableWorker", "Start", "TaskBusy", "TaskCancelled", "TaskDied", "TaskFailed", "TaskFault", "TaskTimedOut",
    "Tell", "WorkerSetup", "sweep_folders",
]  # fmt: skip
