"""Remembers which files and folders were made outside the program's folder, so that uninstalling removes just those."""

from __future__ import annotations

from pathlib import Path

__all__ = ["MARK", "MadeFiles"]

# Stands in every file made outside the program's folder: a file without it belongs to somebody else.
MARK = "docparse-offline-bundle"


class MadeFiles:
    """The list is a text of lines "file PATH" and "folder PATH", which the uninstall script reads."""

    def __init__(self, record: Path) -> None:
        self._record = record
        self._lines = record.read_text(encoding="utf-8").splitlines() if record.exists() else []

    def folder(self, path: Path) -> None:
        """Make a folder with its parents, each remembered unless it was there."""
        for one in [*reversed(path.parents), path]:
            if not one.exists():
                one.mkdir()
                self._remember("folder", one)

    def script(self, path: Path, text: str) -> bool:
        """Write a file that holds the mark and may be run; False where somebody else's lies there."""
        if path.exists() and MARK not in path.read_text(encoding="utf-8", errors="replace"):
            return False
        self.folder(path.parent)
        path.write_text(text, encoding="utf-8", newline="\r\n" if path.suffix == ".bat" else "\n")
        path.chmod(0o755)
        self.known(path)
        return True

    def known(self, path: Path) -> None:
        """Remember a file that another program made for us."""
        self._remember("file", path)

    def save(self) -> None:
        """Write the list."""
        self._record.write_text("".join(f"{line}\n" for line in self._lines), encoding="utf-8", newline="\n")

    def take_back(self) -> None:
        """Remove what is empty or ours, after an installation that failed."""
        for line in reversed(self._lines):
            kind, _, name = line.partition(" ")
            path = Path(name)
            if kind == "file":
                path.unlink(missing_ok=True)
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()

    def _remember(self, kind: str, path: Path) -> None:
        line = f"{kind} {path}"
        if line not in self._lines:
            self._lines.append(line)
