"""The worker processes of a server, in two lanes."""

from __future__ import annotations

import asyncio
import queue
from typing import Any, Literal

from docparse.pipeline.serving import ServerSettings
from docparse.pipeline.workers import TaskBusy, Tell, WorkerSetup, sweep_folders
from docparse.server.workers.hand import Hand, Job

__all__ = ["Lane", "Pool"]

Lane = Literal["quick", "slow"]
_LEAVE = 5.0


class Pool:
    """Runs tasks in other processes; start it inside a running event loop."""

    def __init__(self, settings: ServerSettings, warm: tuple[str, tuple[Any, ...]]) -> None:
        limits = settings.limits
        self._most_waiting = limits.waiting
        self._limits: dict[Lane, float] = {"quick": limits.quick_time, "slow": limits.task_time}
        self._jobs: dict[Lane, queue.SimpleQueue[Job | None]] = {
            "quick": queue.SimpleQueue(),
            "slow": queue.SimpleQueue(),
        }
        self._waiting: dict[Lane, int] = {"quick": 0, "slow": 0}
        quick = WorkerSetup(warm=warm)
        slow = WorkerSetup(memory=limits.task_memory, in_background=True)
        self._hands: dict[Lane, list[Hand]] = {
            "quick": [Hand(self._jobs["quick"], quick, f"docparse-quick-{n}") for n in range(settings.quick)],
            "slow": [Hand(self._jobs["slow"], slow, f"docparse-slow-{n}") for n in range(settings.slow)],
        }

    def start(self) -> None:
        """Start the processes; they warm up while the server answers already."""
        sweep_folders()
        for hand in self._every_hand():
            hand.start()

    async def ready(self) -> None:
        """Wait until those that check paragraphs are warm."""
        await asyncio.gather(*(asyncio.to_thread(hand.ready.wait) for hand in self._hands["quick"]))

    async def stop(self) -> None:
        """End all processes, at once where they are at work."""
        for lane, hands in self._hands.items():
            for _ in hands:
                self._jobs[lane].put(None)
        await asyncio.gather(*(asyncio.to_thread(hand.join, _LEAVE) for hand in self._every_hand()))

    async def run(self, task: str, *arguments: Any, lane: Lane = "slow", tell: Tell | None = None) -> Any:
        """The result of ``task`` ("module:function").

        Raises UnreadableFile and SettingsError as the task does, or a TaskFault. Who waits may be cancelled: the task
        is ended with it.
        """
        if self._waiting[lane] >= self._most_waiting:
            raise TaskBusy
        loop = asyncio.get_running_loop()
        result = loop.create_future()
        job = Job(task=task, arguments=arguments, limit=self._limits[lane], result=result, loop=loop, tell=tell)
        self._waiting[lane] += 1
        self._jobs[lane].put(job)
        try:
            return await result
        finally:
            self._waiting[lane] -= 1
            job.forget()

    def _every_hand(self) -> list[Hand]:
        return [hand for hands in self._hands.values() for hand in hands]
