"""A real ``docparse serve`` of the tests' own: on this machine, on a free port, with a home that is empty."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_LEAVE = 30


@contextmanager
def serving(*arguments: str, environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address ("http://127.0.0.1:PORT", no slash) of a server that runs with ``arguments`` until the block ends.

    Its word lists and everything else it keeps for a user lie in a folder that goes with it.
    """
    with tempfile.TemporaryDirectory(prefix="docparse-served-") as name:
        folder = Path(name)
        said = folder / "stderr.txt"
        command = [sys.executable, "-m", "docparse", "serve", "--port", "0", "--no-config", *arguments]
        with said.open("wb") as errors:
            server = subprocess.Popen(
                command, cwd=folder, env=_environment(folder) | dict(environment or {}), stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=errors, encoding="utf-8",
            )  # fmt: skip
        try:
            yield _address(server, said)
        finally:
            server.terminate()
            server.communicate(timeout=_LEAVE)


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The address of a server with two workers of each kind and no tokens; who adds words takes them out again."""
    with serving("--workers", "2") as url:
        yield url


def _environment(folder: Path) -> dict[str, str]:
    """No home, word list or settings of whoever runs the tests, and docparse from this checkout."""
    home = {name: str(folder) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME")}
    own = {"DOCPARSE_WORDS": str(folder / "words.txt"), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return {**os.environ, **home, **own, "DOCPARSE_TOKEN": ""}


def _address(server: subprocess.Popen[str], said: Path) -> str:
    """What the server tells once it is ready; a server that ends before fails with its last words."""
    assert server.stdout is not None
    for line in server.stdout:
        _, found, rest = line.partition("http://")
        if found:
            return "http://" + rest.split()[0].rstrip("/,")
    raise AssertionError(f"docparse serve ended with {server.wait()}: {said.read_text(encoding='utf-8')}")
