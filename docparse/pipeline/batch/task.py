"""What a worker does: the files of one slot, one after the other, then their partition."""

from __future__ import annotations

import datetime
import gc
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from docparse.pipeline.batch.carry import carried_rows
from docparse.pipeline.batch.choices import Choices
from docparse.pipeline.batch.inputs import InputFile
from docparse.pipeline.batch.loading import content_of
from docparse.pipeline.batch.manifest import Entry, Manifest, partition_id, sizes_of
from docparse.pipeline.batch.parquet import parquet_files
from docparse.pipeline.batch.rows import Rows, analysis_rows, error_rows
from docparse.pipeline.batch.slots import Slot
from docparse.pipeline.batch.spill import Done, Spill
from docparse.pipeline.batch.store import MANIFEST, Store, open_store
from docparse.pipeline.isolation import guarded
from docparse.values import SettingsError, UnreadableFile

__all__ = ["Earlier", "Published", "SlotJob", "analyse_one", "analyse_slot"]

Tell = Callable[[int, int, str], None]
WRITING = "writing"
# Some documents end as circles of objects, few but heavy: waiting for the collector's own count cost 1 MB each. What
# was loaded at the start is frozen (see preload), so that looking through the rest is quick.
_BETWEEN_COLLECTIONS = 8


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier run made of some content: ``partition`` holds it under ``path``.

    ``as_it_was``: the file has not been touched since, it need not even be read.
    """

    partition: str
    entry: Entry
    as_it_was: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotJob:
    """``earlier`` are candidates by the path of today; ``faults`` are files that cost a worker its life, by path."""

    slot: Slot
    out: str
    fingerprint: str
    choices: Choices
    earlier: Mapping[str, tuple[Earlier, ...]] = field(default_factory=dict)
    faults: Mapping[str, UnreadableFile] = field(default_factory=dict)
    retry_errors: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A partition that is whole now; the numbers are files."""

    partition: str
    analysed: int
    carried: int
    resumed: int
    errors: tuple[tuple[str, str, str, str], ...]


def analyse_slot(tell: Tell, job: SlotJob) -> Published:
    """Make the partition of ``job``; ``tell(number, of, path)`` before each file.

    Raises SettingsError where the results cannot be written.
    """
    store, files = open_store(job.out), job.slot.files
    spill = Spill(store.work_folder(), job.slot.name, job.fingerprint)
    done = spill.load(files)
    if job.retry_errors:
        done = {path: one for path, one in done.items() if one.entry.error is None}
    resumed = sum(one.path in done for one in files)
    _announce([one for one in files if one.path not in done and not _unread(job, one)])
    carried: dict[str, tuple[Entry, Earlier]] = {}
    for number, one in enumerate(files):
        tell(number, len(files), one.path)
        if one.path in done:
            continue
        if untouched := _unread(job, one):
            carried[one.path] = (_renewed(untouched.entry, one), untouched)
            continue
        outcome = _outcome(job, one)
        if isinstance(outcome, Done):
            done[one.path] = outcome
            spill.add(outcome)
            if len(done) % _BETWEEN_COLLECTIONS == 0:
                gc.collect()
        else:
            carried[one.path] = (_renewed(outcome.entry, one), outcome)
    tell(len(files), len(files), WRITING)
    rows = {path: one.rows for path, one in done.items()}
    known, damaged = carried_rows(store, carried)
    anew = replace(job, earlier={})
    for number, one in enumerate(files):
        if one.path in damaged:
            tell(number, len(files), one.path)
            outcome = _outcome(anew, one)
            assert isinstance(outcome, Done)
            done[one.path], rows[one.path] = outcome, outcome.rows
    if damaged:
        tell(len(files), len(files), WRITING)
    rows |= known
    entries = [done[one.path].entry if one.path in done else carried[one.path][0] for one in files]
    name = partition_id(job.slot.name, job.fingerprint, entries)
    try:
        _publish(job, store, name, entries, [rows[one.path] for one in files])
    except OSError as fault:
        raise SettingsError(
            path=job.out,
            code="unwritable",
            message=f"Không ghi được kết quả ({fault.strerror or type(fault).__name__}).",
            remedy="Hãy kiểm tra chỗ trống trên đĩa và quyền ghi, rồi chạy lại cùng lệnh: phần đã xong được giữ.",
        ) from None
    spill.remove()
    gc.collect()
    return Published(
        partition=name,
        analysed=len(done) - resumed,
        carried=len(known),
        resumed=resumed,
        errors=tuple(error for one in files for error in _errors_of(rows[one.path])),
    )


