"""The folder that ``docparse report`` fills: made or refused before any work is done, each file written whole."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from docparse.cli.output import UsageError, unwritable, write_whole
from docparse.pipeline import STDIN


class ReportFolder:
    """Where the results go. Raises UsageError where that cannot be, and for a file that cannot be written."""

    def __init__(self, path: str, files: Sequence[str], *, force: bool, said: Mapping[str, str]) -> None:
        """``files`` are what the user wants to be read: none of them may stand for the folder."""
        self.path = Path(path)
        self._force, self._said = force, said
        if self.path.exists() and not self.path.is_dir():
            raise UsageError(said["output_folder"].format(path=path, reason=said["is_file"]))
        if any(name != STDIN and Path(name).is_dir() and _is_within(name, path) for name in files):
            raise UsageError(said["output_is_input"].format(path=path))
        if self.path.is_dir() and any(self.path.iterdir()) and not force:
            raise UsageError(said["folder_not_empty"].format(path=path))

    def require_apart(self, names: Sequence[str], inputs: Sequence[str]) -> None:
        """Raises UsageError if one of ``names`` (below the folder) is an input."""
        read = {_real(path) for path in inputs if path != STDIN}
        for name in names:
            if _real(self.path / name) in read:
                raise UsageError(self._said["output_is_input"].format(path=self.path / name))

    def write(self, name: str, content: bytes) -> None:
        """Write one file; ``name`` is its path below the folder, with "/"."""
        target = self.path / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, content, force=self._force)
        except OSError as error:
            raise unwritable(target, error, self._said) from error


def _is_within(path: str, folder: str) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _real(path: str | Path) -> str:
    return os.path.normcase(os.path.realpath(path))
