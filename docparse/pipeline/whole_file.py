"""A file that is replaced as a whole: whoever reads it, or whatever kills the writer, finds the old or the new one."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["replace_file"]


def replace_file(path: Path, content: bytes) -> None:
    """Write ``content`` beside ``path``, then put it in its place; the folder is made. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two processes that write at once have a file each; the later one wins as a whole.
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
