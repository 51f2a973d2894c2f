"""Jobs: their states, their ends, whose they are, and how much they may hold."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from docparse.pipeline.serving import Limits, ServerSettings
from docparse.server.jobs import Job, Jobs, Made, TooManyJobs
from docparse.server.store import Store
from docparse.server.uploads import RefusedUpload
from docparse.server.workers import Pool, TaskFailed, TaskTimedOut
from docparse.values import UnreadableFile

Tell = Callable[[int, int, str], None]
PATIENCE = 60.0


def with_jobs(work: Callable[[Jobs], Awaitable[Any]], clock: Callable[[], float] | None = None, **limits: Any) -> Any:
    async def run() -> Any:
        bounds = Limits(**limits)
        return await work(Jobs(Store(bounds), bounds, *([clock] if clock else [])))

    return asyncio.run(run())


def found(jobs: Jobs, identifier: str, owner: str = "an") -> Job:
    job = jobs.get(owner, identifier)
    assert job is not None
    return job


async def until_ended(jobs: Jobs, identifier: str) -> Job:
    job = found(jobs, identifier)
    async with asyncio.timeout(PATIENCE):
        while not job.ended:
            await jobs.news(job, job.version, PATIENCE)
    return job


async def made(tell: Tell) -> Made:
    return Made("kết quả", 10)


async def never(tell: Tell) -> Made:
    await asyncio.Event().wait()
    return Made(None, 0)


def test_a_job_runs_tells_and_keeps_its_result() -> None:
    async def work(jobs: Jobs) -> None:
        go_on = asyncio.Event()

        async def step_by_step(tell: Tell) -> Made:
            tell(1, 3, "đang đọc")
            await go_on.wait()
            tell(3, 3, "đang soát")
            return Made({"a": 1}, 100)

        job = found(jobs, jobs.start("an", step_by_step, about="check", holds=5))
        assert (job.state, job.about, job.holds, job.ended_at) == ("queued", "check", 5, None)
        await jobs.news(job, 0, PATIENCE)
        assert (job.state, job.done, job.total, job.step) == ("running", 1, 3, "đang đọc")
        assert jobs.result(job) is None
        go_on.set()
        await until_ended(jobs, job.id)
        assert (job.state, job.done, job.step, job.holds) == ("done", 3, "đang soát", 0)
        assert jobs.result(job) == {"a": 1}
        assert job.ended_at is not None
        assert job.ended_at >= job.made_at

    with_jobs(work)


@pytest.mark.parametrize(
    ("fault", "kept"),
    [
        (UnreadableFile(path="a", code="damaged", message="b", remedy="c"), UnreadableFile),
        (RefusedUpload(413, "too_many_files", "a", "b"), RefusedUpload),
        (TaskTimedOut(), TaskTimedOut),
        (ValueError("a text that must not be told"), TaskFailed),
    ],
)
def test_a_fault_is_kept_without_what_it_came_through(fault: Exception, kept: type[Exception]) -> None:
    async def fail(tell: Tell) -> NoReturn:
        raise fault

    async def work(jobs: Jobs) -> Job:
        return await until_ended(jobs, jobs.start("an", fail))

    job = with_jobs(work)
    assert job.state == "failed"
    assert type(job.fault) is kept
    assert "must not" not in str(job.fault)
    assert (job.fault.__traceback__, job.fault.__context__, job.fault.__cause__) == (None, None, None)


def test_others_see_nothing_of_it() -> None:
    async def work(jobs: Jobs) -> None:
        identifier = jobs.start("an", made)
        assert jobs.get("bình", identifier) is None
        assert jobs.get("an", "x" * 24) is None
        assert jobs.all_of("bình") == []
        assert [job.id for job in jobs.all_of("an")] == [identifier]

    with_jobs(work)


def test_to_forget_a_job_ends_it_and_drops_its_result() -> None:
    async def work(jobs: Jobs) -> None:
        running, done = found(jobs, jobs.start("an", never)), found(jobs, jobs.start("an", made))
        await until_ended(jobs, done.id)
        await jobs.forget(running)
        await jobs.forget(done)
        assert (running.state, jobs.get("an", running.id)) == ("cancelled", None)
        assert (jobs.get("an", done.id), jobs.result(done)) == (None, None)

    with_jobs(work)


def test_a_job_that_has_not_begun_is_ended_too() -> None:
    async def work(jobs: Jobs) -> None:
        job = found(jobs, jobs.start("an", never))
        await jobs.end(job)
        assert (job.state, job.holds) == ("cancelled", 0)
        await jobs.end(job)
        assert job.state == "cancelled"

    with_jobs(work)


def test_too_many_at_once() -> None:
    async def work(jobs: Jobs) -> None:
        identifiers = [jobs.start("an", never) for _ in range(20)]
        with pytest.raises(TooManyJobs):
            jobs.start("an", never)
        jobs.start("bình", made)
        await jobs.end(found(jobs, identifiers[0]))
        jobs.start("an", made)

    with_jobs(work)


def test_what_unfinished_jobs_hold_is_bounded() -> None:
    async def work(jobs: Jobs) -> None:
        first = found(jobs, jobs.start("an", never, holds=60))
        with pytest.raises(TooManyJobs):
            jobs.start("an", never, holds=50)
        with pytest.raises(TooManyJobs):
            jobs.start("bình", never, holds=95)
        jobs.start("bình", never, holds=80)
        await jobs.end(first)
        jobs.start("an", never, holds=50)

    with_jobs(work, stored_by_one=100, stored=150)


def test_a_result_that_is_too_large_is_a_fault() -> None:
    async def large(tell: Tell) -> Made:
        return Made("x", 101)

    async def work(jobs: Jobs) -> Job:
        return await until_ended(jobs, jobs.start("an", large))

    assert with_jobs(work, stored_by_one=100).state == "failed"


def test_newer_results_take_the_place_of_old_ones() -> None:
    async def sixty(tell: Tell) -> Made:
        return Made("x", 60)

    async def work(jobs: Jobs) -> None:
        old = await until_ended(jobs, jobs.start("an", sixty))
        new = await until_ended(jobs, jobs.start("an", sixty))
        assert (old.state, jobs.result(old), jobs.result(new)) == ("done", None, "x")

    with_jobs(work, stored_by_one=100)


def test_what_ended_long_ago_is_forgotten() -> None:
    now = [0.0]

    async def work(jobs: Jobs) -> None:
        ended, running = await until_ended(jobs, jobs.start("an", made)), jobs.start("an", never)
        now[0] = 99.0
        assert jobs.get("an", ended.id) is ended
        now[0] = 101.0
        assert jobs.get("an", ended.id) is None
        assert jobs.get("an", running) is not None

    with_jobs(work, clock=lambda: now[0], kept=100.0)


def test_no_more_ended_jobs_are_kept_than_anybody_needs() -> None:
    async def work(jobs: Jobs) -> int:
        for _ in range(520):
            await until_ended(jobs, jobs.start("an", made))
        return len(jobs.all_of("an"))

    assert with_jobs(work) == 500


def test_to_end_a_job_ends_the_process_that_works_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))

    async def work() -> None:
        settings = ServerSettings()
        pool, jobs = Pool(settings, ("job_tasks:tell_and_sleep", (0.0,))), Jobs(Store(settings.limits), settings.limits)
        pool.start()

        async def sleep(tell: Tell) -> Made:
            return Made(await pool.run("job_tasks:tell_and_sleep", 600.0, tell=tell), 1)

        try:
            job = found(jobs, jobs.start("an", sleep))
            await jobs.news(job, 0, PATIENCE)
            process = job.done
            os.kill(process, 0)
            await jobs.forget(job)
            async with asyncio.timeout(PATIENCE):
                while _is_running(process):
                    await asyncio.sleep(0.05)
            assert await pool.run("job_tasks:tell_and_sleep", 0.0) == "xong"
        finally:
            await pool.stop()

    asyncio.run(work())


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
