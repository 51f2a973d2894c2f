"""Where docparse goes for one user: program, start entry, command. Nothing outside the user's own folders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Places", "places_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """``app`` holds the program, ``entry`` is what the user clicks on, ``command`` what is typed in a terminal.

    ``spare_entries`` are where a plain script goes if the entry cannot be made: into the first folder that exists.
    """

    system: str
    app: Path
    entry: Path
    command: Path | None = None
    spare_entries: tuple[Path, ...] = ()

    @property
    def script_ending(self) -> str:
        return ".bat" if self.system == "Windows" else ".sh"

    @property
    def start(self) -> Path:
        return self.app / f"start-docparse{self.script_ending}"

    def python(self, environment: Path) -> Path:
        """The interpreter of an environment."""
        return environment / ("Scripts/python.exe" if self.system == "Windows" else "bin/python")


def places_of(system: str, variables: Mapping[str, str], home: Path) -> Places:
    """The places on ``system`` ('Linux', 'Windows', 'Darwin') for the user with that environment and home."""
    if system == "Windows":
        return _on_windows(variables, home)
    command = home / ".local" / "bin" / "docparse"
    if system == "Darwin":
        return Places(
            system=system,
            app=home / "Library" / "Application Support" / "docparse" / "app",
            entry=home / "Applications" / "docparse.command",
            command=command,
        )
    chosen = variables.get("XDG_DATA_HOME", "")
    data = Path(chosen) if chosen.startswith("/") else home / ".local" / "share"
    return Places(
        system=system, app=data / "docparse" / "app", entry=data / "applications" / "docparse.desktop", command=command
    )


def _on_windows(variables: Mapping[str, str], home: Path) -> Places:
    local = Path(variables.get("LOCALAPPDATA") or home / "AppData" / "Local")
    roaming = Path(variables.get("APPDATA") or home / "AppData" / "Roaming")
    # Many offices keep the desktop in OneDrive.
    desktops = [home / "Desktop", *(Path(one) / "Desktop" for one in [variables.get("OneDrive")] if one)]
    return Places(
        system="Windows",
        app=local / "docparse" / "app",
        entry=roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "docparse.lnk",
        spare_entries=tuple(desktop / "docparse.bat" for desktop in desktops),
    )
