"""What lies in a bundle beside the wheels: pinned requirements, the manifest, the scripts, the checksums."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bundle_resolve import Wheel
from bundle_targets import Platform, Target

__all__ = ["licence", "write_manifest", "write_requirements", "write_scripts", "write_sums"]

_HERE = Path(__file__).resolve().parent
_LONGEST_LICENCE = 100
_CARRIAGE_RETURNS = {".bat", ".txt"}


def licence(wheel: Wheel) -> str:
    """What the package says of its licence, in one line."""
    data = wheel.metadata
    said = data.get("License-Expression") or data.get("License") or ""
    lines = said.strip().splitlines()
    if len(lines) == 1 and len(lines[0]) <= _LONGEST_LICENCE and lines[0] != "UNKNOWN":
        return str(lines[0])
    kinds = [one.split(" :: ")[-1] for one in data.get_all("Classifier", []) if one.startswith("License ::")]
    return "; ".join(kinds) or (lines[0][:_LONGEST_LICENCE] if lines else "?")


def write_requirements(folder: Path, target: Target, wheels: Iterable[Wheel]) -> Path:
    """The exact versions with their hashes: pip installs these files and no others."""
    path = folder / "requirements" / f"{target.interpreter}.txt"
    path.parent.mkdir(exist_ok=True)
    lines = [f"{wheel.name}=={wheel.version} --hash=sha256:{_digest(wheel.path)}\n" for wheel in wheels]
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return path


def write_manifest(
    folder: Path, platform: Platform, extras: Iterable[str], sets: Mapping[Target, list[Wheel]], pip: Wheel
) -> dict[str, Any]:
    """manifest.json: what the install scripts must know, and what somebody may want to look up."""
    everything = {wheel.path.name: wheel for wheels in sets.values() for wheel in [*wheels, pip]}
    own = next(wheel for wheel in everything.values() if wheel.name == "docparse")
    manifest: dict[str, Any] = {
        "schema": "docparse-bundle/1",
        "docparse": str(own.version),
        "extras": sorted(extras),
        "platform": {
            "name": platform.name,
            "system": platform.system,
            "machine": platform.machine,
            "least": list(platform.least),
        },
        "pip": f"wheels/{pip.path.name}",
        "pythons": {
            target.version: {
                "requirements": f"requirements/{target.interpreter}.txt",
                "packages": len(wheels),
                "bytes": sum(wheel.path.stat().st_size for wheel in wheels),
                "installed_bytes": sum(_unpacked(wheel.path) for wheel in wheels),
            }
            for target, wheels in sets.items()
        },
        "wheels": [
            {
                "file": name,
                "name": wheel.name,
                "version": str(wheel.version),
                "bytes": wheel.path.stat().st_size,
                "licence": licence(wheel),
            }
            for name, wheel in sorted(everything.items())
        ],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (folder / "manifest.json").write_text(text, encoding="utf-8", newline="\n")
    return manifest


def write_scripts(folder: Path, manifest: Mapping[str, Any]) -> None:
    """The install scripts of the platform, the guide for the clerk, and the program behind the scripts."""
    ending = ".bat" if manifest["platform"]["system"] == "Windows" else ".sh"
    versions = sorted(manifest["pythons"], key=lambda one: int(one.split(".")[1]), reverse=True)
    words = {
        "VERSION": manifest["docparse"],
        "PYTHONS": " ".join(versions),
        "PYTHON_LIST": ", ".join(reversed(versions)),
    }
    for name in (f"install{ending}", f"uninstall{ending}", "HUONG-DAN.txt"):
        _fill_in(_HERE / name, folder / name, words)
    # Only Windows' scripts read what they say from files.
    kinds = {".py", ".txt"} if ending == ".bat" else {".py"}
    for path in sorted((_HERE / "setup").rglob("*")):
        if path.suffix in kinds:
            _fill_in(path, folder / path.relative_to(_HERE), words)


def write_sums(folder: Path) -> None:
    """SHA256SUMS of every other file, as ``sha256sum --check`` reads it too."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [f"{_digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")


def _fill_in(source: Path, goal: Path, words: Mapping[str, str]) -> None:
    """Copy a text with its @WORDS@ replaced; Windows' own programs want carriage returns."""
    text = re.sub(r"@([A-Z_]+)@", lambda found: words[found[1]], source.read_text(encoding="utf-8"))
    goal.parent.mkdir(parents=True, exist_ok=True)
    goal.write_text(text, encoding="utf-8", newline="\r\n" if source.suffix in _CARRIAGE_RETURNS else "\n")
    shutil.copymode(source, goal)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _unpacked(path: Path) -> int:
    with zipfile.ZipFile(path) as archive:
        return sum(one.file_size for one in archive.infolist())
