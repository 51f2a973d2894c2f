"""A PostgreSQL server that the tests start and stop themselves."""

from __future__ import annotations

import gc
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest


@contextmanager
def running_server(folder: Path) -> Iterator[str]:
    """A server whose files lie in ``folder``; it listens on this machine only and trusts everybody."""
    data, port = folder / "data", _free_port()
    data.mkdir()
    # The server refuses to be started by root.
    user = "postgres" if hasattr(os, "geteuid") and os.geteuid() == 0 else None
    if user is not None:
        shutil.chown(data, user)
        _let_through(data)
    _run(["initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], user)
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off"
    _run(["pg_ctl", "-D", data, "-l", data / "log", "-w", "-o", options, "start"], user)
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}"
    finally:
        _run(["pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], user)


@contextmanager
def empty_database(server: str) -> Iterator[str]:
    """The URL of a database without tables, dropped at the end, when nobody must be connected to it any more."""
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE registry")
        yield f"{server}/registry"
        # The frames of an error that was caught hold each other, and what was opened in them.
        gc.collect()
        try:
            # The server itself waits some seconds for those who are just going.
            connection.execute("DROP DATABASE registry")
        except psycopg.errors.ObjectInUse:
            connection.execute("DROP DATABASE registry WITH (FORCE)")
            raise
        finally:
            connection.execute("DROP ROLE IF EXISTS reader")


def _run(command: list[str | Path], user: str | None) -> None:
    program = _find(str(command[0]))
    result = subprocess.run(
        [program, *command[1:]], user=user, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, cwd="/", timeout=120, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr


def _find(name: str) -> str:
    """The newest program of that name; Debian keeps them out of the path."""
    found = shutil.which(name)
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    if found is None and not installed:
        pytest.fail(f"{name} is not installed: bash .ci/test installs what the slow tests need")
    return found or str(installed[-1])


def _let_through(folder: Path) -> None:
    """Another user must be able to go down to ``folder``."""
    for parent in folder.parents:
        if parent.stat().st_uid == os.geteuid() and not parent.stat().st_mode & 0o001:
            parent.chmod(parent.stat().st_mode | 0o011)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
