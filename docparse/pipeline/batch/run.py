"""``docparse batch``: from files to tables, and from an ended run to its end."""

from __future__ import annotations

import contextlib
import threading
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from docparse.pipeline.batch.choices import Choices, Limits, fingerprint
from docparse.pipeline.batch.crew import usual_workers
from docparse.pipeline.batch.inputs import FoundFiles, absolute, find_files
from docparse.pipeline.batch.listing import publish_listing
from docparse.pipeline.batch.plan import Plan, make_plan
from docparse.pipeline.batch.remote import is_url
from docparse.pipeline.batch.running import only_one
from docparse.pipeline.batch.store import Store, open_store
from docparse.pipeline.batch.task import WRITING, Published, SlotJob
from docparse.values import DocparseError, SettingsError, UnreadableFile

__all__ = ["BatchSummary", "Engine", "Progressed", "run_batch"]

Begun = Callable[[str], None]
Progress = Callable[["Progressed"], None]


class Engine(Protocol):
    """Runs slots somewhere; the partitions come in any order."""

    def __call__(self, jobs: Sequence[SlotJob], limits: Limits, begun: Begun) -> Generator[Published, None, None]: ...


@dataclass(frozen=True, slots=True)
class Progressed:
    """``begun`` and ``done`` of ``total`` files; ``path`` is the last begun."""

    begun: int
    done: int
    total: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchSummary:
    """What a run came to; numbers are files.

    ``carried`` are those whose results were known by their content, ``unchanged`` those that were not even looked
    into, ``resumed`` those that a run which was ended had done. ``errors`` are of this run only, ``standing_errors``
    are unchanged files that had one before.
    """

    partitions: int
    files: int
    analysed: int
    carried: int
    unchanged: int
    resumed: int
    gone: int
    standing_errors: int
    errors: tuple[UnreadableFile, ...]
    skipped: tuple[str, ...]
    error_counts: Counter[str] = field(default_factory=Counter)


def run_batch(
    inputs: Sequence[str],
    out: str,
    choices: Choices,
    *,
    limits: Limits | None = None,
    workers: int | None = None,
    engine: Engine | None = None,
    partition_size: int | None = None,
    retry_errors: bool = False,
    progress: Progress | None = None,
) -> BatchSummary:
    """Analyse all documents of ``inputs`` into the tables at ``out``; what has not changed is not done again.

    ``workers`` processes (None: one for each core), or ``engine`` instead. ``retry_errors``: files that had an error
    are tried again. Raises SettingsError where the results cannot be written or somebody writes them already. A run
    that is stopped at any moment is continued by the same call.
    """
    place = out.rstrip("/") if is_url(out) else absolute(out)
    with _told_of(place):
        store = open_store(place)
        store.prepare()
        with only_one(store):
            found = find_files(inputs, results=place)
            mark = fingerprint(choices)
            plan = make_plan(
                found, dict(store.partitions()), store.in_force(), out=place, fingerprint=mark, choices=choices,
                size=partition_size, retry_errors=retry_errors,
            )  # fmt: skip
            run = engine or _local(workers or usual_workers())
            made = list(_watched(plan, run, limits or Limits(), progress))
            listing = publish_listing(store, found.errors, mark)
            _conclude(store, {*plan.kept, *(one.partition for one in made), *listing}, mark)
    return _summary(found, plan, made)


@contextlib.contextmanager
def _told_of(place: str) -> Iterator[None]:
    """Turn what the disk or the storage of the results has to say into a SettingsError."""
    try:
        yield
    except (DocparseError, KeyboardInterrupt, GeneratorExit):
        raise
    except Exception as fault:
        # A storage behind a URL has faults of its own.
        if not isinstance(fault, OSError) and not is_url(place):
            raise
        told = getattr(fault, "strerror", None) or type(fault).__name__
        raise SettingsError(
            path=place,
            code="unwritable",
            message=f"Không đọc hoặc không ghi được nơi nhận kết quả ({told}).",
            remedy="Hãy kiểm tra chỗ trống, đường truyền và quyền ghi, rồi chạy lại cùng lệnh: phần đã xong được giữ.",
        ) from fault


def _local(workers: int) -> Engine:
    from docparse.pipeline.batch.local_engine import run_locally

    def run(jobs: Sequence[SlotJob], limits: Limits, begun: Begun) -> Generator[Published, None, None]:
        return run_locally(jobs, workers, limits, begun)

    return run


def _watched(plan: Plan, engine: Engine, limits: Limits, progress: Progress | None) -> Iterator[Published]:
    """The partitions made; ``progress`` hears of every file, one thread at a time."""
    jobs = (*plan.jobs, *plan.leftovers)
    total = sum(len(job.slot.files) for job in jobs)
    begun, done, lock = [0], [0], threading.Lock()

    def hear(path: str) -> None:
        with lock:
            begun[0] += path != WRITING
            if progress is not None:
                progress(Progressed(begun[0], done[0], total, path))

    if not jobs:
        return
    files = {job.slot.name: len(job.slot.files) for job in jobs}
    with contextlib.closing(engine(jobs, limits, hear)) as running:
        for one in running:
            with lock:
                done[0] += files[one.partition.partition("-")[0]]
                begun[0] = max(begun[0], done[0])
                if progress is not None:
                    progress(Progressed(begun[0], done[0], total, ""))
            yield one


def _conclude(store: Store, valid: set[str], mark: str) -> None:
    """Put the new archive in force, then take away what is no longer part of it."""
    store.put_in_force(valid, {"fingerprint": mark})
    for name in store.names():
        if name not in valid:
            store.remove(name)
    store.tidy()


def _summary(found: FoundFiles, plan: Plan, made: Sequence[Published]) -> BatchSummary:
    asked = {job.slot.name for job in plan.jobs}
    of_this_run = [one for one in made if one.partition.partition("-")[0] in asked]
    faults = [UnreadableFile(path=path, code=code, message=message, remedy=remedy)
              for one in of_this_run for path, code, message, remedy in one.errors]  # fmt: skip
    errors = (*found.errors, *faults)
    return BatchSummary(
        partitions=len(plan.kept) + len(made),
        files=len(found.files),
        analysed=sum(one.analysed for one in of_this_run),
        carried=sum(one.carried for one in of_this_run),
        unchanged=plan.unchanged,
        resumed=sum(one.resumed for one in of_this_run),
        gone=len(plan.gone),
        standing_errors=plan.standing_errors,
        errors=errors,
        skipped=found.skipped,
        error_counts=Counter(error.code for error in errors),
    )
