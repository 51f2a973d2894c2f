"""All cores of this machine: a thread for each worker process, and one queue of slots."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator, Sequence

from docparse.pipeline.batch.choices import Limits
from docparse.pipeline.batch.crew import CrewMember
from docparse.pipeline.batch.task import Published, SlotJob
from docparse.pipeline.workers import TaskCancelled, sweep_folders

__all__ = ["run_locally"]

_Result = Published | BaseException


def run_locally(
    jobs: Sequence[SlotJob], workers: int, limits: Limits, begun: Callable[[str], None]
) -> Generator[Published, None, None]:
    """The partitions in the order they become whole; ``begun`` is told each file, from several threads.

    Whoever stops listening ends the workers. Raises what a worker could not get over.
    """
    sweep_folders()
    waiting: queue.SimpleQueue[SlotJob] = queue.SimpleQueue()
    results: queue.SimpleQueue[_Result] = queue.SimpleQueue()
    # The longest first: at the end all workers stop at about the same time.
    for job in sorted(jobs, key=_weight, reverse=True):
        waiting.put(job)
    leaving = threading.Event()
    threads = [
        threading.Thread(
            target=_work, args=(waiting, results, limits, begun, leaving, number), name=f"docparse-batch-{number}"
        )
        for number in range(min(workers, len(jobs)))
    ]
    for thread in threads:
        thread.start()
    try:
        for _ in jobs:
            result = results.get()
            if isinstance(result, BaseException):
                raise result
            yield result
    finally:
        leaving.set()
        for thread in threads:
            thread.join()


def _work(
    waiting: queue.SimpleQueue[SlotJob],
    results: queue.SimpleQueue[_Result],
    limits: Limits,
    begun: Callable[[str], None],
    leaving: threading.Event,
    number: int,
) -> None:
    member = CrewMember(limits, f"docparse-batch-{number}")
    try:
        while not leaving.is_set():
            results.put(member.do(waiting.get_nowait(), begun, leaving.is_set))
    except (queue.Empty, TaskCancelled):
        pass
    except BaseException as fault:
        results.put(fault)
    finally:
        member.close()


def _weight(job: SlotJob) -> int:
    """What a slot costs, about: bytes to read."""
    known = {path for path, candidates in job.earlier.items() if any(one.as_it_was for one in candidates)}
    return sum(one.size for one in job.slot.files if one.path not in known)
