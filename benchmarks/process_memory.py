"""The memory of a process and of all that it started, sampled while it runs; Linux only."""

from __future__ import annotations

import os
import re
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

_PROC = Path(os.sep, "proc")
_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
_RSS = re.compile(r"^VmRSS:\s+(\d+) kB", re.MULTILINE)
# Workers are started and load their models in this part of a run.
_STARTING = 0.1


@dataclass(frozen=True, slots=True)
class Sample:
    """Seconds since the start, megabytes (2^20 bytes) of all processes together, and how many there were."""

    seconds: float
    megabytes: float
    processes: int


def memory_of(process: int) -> Sample:
    """The memory of ``process`` and its descendants now, pages that they share counted once; 0 where it has ended."""
    found = [memory for one in _family(process) if (memory := _own(one))]
    return Sample(time.perf_counter(), sum(found) / 1024, len(found))


def _family(process: int) -> Iterator[int]:
    children: defaultdict[int, list[int]] = defaultdict(list)
    for folder in _PROC.iterdir():
        if folder.name.isdigit():
            children[_parent(folder)].append(int(folder.name))
    waiting = [process]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += children[one]


def _parent(folder: Path) -> int:
    """The number of the parent; 0 where the process has ended meanwhile."""
    try:
        # The name of the program may hold spaces and brackets.
        return int((folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0


def _own(process: int) -> int:
    """Kilobytes: its share of shared pages and its own, or all resident ones where the system does not tell."""
    for name, pattern in (("smaps_rollup", _PSS), ("status", _RSS)):
        try:
            match = pattern.search((_PROC / str(process) / name).read_text(encoding="utf-8", errors="replace"))
        except OSError:
            continue
        if match:
            return int(match.group(1))
    return 0


class Watch:
    """Samples until it is left: ``with Watch(process) as watch: …``; then ``watch.samples``."""

    def __init__(self, process: int, every: float = 0.25) -> None:
        self._process = process
        self._every = every
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._sample)
        self.samples: list[Sample] = []

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _sample(self) -> None:
        begun = time.perf_counter()
        while not self._done.wait(self._every):
            now = memory_of(self._process)
            if now.processes:
                self.samples.append(Sample(now.seconds - begun, now.megabytes, now.processes))


def curve(samples: Sequence[Sample], points: int = 20) -> list[Sample]:
    """At most so many samples: the greatest of each stretch of the run.

    >>> [one.megabytes for one in curve([Sample(at, at % 5, 1) for at in range(20)], 4)]
    [4, 4, 4, 4]
    """
    if not samples:
        return []
    length = max(1, -(-len(samples) // points))
    stretches = [samples[start : start + length] for start in range(0, len(samples), length)]
    return [max(stretch, key=lambda one: one.megabytes) for stretch in stretches]


def growth(samples: Sequence[Sample]) -> float:
    """The mean of the last third over that of the first, start and end of the run left aside: 1 is flat."""
    if not samples:
        return 0.0
    most = max(one.processes for one in samples)
    end = max(one.seconds for one in samples if one.processes == most)
    running = [one.megabytes for one in samples if end * _STARTING <= one.seconds <= end]
    third = max(1, len(running) // 3)
    return fmean(running[-third:]) / fmean(running[:third])
