"""Processes that do the work, so that the server itself always answers.

Two lanes: paragraphs go to processes that do nothing else, files to others which a hostile file may cost its life.
"""

from docparse.pipeline.workers import TaskBusy, TaskCancelled, TaskDied, TaskFailed, TaskFault, TaskTimedOut
from docparse.server.workers.pool import Lane, Pool

__all__ = [
    "Lane",
    "Pool",
    "TaskBusy",
    "TaskCancelled",
    "TaskDied",
    "TaskFailed",
    "TaskFault",
    "TaskTimedOut",
]
