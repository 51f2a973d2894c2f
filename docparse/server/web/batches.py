"""Documents that were sent together, checked one by one while a page shows how far each is."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

from docparse.server.holding import hold, weight
from docparse.server.jobs import Made, TooManyJobs
from docparse.server.tasks.asked import CheckOptions, Upload
from docparse.server.tasks.seen import SeenDocument
from docparse.server.uploads import apart, expanded
from docparse.server.web.fault_words import FAULTS, told
from docparse.server.web.kept import Batch, BatchItem, KeptDocument
from docparse.server.web.visits import Visit
from docparse.values import UnreadableFile

__all__ = ["start_batch"]

Tell = Callable[[int, int, str], None]

_SEE = "docparse.server.tasks.views:seen_file"
_STEPS = {"reading": "đang đọc tệp", "extracting": "đang nhận dạng", "checking": "đang kiểm tra"}
_PASTED = "Nội dung đã dán"
_AT_ONCE = 4
# Bytes that are counted for a group, and for each of its lines.
_BATCH_SIZE, _LINE_SIZE = 4_000, 2_000


async def start_batch(
    visit: Visit, uploads: Sequence[Upload], pasted: Sequence[Upload], options: CheckOptions, once: str = ""
) -> str:
    """Begin to check; where the group is kept. ``once`` marks the form: sent twice, it starts one group only.

    Raises TooManyJobs, StoreFull.
    """
    store = visit.context.store
    if once:
        once = await asyncio.to_thread(_fingerprint, once, (*uploads, *pasted), options)
        for identifier, kept in store.all_of(visit.owner):
            if isinstance(kept, Batch) and kept.once == once and _is_whole(visit, kept):
                return identifier
    batch = Batch(once=once)
    identifier = store.put(visit.owner, batch, _BATCH_SIZE)
    work = _Work(visit, identifier, batch, uploads, pasted, options)
    try:
        batch.job = visit.jobs.start(visit.owner, work.run, about="kiểm tra", holds=weight((*uploads, *pasted)))
    except TooManyJobs:
        # Else the same form would be told of a group in which nothing is checked.
        store.remove(visit.owner, identifier)
        raise
    return identifier


def _fingerprint(once: str, uploads: Iterable[Upload], options: CheckOptions) -> str:
    """The mark of a form together with what was in it: with other words in it, the form is another."""
    made = sha256(repr((once, options)).encode("utf-8", "backslashreplace"))
    for upload in uploads:
        made.update(repr((upload.name, len(upload.content))).encode("utf-8", "backslashreplace"))
        made.update(upload.content)
    return made.hexdigest()


def _is_whole(visit: Visit, batch: Batch) -> bool:
    """False where its work was ended, or what it made is no longer kept."""
    job = visit.jobs.get(visit.owner, batch.job)
    if job is not None and job.state in ("cancelled", "failed"):
        return False
    kept = (visit.context.store.get(visit.owner, item.document) for item in batch.items if item.document)
    return not batch.fault and all(one is not None for one in kept)


class _Work:
    """What the job of a group does."""

    def __init__(
        self,
        visit: Visit,
        identifier: str,
        batch: Batch,
        uploads: Sequence[Upload],
        pasted: Sequence[Upload],
        options: CheckOptions,
    ) -> None:
        self._context, self._store, self._owner = visit.context, visit.context.store, visit.owner
        self._jobs, self._identifier = visit.jobs, identifier
        self._batch, self._uploads, self._pasted, self._options = batch, uploads, pasted, options
        self._turn = asyncio.Semaphore(_AT_ONCE)

    async def run(self, tell: Tell) -> Made:
        """Check all of them; what cannot be read says so in its line."""
        # Each holds its upload until it is done; nothing else does.
        await asyncio.gather(*[self._one(*document) for document in await self._documents()])
        return Made(True, 0)

    async def _documents(self) -> list[tuple[BatchItem, Upload, bool]]:
        """Every document with its line, and whether it was pasted."""
        batch, pasted, limits = self._batch, len(self._pasted), self._context.settings.limits
        found: list[Upload] = []
        faults: list[UnreadableFile] = []
        try:
            found, faults = await expanded(self._context.pool, self._uploads, limits)
            hold(self._jobs, limits, self._owner, batch.job, weight((*self._pasted, *found)))
        except FAULTS as fault:
            words = told(fault)
            batch.fault, batch.remedy = words.message, words.remedy
            found, faults = [], []
        taken = [kept.upload.name for _, kept in self._store.all_of(self._owner) if isinstance(kept, KeptDocument)]
        uploads = apart([*self._pasted, *found], taken)
        items = [
            (BatchItem(name=_PASTED if number < pasted else upload.name), upload, number < pasted)
            for number, upload in enumerate(uploads)
        ]
        batch.items = [*(item for item, _, _ in items), *map(_unreadable, faults)]
        batch.ready = True
        self._store.resize(self._identifier, _BATCH_SIZE + _LINE_SIZE * len(batch.items))
        self._uploads, self._pasted = (), ()
        return items

    async def _one(self, item: BatchItem, upload: Upload, pasted: bool) -> None:
        def tell(done: int, total: int, step: str) -> None:
            item.done, item.total, item.step = done, total, _STEPS.get(step, step)

        async with self._turn:
            item.state = "running"
            try:
                analysis, seen, size = await self._context.pool.run(
                    _SEE, upload, self._options, self._context.checks, tell=tell
                )
                self._keep(item, pasted, upload, analysis, seen, size)
            except FAULTS as fault:
                words = told(fault)
                item.state, item.fault, item.remedy = "failed", words.message, words.remedy

    def _keep(
        self, item: BatchItem, pasted: bool, upload: Upload, analysis: bytes, seen: SeenDocument, seen_size: int
    ) -> None:
        kept = KeptDocument(
            upload=upload, options=self._options, analysis=analysis, seen=seen, seen_size=seen_size, pasted=pasted,
            at=datetime.datetime.now().strftime("%H:%M"),
        )  # fmt: skip
        item.document = self._store.put(self._owner, kept, kept.size)
        item.verdict, item.counts = seen.state, seen.counts
        item.state = "done"


def _unreadable(fault: UnreadableFile) -> BatchItem:
    return BatchItem(name=fault.path, state="failed", fault=fault.message, remedy=fault.remedy)
