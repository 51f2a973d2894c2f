"""Where LibreOffice is installed."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

__all__ = ["VARIABLE", "find_soffice"]

VARIABLE = "DOCPARSE_SOFFICE"

# On Windows soffice.com waits for the work to be done, soffice.exe returns at once.
_NAMES = ("soffice.com", "soffice") if sys.platform == "win32" else ("soffice", "libreoffice")

# system → (variable that holds the top folder, pattern below it); newer versions sort last.
_PLACES: dict[str, tuple[tuple[str, str], ...]] = {
    "win32": tuple(
        (variable, rf"{vendor}/program/soffice.com")
        for variable in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
        for vendor in ("LibreOffice*", "Programs/LibreOffice*", "Collabora*")
    ),
    "darwin": (
        ("", "Applications/LibreOffice*.app/Contents/MacOS/soffice"),
        ("HOME", "Applications/LibreOffice*.app/Contents/MacOS/soffice"),
    ),
    "linux": (
        ("", "usr/lib*/libreoffice*/program/soffice"),
        ("", "usr/local/lib/libreoffice*/program/soffice"),
        ("", "opt/libreoffice*/program/soffice"),
        ("", "opt/collaboraoffice*/program/soffice"),
    ),
}
# Programs in these boxes do not see temporary folders, so they cannot be handed a file.
_BOXED = ("/snap/", "flatpak")


def find_soffice() -> str | None:
    """The program file of LibreOffice; None if there is none.

    The environment variable DOCPARSE_SOFFICE names it (or its folder); else it is looked for in
    PATH and where installers of the system put it. Snap and Flatpak packages are passed over.
    """
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return _chosen(Path(chosen))
    return next((place for place in _candidates() if not _is_boxed(place)), None)


def _chosen(place: Path) -> str | None:
    """What the user named: the program, or a folder that holds it; nothing else is tried."""
    options = [place, *(place / below / name for below in ("", "program", "Contents/MacOS") for name in _NAMES)]
    return next((str(option) for option in options if option.is_file()), None)


def _candidates() -> Iterator[str]:
    yield from filter(None, map(shutil.which, _NAMES))
    for variable, pattern in _PLACES.get(sys.platform, _PLACES["linux"]):
        top = os.environ.get(variable) if variable else Path.cwd().anchor
        if top:
            yield from map(str, sorted(Path(top).glob(pattern), reverse=True))


def _is_boxed(place: str) -> bool:
    return any(box in name for box in _BOXED for name in (place, os.path.realpath(place)))
