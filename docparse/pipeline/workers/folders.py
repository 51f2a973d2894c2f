"""Where a worker's programs put what must lie in a file: LibreOffice and Tesseract read no memory of ours.

Each worker has a folder that goes with it, however it ends: a draft is never left behind.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
from pathlib import Path

__all__ = ["make_folder", "remove_folder", "sweep_folders"]

_NAME = re.compile(r"docparse-worker-(\d+)-.*")


def make_folder() -> str | None:
    """A new folder that only this user can read, its name tells which server it belongs to; None where none can be."""
    try:
        return tempfile.mkdtemp(prefix=f"docparse-worker-{os.getpid()}-")
    except OSError:
        return None


def remove_folder(folder: str) -> None:
    """Take it away with all that is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def sweep_folders() -> None:
    """Take away what servers have left that were killed.

    Not on Windows, where nothing tells whether a process still runs without a risk for it.
    """
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob("docparse-worker-*"):
            named = _NAME.fullmatch(folder.name)
            if named is not None and not folder.is_symlink() and not _runs(int(named.group(1))):
                remove_folder(str(folder))


def _runs(process: int) -> bool:
    with contextlib.suppress(PermissionError, OverflowError):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
    return True