def _announce(files: Sequence[InputFile]) -> None:
    """Files for LibreOffice go through it together: it takes longer to start than to convert one."""
    from docparse.readers import announce

    by_path = {one.path: one for one in files}
    announce(by_path, lambda path: content_of(by_path[path]))


def _unread(job: SlotJob, one: InputFile) -> Earlier | None:
    """What is known of a file that has not been touched."""
    return next((earlier for earlier in job.earlier.get(one.path, ()) if earlier.as_it_was), None)


def _renewed(entry: Entry, one: InputFile) -> Entry:
    return Entry(one.path, one.size, one.stamp, entry.sha256, entry.error)


def _outcome(job: SlotJob, one: InputFile) -> Done | Earlier:
    """The result of a file, or where it stands already."""
    if one.path in job.faults:
        return _failed(one, None, job.faults[one.path])
    content = guarded(one.path, partial(content_of, one))
    if isinstance(content, UnreadableFile):
        return _failed(one, None, content)
    sha256 = hashlib.sha256(content).hexdigest()
    for earlier in job.earlier.get(one.path, ()):
        if earlier.entry.sha256 == sha256:
            return earlier
    rows = guarded(one.path, partial(analyse_one, job.choices, one, content))
    if isinstance(rows, UnreadableFile):
        return _failed(one, sha256, _told(rows))
    return Done(Entry(one.path, one.size, one.stamp, sha256), rows)


def _failed(one: InputFile, sha256: str | None, fault: UnreadableFile) -> Done:
    return Done(Entry(one.path, one.size, one.stamp, sha256, fault.code), error_rows(one.path, sha256, fault))


def _told(fault: UnreadableFile) -> UnreadableFile:
    """A want of memory is no fault of docparse's."""
    if not isinstance(fault.__cause__, MemoryError):
        return fault
    return UnreadableFile(
        path=fault.path,
        code="memory",
        message="Tệp này cần nhiều bộ nhớ hơn mức cho phép.",
        remedy="Hãy tăng --memory-limit cho riêng tệp này, hoặc chia nhỏ tệp.",
    )


def analyse_one(choices: Choices, one: InputFile, content: bytes) -> Rows:
    """The rows of one document. Raises UnreadableFile, also for one with a stamp of secrecy."""
    from docparse.checks.stage import guess_stage
    from docparse.pipeline.api import check, extract
    from docparse.readers import ReadOptions, read

    day = datetime.date.fromisoformat(choices.day)
    document = read(one.path, content, ReadOptions(as_original=choices.as_original, ocr=choices.ocr))
    analysis = extract(document, on=day if choices.asked else None)
    stamp = next((part.header.secrecy for part in analysis.parts if part.header.secrecy), None)
    if stamp and not choices.allow_classified:
        raise _classified(one.path, stamp)
    stage = None
    if choices.checking:
        stage = choices.stage or choices.config.stage or guess_stage(analysis.header)
        analysis = check(
            analysis, stage=stage, today=day, select=choices.select, extend_select=choices.extend_select,
            ignore=choices.ignore, config=choices.config, model=choices.model,
        )  # fmt: skip
    return analysis_rows(analysis, path=one.path, size=len(content), judged_on=choices.day, stage=stage)


def _classified(path: str, stamp: str) -> UnreadableFile:
    return UnreadableFile(
        path=path,
        code="classified",
        message=f"Văn bản có dấu chỉ độ mật ({stamp}): không đưa vào bảng.",
        remedy="Chỉ dùng --allow-classified trên máy và nơi lưu được phép chứa văn bản mật.",
    )


def _publish(job: SlotJob, store: Store, name: str, entries: Sequence[Entry], rows: Sequence[Rows]) -> None:
    tables, counts = parquet_files(rows)
    manifest = Manifest(job.slot.name, job.fingerprint, tuple(entries), counts, sizes_of(tables))
    store.publish(name, {**tables, MANIFEST: manifest.to_json()})


def _errors_of(rows: Rows) -> list[tuple[str, str, str, str]]:
    """Path, code, message, remedy."""
    return [(path, code, message, remedy) for path, _, code, message, remedy in rows.get("errors", [])]
