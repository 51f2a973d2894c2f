"""What a partition holds: one entry for each file, by which the next run knows what need not be done again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

__all__ = ["Entry", "Manifest", "manifest_of", "partition_id", "sizes_of"]

_FORMAT = "docparse-batch/1"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: ``size``, ``stamp`` as in InputFile; ``sha256`` is None where it could not be read at all.

    ``error`` is the code of the error that it has instead of results.
    """

    path: str
    size: int
    stamp: str
    sha256: str | None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """``slot`` names the files that belong together by their paths, ``fingerprint`` how they were analysed.

    ``rows`` of each table, ``sizes`` of the files beside the manifest, in bytes: by them a damaged partition is known.
    """

    slot: str
    fingerprint: str
    entries: tuple[Entry, ...]
    rows: Mapping[str, int]
    sizes: Mapping[str, int]

    def to_json(self) -> bytes:
        """The file manifest.json."""
        facts = {
            "format": _FORMAT,
            "slot": self.slot,
            "fingerprint": self.fingerprint,
            "rows": dict(self.rows),
            "bytes": dict(self.sizes),
            "documents": [asdict(entry) for entry in self.entries],
        }
        return json.dumps(facts, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass") + b"\n"


def manifest_of(content: bytes) -> Manifest | None:
    """The manifest in a file; None where it is none, or one of a later docparse."""
    try:
        facts = json.loads(content.decode("utf-8", "surrogatepass"))
        if facts["format"] != _FORMAT:
            return None
        entries = tuple(Entry(**entry) for entry in facts["documents"])
        sizes = {str(name): int(size) for name, size in facts["bytes"].items()}
        return Manifest(facts["slot"], facts["fingerprint"], entries, facts["rows"], sizes)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def sizes_of(files: Mapping[str, bytes]) -> dict[str, int]:
    """The bytes of each of ``files``."""
    return {name: len(content) for name, content in files.items()}


def partition_id(slot: str, fingerprint: str, entries: Sequence[Entry]) -> str:
    """The name of a partition: the same for the same files, contents and choices, whenever it is made."""
    told = "\n".join(f"{one.path}\t{one.sha256}\t{one.error}" for one in entries)
    digest = hashlib.sha256(f"{fingerprint}\n{told}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slot}-{digest[:16]}"
