"""The results of a partition that is not whole yet, kept file by file: what is done is not done again.

Neither the end of a worker, which one hostile file may cost, nor that of the whole run loses them.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import pickle
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docparse.pipeline.batch.inputs import InputFile
from docparse.pipeline.batch.manifest import Entry
from docparse.pipeline.batch.rows import Rows

__all__ = ["Done", "Spill"]

_HEAD = struct.Struct("<Q16s")


@dataclass(frozen=True, slots=True)
class Done:
    """One file of a partition that is done."""

    entry: Entry
    rows: Rows


class Spill:
    """A file to which each result is added as it comes; only its own user can read it."""

    def __init__(self, folder: Path, slot: str, fingerprint: str) -> None:
        self._path = folder / f"{slot}-{fingerprint}.spill"

    def load(self, files: tuple[InputFile, ...]) -> dict[str, Done]:
        """What was done, by path, of the files that have not changed since; what was cut off while written is left."""
        done: dict[str, Done] = {}
        now = {one.path: (one.size, one.stamp) for one in files}
        with contextlib.suppress(OSError), self._path.open("rb") as file:
            while len(head := file.read(_HEAD.size)) == _HEAD.size:
                length, digest = _HEAD.unpack(head)
                frame = file.read(length)
                if len(frame) != length or _digest(frame) != digest:
                    break
                one = _opened(frame)
                if one is None:
                    break
                if now.get(one.entry.path) == (one.entry.size, one.entry.stamp) and one.entry.stamp:
                    done[one.entry.path] = one
        self._rewrite(done)
        return done

    def add(self, done: Done) -> None:
        """Keep one result; where the disk does not let us, it is only lost with the worker."""
        frame = pickle.dumps(done, protocol=pickle.HIGHEST_PROTOCOL)
        with contextlib.suppress(OSError), self._path.open("ab") as file:
            file.write(_HEAD.pack(len(frame), _digest(frame)) + frame)

    def remove(self) -> None:
        """The partition is whole."""
        self._path.unlink(missing_ok=True)

    def _rewrite(self, done: dict[str, Done]) -> None:
        """Begin again behind what is whole: a frame that was cut off would hide the next ones."""
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=0o600)
            self._path.write_bytes(b"")
        for one in done.values():
            self.add(one)


class _Results(pickle.Unpickler):
    """Makes results and nothing else: the folder may lie where others can write."""

    def find_class(self, module: str, name: str) -> Any:
        for known in (Done, Entry):
            if (module, name) == (known.__module__, known.__qualname__):
                return known
        raise pickle.UnpicklingError(f"{module}.{name}")


def _opened(frame: bytes) -> Done | None:
    """The result in a frame; None for anything else."""
    try:
        one = _Results(io.BytesIO(frame)).load()
    except Exception:
        # What is no pickle of ours may fail in any way.
        return None
    return one if isinstance(one, Done) else None


def _digest(frame: bytes) -> bytes:
    return hashlib.blake2b(frame, digest_size=16).digest()
