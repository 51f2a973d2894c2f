"""What the user starts docparse with: an entry in the menu, and a command for the terminal."""

from __future__ import annotations

import os
import shlex
import subprocess
from contextlib import suppress
from pathlib import Path

from made_files import MARK, MadeFiles
from places import Places

__all__ = ["start_script", "write_command", "write_entry"]

# -I: neither Python's variables nor a folder with a module of the same name get between docparse and its environment.
_FLAGS = "-I -X utf8 -m docparse"

_START_BAT = f"""@echo off
rem {MARK}
chcp 65001 >nul
title docparse
"%~dp0{{environment}}\\Scripts\\python.exe" {_FLAGS} app %*
if errorlevel 1 pause
"""
_START_SH = f"""#!/bin/sh
# {MARK}
{{python}} {_FLAGS} app "$@"
code=$?
# The window of a menu entry closes with the program, and takes the reason of a failure along.
if [ "$code" -ne 0 ] && [ -t 0 ]; then
  printf 'Nhấn Enter để đóng cửa sổ này. '
  read -r _
fi
exit "$code"
"""
_COMMAND = f"""#!/bin/sh
# {MARK}
exec {{python}} {_FLAGS} "$@"
"""
_MAC_ENTRY = f"""#!/bin/sh
# {MARK}
exec {{start}}
"""
_DESKTOP = f"""[Desktop Entry]
Type=Application
Name=docparse
Comment=Rà soát văn bản hành chính, không cần mạng
Exec={{start}}
Icon=x-office-document
Terminal=true
Categories=Office;
Keywords=rà soát;văn bản;chính tả;thể thức;
X-Made-By={MARK}
"""
_SPARE_BAT = f"""@echo off
rem {MARK}
call "%LOCALAPPDATA%\\docparse\\app\\start-docparse.bat"
"""
# The target is written with a variable: the shortcut object loses letters that the system's code page has not.
_SHORTCUT = (
    "$s = (New-Object -ComObject WScript.Shell).CreateShortcut($env:DOCPARSE_SHORTCUT); "
    '$s.TargetPath = "$env:SystemRoot\\System32\\cmd.exe"; '
    '$s.Arguments = \'/d /c ""%LOCALAPPDATA%\\docparse\\app\\start-docparse.bat""\'; '
    "$s.Description = 'docparse'; $s.Save()"
)
_PATIENCE = 60


def start_script(places: Places, environment: Path) -> str:
    """The script that starts the server and opens the browser; it lies in the program's folder."""
    if places.system == "Windows":
        return _START_BAT.format(environment=environment.name)
    return _START_SH.format(python=shlex.quote(str(places.python(environment))))


def write_command(places: Places, environment: Path, made: MadeFiles) -> bool:
    """False where the name is taken by somebody else's program."""
    if places.command is None:
        return True
    return made.script(places.command, _COMMAND.format(python=shlex.quote(str(places.python(environment)))))


def write_entry(places: Places, made: MadeFiles) -> Path | None:
    """Make the start entry; where it is, None if there is none."""
    if places.system == "Windows":
        return _shortcut(places, made)
    if places.system == "Darwin":
        text = _MAC_ENTRY.format(start=shlex.quote(str(places.start)))
    else:
        text = _DESKTOP.format(start=_desktop_quoted(str(places.start)))
    return places.entry if made.script(places.entry, text) else None


def _desktop_quoted(path: str) -> str:
    r"""A path as a word of ``Exec=``: quoted, then escaped as every value is (``"`` is ``\\"``), ``%`` doubled."""
    quoted = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in path)
    return '"' + quoted.replace("\\", "\\\\").replace("%", "%%") + '"'


def _shortcut(places: Places, made: MadeFiles) -> Path | None:
    """A shortcut in the start menu; where PowerShell may not make it, a script on the desktop."""
    made.folder(places.entry.parent)
    environment = os.environ | {"DOCPARSE_SHORTCUT": str(places.entry)}
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(
            ["powershell.exe", "-NoProfile", "-NonInteractive", "-Command", _SHORTCUT],
            env=environment, capture_output=True, timeout=_PATIENCE, check=False,
        )  # fmt: skip
    if places.entry.exists():
        made.known(places.entry)
        return places.entry
    for spare in places.spare_entries:
        if spare.parent.is_dir() and made.script(spare, _SPARE_BAT):
            return spare
    return None
