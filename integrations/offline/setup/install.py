"""Installs docparse from this bundle for the user who runs it, or renews what an older bundle installed.

The new program is made beside the old one and takes its place only once it works. The user's word list and registry
are not touched: they lie outside the program's folder.
"""

from __future__ import annotations

import errno
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

from checksums import damaged_files
from entries import start_script, write_command, write_entry
from fits import load_manifest, why_not
from made_files import MadeFiles
from messages import SAID
from places import Places, places_of

BUNDLE = Path(__file__).resolve().parent.parent
# What pip unpacks besides the wheels' own files (compiled modules), and some room for the user.
_ROOM = 1.5
_MEGABYTE = 1_000_000
_SHOWN_LINES = 15


class Refused(Exception):  # noqa: N818 - it is said to the user, with what to do
    """The installation cannot go on; the message says why and what helps."""


def main() -> int:
    """Install; 0, or 1 with the reason on stderr."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    places = places_of(platform.system(), os.environ, Path.home())
    try:
        _install(places)
    except Refused as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(_of_system(error, places), file=sys.stderr)
    else:
        return 0
    return 1


def _install(places: Places) -> None:
    manifest = _whole_bundle()
    python = manifest["pythons"]["{}.{}".format(*sys.version_info[:2])]
    _require_room(places, python["installed_bytes"])
    is_new = not places.app.exists()
    made = MadeFiles(places.app / "made.txt")
    made.folder(places.app)
    environment = _free_name(places.app)
    try:
        version = _make_environment(places, environment, manifest, python)
    except BaseException:
        shutil.rmtree(environment, ignore_errors=True)
        if is_new:
            made.take_back()
        raise
    _put_in_place(places, environment, made)
    _drop_old_environments(places.app, environment)
    print(SAID["done"].format(version=version))


def _whole_bundle() -> dict[str, Any]:
    """The manifest of a bundle that is whole and made for this Python. Raises Refused."""
    print(SAID["checking"], flush=True)
    damaged = damaged_files(BUNDLE)
    if damaged:
        raise Refused(SAID["damaged"].format(files="\n  ".join(damaged)))
    manifest: dict[str, Any] = load_manifest()
    reason = why_not(manifest)
    if reason:
        raise Refused(SAID["unfit"].format(python=sys.executable, reason=reason))
    return manifest


def _require_room(places: Places, size: int) -> None:
    there = next(folder for folder in (places.app, *places.app.parents) if folder.exists())
    needed = int(size * _ROOM)
    free = shutil.disk_usage(there).free
    if free < needed:
        raise Refused(_no_space(places, needed, free))


def _no_space(places: Places, needed: int, free: int) -> str:
    return SAID["no_space"].format(folder=places.app, needed=needed // _MEGABYTE + 1, free=free // _MEGABYTE)


def _of_system(error: OSError, places: Places) -> str:
    if error.errno == errno.ENOSPC:
        return SAID["disk_full"].format(folder=places.app)
    return SAID["not_written"].format(folder=error.filename or places.app, reason=error.strerror or error)


def _free_name(app: Path) -> Path:
    """Environments cannot be moved, so that two names take turns."""
    return next(path for number in range(1, 10) if not (path := app / f"env-{number}").exists())


def _make_environment(places: Places, environment: Path, manifest: dict[str, Any], python: dict[str, Any]) -> str:
    """An environment with docparse that answers; its version. Raises Refused."""
    print(SAID["installing"].format(folder=environment), flush=True)
    venv.create(environment, symlinks=places.system != "Windows", with_pip=False)
    program = places.python(environment)
    _run(
        [
            *(program, "-E", "-s", BUNDLE / manifest["pip"] / "pip", "--isolated", "--disable-pip-version-check"),
            *("install", "--quiet", "--no-index", "--find-links", BUNDLE / "wheels", "--only-binary", ":all:"),
            *("--require-hashes", "--no-cache-dir", "--no-warn-script-location"),
            *("--requirement", BUNDLE / python["requirements"]),
        ]
    )
    return _run([program, "-I", "-X", "utf8", "-m", "docparse", "--version"]).strip()


def _run(command: list[Any]) -> str:
    """The output. Raises Refused with the end of what the program said."""
    # No setting of this machine's pip, such as an index, may change what is installed.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    environment |= {"PIP_CONFIG_FILE": os.devnull, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [str(word) for word in command], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).splitlines()[-_SHOWN_LINES:])
        raise Refused(SAID["failed"].format(said=said))
    return done.stdout


def _put_in_place(places: Places, environment: Path, made: MadeFiles) -> None:
    """From here on the user starts the new program."""
    newline = "\r\n" if places.system == "Windows" else "\n"
    places.start.write_text(start_script(places, environment), encoding="utf-8", newline=newline)
    places.start.chmod(0o755)
    shutil.copy(BUNDLE / f"uninstall{places.script_ending}", places.app)
    if places.system == "Windows":
        shutil.copytree(BUNDLE / "setup" / "said", places.app / "said", dirs_exist_ok=True)
    if not write_command(places, environment, made):
        print(SAID["name_taken"].format(path=places.command))
    entry = write_entry(places, made)
    made.save()
    print(SAID["entry"].format(path=entry) if entry else SAID["no_entry"].format(path=places.start))


def _drop_old_environments(app: Path, current: Path) -> None:
    """A program that still runs cannot be removed on Windows; the next installation does it."""
    for folder in app.glob("env-*"):
        if folder != current:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
