"""What a job keeps in memory, once more is known of it than what was sent: archives grow when they are opened."""

from __future__ import annotations

from collections.abc import Iterable

from docparse.pipeline.serving import Limits
from docparse.server.jobs import Jobs, TooManyJobs
from docparse.server.tasks.asked import Upload

__all__ = ["hold", "weight"]


def hold(jobs: Jobs, limits: Limits, owner: str, identifier: str, size: int) -> None:
    """The unfinished job ``identifier`` keeps ``size`` bytes from now on.

    Raises TooManyJobs where that is more than the visitor's jobs may hold together.
    """
    job = jobs.get(owner, identifier)
    if job is None or job.ended:
        return
    others = sum(one.holds for one in jobs.all_of(owner) if one is not job and not one.ended)
    if others + size > limits.stored_by_one:
        raise TooManyJobs
    job.holds = size


def weight(uploads: Iterable[Upload]) -> int:
    """Bytes of the contents."""
    return sum(len(upload.content) for upload in uploads)
