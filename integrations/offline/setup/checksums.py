"""Whether every file of the bundle arrived whole."""

from __future__ import annotations

import hashlib
from pathlib import Path

__all__ = ["damaged_files"]


def damaged_files(bundle: Path) -> list[str]:
    """The files named in SHA256SUMS that are missing or differ; without that file itself, its name."""
    try:
        lines = (bundle / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ["SHA256SUMS"]
    sums = [line.partition("  ") for line in lines]
    return [name for digest, _, name in sums if _digest(bundle / name) != digest]


def _digest(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
