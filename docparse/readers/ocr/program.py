"""Where Tesseract is on this machine, and which languages it can read."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# The user's own choice of the program goes before all.
VARIABLE = "DOCPARSE_TESSERACT"
LANGUAGE = "vie"
_SECONDS = 20
# Without a console window that flashes up on Windows.
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
# Folders that installers use without putting them on the PATH: environment variable (or "") and the rest.
_FOLDERS = (
    ("PROGRAMFILES", "Tesseract-OCR"),
    ("PROGRAMFILES(X86)", "Tesseract-OCR"),
    ("LOCALAPPDATA", "Programs/Tesseract-OCR"),
    ("LOCALAPPDATA", "Tesseract-OCR"),
    ("HOMEBREW_PREFIX", "bin"),
    ("", "/opt/homebrew/bin"),
    ("", "/opt/local/bin"),
)


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program at ``path`` and the languages that are installed with it."""

    path: str
    languages: frozenset[str]

    @property
    def reads_vietnamese(self) -> bool:
        return LANGUAGE in self.languages


@cache
def find_tesseract() -> Tesseract | None:
    """The first Tesseract that runs, one with Vietnamese before others; None where there is none."""
    found = [program for path in dict.fromkeys(_candidates()) if (program := _ask(path)) is not None]
    return next((program for program in found if program.reads_vietnamese), found[0] if found else None)


def _candidates() -> Iterator[str]:
    chosen = os.environ.get(VARIABLE)
    if chosen:
        yield chosen
        return
    on_path = shutil.which("tesseract")
    if on_path:
        yield on_path
    for variable, folder in _FOLDERS:
        base = os.environ.get(variable) if variable else ""
        if base is not None:
            path = shutil.which("tesseract", path=str(Path(base, folder)))
            if path:
                yield path


def _ask(path: str) -> Tesseract | None:
    try:
        answer = subprocess.run(
            [path, "--list-langs"], capture_output=True, timeout=_SECONDS, check=True, creationflags=NO_WINDOW
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    lines = answer.stdout.decode("utf-8", "replace").splitlines()
    return Tesseract(path, frozenset(line.strip() for line in lines[1:]))
