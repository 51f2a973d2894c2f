"""The worker processes of the server: results, faults, limits and ends."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import time
import weakref
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from docparse.pipeline.serving import Limits, ServerSettings
from docparse.pipeline.workers.folders import sweep_folders
from docparse.server.workers import Pool, TaskBusy, TaskCancelled, TaskDied, TaskFailed, TaskTimedOut
from docparse.values import SettingsError, UnreadableFile

TASKS = "worker_tasks"


@pytest.fixture(autouse=True)
def _tasks_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    # A new process gets this path, but not what pytest has imported; a package "tests" may be installed.
    monkeypatch.syspath_prepend(str(Path(__file__).parent))


def in_pool(work: Callable[[Pool], Awaitable[Any]], **limits: Any) -> Any:
    """What ``work`` gives with a pool of one process for each lane."""

    async def run() -> Any:
        pool = Pool(ServerSettings(limits=Limits(**limits)), (f"{TASKS}:echo", (1,)))
        pool.start()
        try:
            return await work(pool)
        finally:
            await pool.stop()

    return asyncio.run(run())


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_results_come_back_and_a_process_is_used_again() -> None:
    async def work(pool: Pool) -> list[Any]:
        values = [await pool.run(f"{TASKS}:echo", {"a": (1, "ế")}, lane="quick") for _ in range(2)]
        processes = {await pool.run(f"{TASKS}:process", lane="quick") for _ in range(3)}
        return [*values, len(processes)]

    assert in_pool(work) == [{"a": (1, "ế")}, {"a": (1, "ế")}, 1]


def test_progress_is_told_in_order() -> None:
    told: list[tuple[int, int, str]] = []

    async def work(pool: Pool) -> int:
        return int(await pool.run(f"{TASKS}:count", 3, tell=lambda *step: told.append(step)))

    assert in_pool(work) == 3
    assert told == [(0, 3, "counting"), (1, 3, "counting"), (2, 3, "counting")]


@pytest.mark.parametrize(
    ("task", "fault", "told"),
    [
        ("refuse", UnreadableFile, "a.docx: Tệp hỏng. Hãy lưu lại."),
        ("refuse_settings", SettingsError, "b.toml: Sai cú pháp. Hãy sửa dòng 3."),
        ("fail", TaskFailed, "ValueError"),
        ("die", TaskDied, ""),
        ("no_such_task", TaskFailed, "AttributeError"),
    ],
)
def test_a_fault_is_that_of_its_task_alone(task: str, fault: type[Exception], told: str) -> None:
    async def work(pool: Pool) -> tuple[str, Any]:
        with pytest.raises(fault) as caught:
            await pool.run(f"{TASKS}:{task}")
        return str(caught.value), await pool.run(f"{TASKS}:echo", 7)

    message, after = in_pool(work)
    assert told in message
    assert "must not be told" not in message
    assert after == 7


def test_what_takes_too_long_is_ended_and_the_lane_goes_on() -> None:
    async def work(pool: Pool) -> tuple[int, int]:
        before = await pool.run(f"{TASKS}:process")
        with pytest.raises(TaskTimedOut):
            await pool.run(f"{TASKS}:sleep", 60)
        return before, await pool.run(f"{TASKS}:process")

    before, after = in_pool(work, task_time=0.5)
    assert before != after
    assert not is_running(before)


def test_who_gives_up_ends_the_task() -> None:
    async def work(pool: Pool) -> tuple[int, int]:
        before = await pool.run(f"{TASKS}:process")
        waiting = asyncio.create_task(pool.run(f"{TASKS}:sleep", 60))
        await asyncio.sleep(0.5)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        return before, await pool.run(f"{TASKS}:process")

    before, after = in_pool(work)
    assert before != after


@pytest.mark.skipif(sys.platform == "win32", reason="processes are looked at in another way there")
@pytest.mark.parametrize("given_up", [True, False])
def test_neither_files_nor_programs_outlive_a_task_that_is_ended(tmp_path: Path, given_up: bool) -> None:
    told = tmp_path / "told.txt"

    async def work(pool: Pool) -> None:
        running = asyncio.create_task(pool.run(f"{TASKS}:leave_traces", str(told)))
        while not told.exists() or not told.read_text(encoding="utf-8"):
            await asyncio.sleep(0.05)
        if given_up:
            running.cancel()
        with pytest.raises(asyncio.CancelledError if given_up else TaskTimedOut):
            await running
        # Until the worker is at the next task.
        await pool.run(f"{TASKS}:echo", 1)

    in_pool(work, **({} if given_up else {"task_time": 3.0}))
    process, draft = told.read_text(encoding="utf-8").split()
    assert not is_running(int(process))
    assert not Path(draft).parent.exists()
    assert not Path(draft).parent.parent.exists(), "the worker's own folder"


@pytest.mark.skipif(sys.platform == "win32", reason="nothing tells there whether a process runs")
def test_what_a_killed_server_left_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    command = [sys.executable, "-c", "import os; print(os.getpid())"]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8")
    gone = tmp_path / f"docparse-worker-{ended.stdout.strip()}-abc"
    kept = [tmp_path / f"docparse-worker-{os.getpid()}-abc", tmp_path / "docparse-server-x", tmp_path / "other"]
    for folder in (gone, *kept):
        (folder / "made").mkdir(parents=True)
        (folder / "made" / "0000.docx").write_bytes(b"a draft")
    sweep_folders()
    assert not gone.exists()
    assert all((folder / "made" / "0000.docx").exists() for folder in kept)


def test_what_nobody_waits_for_is_not_held_by_the_queue() -> None:
    class Sent:
        """Something that can be watched."""

    async def give_up(pool: Pool) -> weakref.ref[Sent]:
        sent = Sent()
        waiting = asyncio.create_task(pool.run(f"{TASKS}:echo", sent))
        await asyncio.sleep(0.1)
        waiting.cancel()
        await asyncio.wait([waiting])
        return weakref.ref(sent)

    async def work(pool: Pool) -> bool:
        busy = asyncio.create_task(pool.run(f"{TASKS}:sleep", 60))
        await asyncio.sleep(0.1)
        held = await give_up(pool)
        gc.collect()
        is_gone = held() is None
        busy.cancel()
        return is_gone

    assert in_pool(work)


def test_the_lanes_do_not_wait_for_each_other() -> None:
    async def work(pool: Pool) -> bool:
        slow = asyncio.create_task(pool.run(f"{TASKS}:sleep", 60))
        quick = await pool.run(f"{TASKS}:echo", "answered", lane="quick")
        still_at_work = not slow.done()
        slow.cancel()
        return still_at_work and quick == "answered"

    assert in_pool(work)


def test_too_many_wait() -> None:
    async def work(pool: Pool) -> int:
        waiting = [asyncio.create_task(pool.run(f"{TASKS}:sleep", 60)) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(TaskBusy):
            await pool.run(f"{TASKS}:echo", 1)
        for one in waiting:
            one.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        return int(await pool.run(f"{TASKS}:echo", 1))

    assert in_pool(work, waiting=3) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_memory_is_bounded_for_files_only() -> None:
    async def work(pool: Pool) -> tuple[int, int]:
        with pytest.raises(TaskDied):
            await pool.run(f"{TASKS}:fill_memory", 3_000_000_000)
        return await pool.run(f"{TASKS}:fill_memory", 1_000), await pool.run(f"{TASKS}:echo", 5)

    assert in_pool(work, task_memory=2_000_000_000) == (1_000, 5)


@pytest.mark.slow
def test_stopping_ends_what_is_still_at_work() -> None:
    async def run() -> tuple[int, BaseException]:
        pool = Pool(ServerSettings(limits=Limits()), (f"{TASKS}:echo", (1,)))
        pool.start()
        process = await pool.run(f"{TASKS}:process")
        working = asyncio.create_task(pool.run(f"{TASKS}:sleep", 60))
        await asyncio.sleep(0.2)
        await pool.stop()
        [fault] = await asyncio.gather(working, return_exceptions=True)
        return process, fault

    # The browser tests of the slow suite leave a loop of their own at work in the main thread.
    with ThreadPoolExecutor(1) as thread:
        process, fault = thread.submit(lambda: asyncio.run(run())).result()
    assert not is_running(process)
    assert isinstance(fault, TaskCancelled)


def test_stopping_ends_every_process_at_once() -> None:
    processes: list[int] = []

    async def work(pool: Pool) -> None:
        processes.extend([await pool.run(f"{TASKS}:process"), await pool.run(f"{TASKS}:process", lane="quick")])
        pending = asyncio.create_task(pool.run(f"{TASKS}:sleep", 60))
        await asyncio.sleep(0.2)
        pending.cancel()

    begun = time.monotonic()
    in_pool(work)
    assert time.monotonic() - begun < 30
    assert not any(map(is_running, processes))
