"""Why a task has no result, other than a fault of the file itself (which is an UnreadableFile as everywhere)."""

from __future__ import annotations


class TaskFault(Exception):  # noqa: N818 (what happened to the task; not all are errors)
    """Base of all; the text names no content of a document."""


class TaskBusy(TaskFault):
    """Too many tasks wait already."""


class TaskTimedOut(TaskFault):
    """It took longer than it may; its process was ended."""


class TaskDied(TaskFault):
    """Its process ended by itself: no memory left, or a fault below Python."""


class TaskCancelled(TaskFault):
    """Nobody waits for it any more."""


class TaskFailed(TaskFault):
    """A fault of docparse: kind of exception and line."""
