"""What is still to do: the slots of today against the partitions that are there."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from docparse.pipeline.batch.choices import Choices
from docparse.pipeline.batch.inputs import FoundFiles, InputFile, archive_of, is_below
from docparse.pipeline.batch.manifest import Entry, Manifest
from docparse.pipeline.batch.remote import file_system, is_url
from docparse.pipeline.batch.slots import Slot, cut_into_slots, make_slot, usual_size
from docparse.pipeline.batch.task import Earlier, SlotJob

__all__ = ["Plan", "make_plan"]

Partitions = Mapping[str, Manifest]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """``kept`` partitions stay as they are; ``gone`` are files of earlier runs that are no longer there.

    ``leftovers`` carry over what is known of files that were not looked for now. ``unchanged`` counts the files of this
    run in partitions kept, ``standing_errors`` those of them that have an error.
    """

    jobs: tuple[SlotJob, ...]
    leftovers: tuple[SlotJob, ...]
    kept: tuple[str, ...]
    unchanged: int
    standing_errors: int
    gone: tuple[str, ...]


def make_plan(
    found: FoundFiles,
    partitions: Partitions,
    in_force: Collection[str],
    *,
    out: str,
    fingerprint: str,
    choices: Choices,
    size: int | None = None,
    retry_errors: bool = False,
) -> Plan:
    """Slots of the files found, and of what earlier runs made of other files.

    ``partitions`` are all that are there, also those of a run that was ended; what is told of other files is what is
    ``in_force``. ``size`` of a partition, None: as usual.
    """
    valid = {name: partitions[name] for name in in_force if name in partitions}
    latest = _latest_entries(valid)
    listed = {one.path for one in found.files}
    elsewhere = [entry for path, entry in latest.items() if path not in listed]
    gone = {entry.path for entry in elsewhere if _is_gone(entry.path, found)}
    others = [InputFile(entry.path, entry.size, entry.stamp) for entry in elsewhere if entry.path not in gone]
    known = _Known(partitions, fingerprint, retry_errors=retry_errors)
    jobs: list[SlotJob] = []
    kept: list[str] = []
    unchanged = 0
    for slot in cut_into_slots(found.files, size or usual_size(len(found.files))):
        there = known.partition_of(slot)
        if there is not None:
            kept.append(there)
            unchanged += len(slot.files)
        else:
            earlier = {one.path: known.of(one) for one in slot.files}
            jobs.append(
                SlotJob(
                    slot=slot, out=out, fingerprint=fingerprint, choices=choices, earlier=earlier,
                    retry_errors=retry_errors,
                )
            )  # fmt: skip
    return Plan(
        jobs=tuple(jobs),
        leftovers=tuple(_leftovers(others, valid, kept, out, choices)),
        kept=(*kept, *_untouched(others, valid, kept)),
        unchanged=unchanged,
        standing_errors=sum(entry.error is not None for name in kept for entry in partitions[name].entries),
        gone=tuple(sorted(gone)),
    )


class _Known:
    """Earlier results, by slot, by path and by size."""

    def __init__(self, partitions: Partitions, fingerprint: str, *, retry_errors: bool) -> None:
        self._by_slot: dict[str, list[str]] = {}
        self._by_path: dict[str, Earlier] = {}
        self._by_size: dict[tuple[int, str], dict[str | None, Earlier]] = {}
        self._candidates: dict[tuple[int, str], tuple[Earlier, ...]] = {}
        self._partitions = partitions
        self._retry = retry_errors
        for name, manifest in partitions.items():
            if manifest.fingerprint != fingerprint:
                continue
            self._by_slot.setdefault(manifest.slot, []).append(name)
            for entry in manifest.entries:
                if self._is_valid(entry):
                    earlier = Earlier(name, entry, as_it_was=False)
                    self._by_path[entry.path] = earlier
                    self._by_size.setdefault((entry.size, _suffix(entry.path)), {})[entry.sha256] = earlier

    def _is_valid(self, entry: Entry) -> bool:
        return entry.error is None or not self._retry

    def partition_of(self, slot: Slot) -> str | None:
        """The partition that holds just these files as they are now."""
        for name in self._by_slot.get(slot.name, ()):
            entries = self._partitions[name].entries
            if all(
                _is_as_it_was(entry, one) and self._is_valid(entry)
                for entry, one in zip(entries, slot.files, strict=True)
            ):
                return name
        return None

    def of(self, one: InputFile) -> tuple[Earlier, ...]:
        """What may have the content of ``one``: what was at its path, and what has its size and kind."""
        same = self._by_path.get(one.path)
        if same is not None and _is_as_it_was(same.entry, one):
            return (Earlier(same.partition, same.entry, as_it_was=True),)
        like = (one.size, _suffix(one.path))
        if like not in self._candidates:
            # All files of one size and kind share it.
            known = self._by_size.get(like, {})
            self._candidates[like] = tuple(known[sha256] for sha256 in known if sha256)
        return self._candidates[like]


def _is_as_it_was(entry: Entry, one: InputFile) -> bool:
    return bool(one.stamp) and (entry.path, entry.size, entry.stamp) == (one.path, one.size, one.stamp)


def _suffix(path: str) -> str:
    """The end of the name takes part in how a file is read."""
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 (a URL is no Path)


def _latest_entries(partitions: Partitions) -> dict[str, Entry]:
    return {entry.path: entry for manifest in partitions.values() for entry in manifest.entries}


def _is_gone(path: str, found: FoundFiles) -> bool:
    """True for a file that was looked for now, where one could look, and is not there."""
    if not any(is_below(path, root) for root in found.roots) or any(is_below(path, one) for one in found.closed):
        return False
    if is_url(path):
        return _is_gone_behind_url(path)
    try:
        # A folder may have taken its name.
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except NotADirectoryError:
        archive = archive_of(path)
        # Of an archive into which nobody looked now nothing is known.
        return archive is None or any(one.archive == archive for one in found.files)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _is_gone_behind_url(path: str) -> bool:
    system, inside = file_system(path)
    try:
        system.info(inside)
    except FileNotFoundError:
        return True
    except Exception:
        # Every storage has faults of its own; what it does not tell is not gone.
        return False
    return False


def _untouched(others: Sequence[InputFile], partitions: Partitions, kept: Iterable[str]) -> list[str]:
    """Partitions of earlier runs that hold nothing but files that this run has not looked for."""
    left, taken = {one.path for one in others}, set(kept)
    return [
        name
        for name, manifest in partitions.items()
        if name not in taken and manifest.entries and all(entry.path in left for entry in manifest.entries)
    ]


def _leftovers(
    others: Sequence[InputFile], partitions: Partitions, kept: Sequence[str], out: str, choices: Choices
) -> list[SlotJob]:
    """Jobs that carry over what is in force of partitions that will go: files that were not looked for now."""
    staying = _untouched(others, partitions, kept)
    held = {entry.path for name in staying for entry in partitions[name].entries}
    wanted = {one.path: one for one in others if one.path not in held}
    jobs: list[SlotJob] = []
    for name, manifest in partitions.items():
        files = [wanted.pop(entry.path) for entry in manifest.entries if entry.path in wanted]
        if files:
            entries = {entry.path: entry for entry in manifest.entries}
            earlier = {one.path: (Earlier(name, entries[one.path], as_it_was=True),) for one in files}
            jobs.append(
                SlotJob(
                    slot=make_slot(files), out=out, fingerprint=manifest.fingerprint, choices=choices, earlier=earlier
                )
            )
    return jobs
