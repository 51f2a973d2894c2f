"""Work that takes longer than somebody waits: started, looked at, fetched when it is done, or ended.

A job is a coroutine that runs tasks in the worker processes. To end it ends the process that works for it. What it
makes lies in the store like everything else, in memory.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from starlette.applications import Starlette

from docparse.pipeline.serving import Limits
from docparse.server.store import Store, StoreFull
from docparse.server.uploads import RefusedUpload
from docparse.server.workers import TaskCancelled, TaskFailed, TaskFault
from docparse.values import DocparseError

__all__ = ["MOST_UNFINISHED", "Job", "Jobs", "Made", "State", "TooManyJobs", "jobs_of"]

State = Literal["queued", "running", "done", "failed", "cancelled"]
Tell = Callable[[int, int, str], None]
MOST_UNFINISHED = 20
_MOST_KEPT = 500


class TooManyJobs(Exception):  # noqa: N818 (why none is started)
    """This visitor's unfinished jobs are as many, or hold as much, as one may have."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a job gives; ``size`` in bytes is what it takes in memory."""

    value: Any
    size: int


Work = Callable[[Tell], Awaitable[Made]]


@dataclass(slots=True, kw_only=True, eq=False)
class Job:
    """``done`` of ``total`` steps, the present one called ``step`` (Vietnamese); ``fault`` is why it failed.

    ``holds`` is what it keeps in memory until it ends. ``made_at`` and ``ended_at`` are seconds since 1970.
    """

    id: str
    owner: str
    about: str
    holds: int
    made_at: float
    state: State = "queued"
    done: int = 0
    total: int = 0
    step: str = ""
    fault: Exception | None = None
    ended_at: float | None = None
    version: int = 0
    _result: str | None = None
    _task: asyncio.Task[None] | None = None
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def ended(self) -> bool:
        """Nothing more will happen."""
        return self.state in ("done", "failed", "cancelled")

    def _changed(self) -> None:
        self.version += 1
        self._news.set()
        self._news = asyncio.Event()


class Jobs:
    """All jobs of a server. What has ended is forgotten after the time for which results are kept."""

    def __init__(self, store: Store, limits: Limits, clock: Callable[[], float] = time.time) -> None:
        self._store, self._limits, self._clock = store, limits, clock
        self._jobs: dict[str, Job] = {}

    def start(self, owner: str, work: Work, *, about: str = "", holds: int = 0) -> str:
        """Begin ``work``, which is called with a function to tell how far it is; the job's identifier.

        ``holds``: bytes that it keeps until it ends. Raises TooManyJobs.
        """
        self.sweep()
        own = self._unfinished(job for job in self._jobs.values() if job.owner == owner)
        everybody = self._unfinished(self._jobs.values())
        if len(own) >= MOST_UNFINISHED or _held(own) + holds > self._limits.stored_by_one:
            raise TooManyJobs
        if len(everybody) >= self._limits.waiting or _held(everybody) + holds > self._limits.stored:
            raise TooManyJobs
        job = Job(id=secrets.token_urlsafe(18), owner=owner, about=about, holds=holds, made_at=self._clock())
        self._jobs[job.id] = job
        job._task = asyncio.create_task(self._do(job, work))
        return job.id

    def get(self, owner: str, identifier: str) -> Job | None:
        """The job; None where there is none (any more), or it belongs to somebody else."""
        self.sweep()
        job = self._jobs.get(identifier)
        return job if job is not None and job.owner == owner else None

    def all_of(self, owner: str) -> list[Job]:
        """A visitor's jobs, the oldest first."""
        self.sweep()
        return [job for job in self._jobs.values() if job.owner == owner]

    def result(self, job: Job) -> Any | None:
        """What a job has made; None before it is done, and once the store has let it go for newer results."""
        return self._store.get(job.owner, job._result) if job._result is not None else None

    async def news(self, job: Job, version: int, patience: float) -> None:
        """Wait until ``job.version`` is another than ``version``, at most ``patience`` seconds."""
        if job.version != version or job.ended:
            return
        try:
            await asyncio.wait_for(job._news.wait(), patience)
        except TimeoutError:
            return

    async def end(self, job: Job) -> None:
        """End its work, and with it the process that does it; what has ended stays as it is."""
        if job._task is not None and not job.ended:
            job._task.cancel()
            await asyncio.wait([job._task])
            if not job.ended:
                # It had not even begun.
                self._close(job, "cancelled")

    async def forget(self, job: Job) -> None:
        """End it and forget it with what it made."""
        await self.end(job)
        self._drop(job)

    async def _do(self, job: Job, work: Work) -> None:
        def tell(done: int, total: int, step: str) -> None:
            if not job.ended:
                job.state, job.done, job.total, job.step = "running", done, total, step
                job._changed()

        try:
            made = await work(tell)
            job._result = self._store.put(job.owner, made.value, made.size)
            job.done = job.total
            self._close(job, "done")
        except (asyncio.CancelledError, TaskCancelled):
            self._close(job, "cancelled")
        except (DocparseError, TaskFault, StoreFull, RefusedUpload) as fault:
            self._close(job, "failed", _light(fault))
        except Exception as fault:
            # Its text may quote the document.
            self._close(job, "failed", TaskFailed(type(fault).__name__))

    def _close(self, job: Job, state: State, fault: Exception | None = None) -> None:
        job.state, job.fault = state, fault
        job.ended_at, job.holds = self._clock(), 0
        job._changed()

    def _unfinished(self, jobs: Iterable[Job]) -> list[Job]:
        return [job for job in jobs if not job.ended]

    def sweep(self) -> None:
        """Forget what ended too long ago, and the oldest of too many of one visitor, with what they made."""
        oldest, of_owner = self._clock() - self._limits.kept, Counter[str]()
        for job in reversed(list(self._jobs.values())):
            if job.ended_at is None:
                continue
            of_owner[job.owner] += 1
            if of_owner[job.owner] > _MOST_KEPT or job.ended_at < oldest:
                self._drop(job)

    def _drop(self, job: Job) -> None:
        if job._result is not None:
            self._store.remove(job.owner, job._result)
        self._jobs.pop(job.id, None)


def jobs_of(app: Starlette) -> Jobs:
    """The jobs of a running server (``request.app``)."""
    if not hasattr(app.state, "jobs"):
        context = app.state.context
        app.state.jobs = Jobs(context.store, context.settings.limits)
    jobs: Jobs = app.state.jobs
    return jobs


def _held(jobs: Iterable[Job]) -> int:
    return sum(job.holds for job in jobs)


def _light(fault: Exception) -> Exception:
    """Without the frames that it came through: they hold the documents."""
    fault.__cause__ = fault.__context__ = None
    return fault.with_traceback(None)
