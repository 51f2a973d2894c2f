"""Which files make one partition: decided by their paths alone, so that every run decides alike."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.pipeline.batch.inputs import InputFile

__all__ = ["Slot", "cut_into_slots", "usual_size"]

_SMALLEST, _LARGEST = 4, 512
# So many partitions let the processes of a large machine end at about the same time.
_WANTED_PARTITIONS = 64
_MOST_TIMES = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """Files that go into one partition, in order of their paths; ``name`` is made of these paths."""

    name: str
    files: tuple[InputFile, ...]


def usual_size(count: int) -> int:
    """How many files a partition holds in an archive of ``count``.

    A power of two: a few more files rarely change it.
    """
    size = _SMALLEST
    while size < _LARGEST and count >= size * 2 * _WANTED_PARTITIONS:
        size *= 2
    return size


def cut_into_slots(files: Sequence[InputFile], size: int) -> Iterator[Slot]:
    """Cut ``files``, in order of their paths, into slots of about ``size``.

    A slot ends behind a path whose hash is divisible by ``size`` (content-defined chunking, as Muthitacharoen, Chen and
    Mazières cut files for LBFS, SOSP 2001): a file that comes or goes changes the slot it is in, and no other.
    """
    begin = 0
    for number, one in enumerate(files, 1):
        held = number - begin
        if _ends_a_slot(one.path, size) or held >= size * _MOST_TIMES or number == len(files):
            yield make_slot(files[begin:number])
            begin = number


def make_slot(files: Sequence[InputFile]) -> Slot:
    """The slot of just these files."""
    joined = "\n".join(one.path for one in files)
    return Slot(_hash(joined)[:16], tuple(files))


def _ends_a_slot(path: str, size: int) -> bool:
    return int(_hash(path)[:12], 16) % size == 0


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
