"""Bundles built from the checkout, and homes of users whom no network reaches."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "integrations" / "offline"
# What the builder promises.
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
OTHER_PLATFORMS = ("linux-arm", "windows", "macos", "macos-arm")

# A namespace of its own has no interface but loopback, and that one down: whatever runs in it reaches no network,
# however it tries. Users may make one without rights.
_NAMESPACE = ("unshare", "--map-root-user", "--net", "--mount", "--pid", "--fork", "--kill-child")
_NO_INDEX = ("ConnectionError", "NewConnectionError", "Temporary failure", "Name or service", "timed out", "ProxyError")


def build(*options: str | Path, output: Path, known: Iterable[Path] = ()) -> None:
    """Run the build script. Skips where there is no package index; any other failure is one.

    ``known`` are folders of wheels from the same index, which are not fetched once more.
    """
    links = [os.environ.get("PIP_FIND_LINKS", ""), *(folder.as_uri() for folder in known)]
    done = subprocess.run(
        [sys.executable, "-X", "utf8", SOURCES / "build_bundle.py", *options, "-o", output],
        env=os.environ | {"PIP_FIND_LINKS": " ".join(filter(None, links))},
        capture_output=True, encoding="utf-8", timeout=600, check=False,
    )  # fmt: skip
    if done.returncode and any(word in done.stderr for word in _NO_INDEX):
        pytest.skip("the package index cannot be reached: " + done.stderr.strip().splitlines()[-1])
    assert done.returncode == 0, done.stderr


@cache
def linux_bundle(base: Path) -> Path:
    """One for all tests of a run, in the run's folder: building it takes longer than any test."""
    folder = base / "bộ cài" / "docparse cho máy Linux"
    build("--platform", "linux", "--python", *PYTHONS, output=folder)
    return folder


@cache
def other_bundles(base: Path) -> dict[str, Path]:
    """One for each other platform, two built at a time; docparse and what suits every system is not fetched again."""
    wheels = linux_bundle(base) / "wheels"
    (own,) = wheels.glob("docparse-*.whl")
    folders = {name: base / "every platform" / name for name in OTHER_PLATFORMS}

    def make(name: str) -> None:
        build("--platform", name, "--python", *PYTHONS, "--wheel", own, output=folders[name], known=[wheels])

    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(make, folders))
    return folders


@dataclass(frozen=True)
class Home:
    """A user's home, and a folder of programs with one Python in it."""

    folder: Path
    programs: Path

    @classmethod
    def make(cls, folder: Path) -> Home:
        """An empty home beside a folder with the Python that runs the tests, outside its environment."""
        folder.mkdir(parents=True)
        programs = folder.parent / "programs"
        programs.mkdir(exist_ok=True)
        python = programs / "python{}.{}".format(*sys.version_info[:2])
        if not python.exists():
            base = Path(sys.base_prefix) / "bin" / python.name
            python.write_text(f'#!/bin/sh\nexec "{base}" "$@"\n', encoding="utf-8")
            python.chmod(0o755)
        return cls(folder, programs)

    @property
    def app(self) -> Path:
        return self.folder / ".local" / "share" / "docparse" / "app"

    @property
    def command(self) -> Path:
        return self.folder / ".local" / "bin" / "docparse"

    @property
    def start(self) -> Path:
        return self.app / "start-docparse.sh"

    @property
    def entry(self) -> Path:
        return self.folder / ".local" / "share" / "applications" / "docparse.desktop"

    def run(self, *command: str | Path, before: str = ":", **variables: str) -> subprocess.CompletedProcess[str]:
        """Run with the network denied, loopback up, and nothing of our own environment; ``before`` runs first."""
        if shutil.which("unshare") is None:
            pytest.fail("unshare (util-linux) is not installed: nothing else here denies the network to a program")
        return subprocess.run(
            [*_NAMESPACE, "sh", "-c", f'ip link set lo up && {before} && exec "$@"', "sh", *command],
            env={"HOME": str(self.folder), "PATH": f"{self.programs}:{os.defpath}:/usr/sbin:/sbin", **variables},
            cwd=self.folder, capture_output=True, encoding="utf-8", timeout=300, check=False,
        )  # fmt: skip

    def install(self, bundle: Path, **options: str) -> subprocess.CompletedProcess[str]:
        return self.run("sh", bundle / "install.sh", **options)

    def files(self) -> list[str]:
        """What lies in the home."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*"))
