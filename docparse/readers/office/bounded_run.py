"""Run a program within limits of time and memory, and leave none of its processes behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

__all__ = ["end_tree_on_windows", "run_bounded"]

_POLL_SECONDS = 0.05
_GRACE_SECONDS = 2.0
# What a program may allocate; its code and what it maps of files come on top.
_MAX_KILOBYTES = 800 * 1024
_LIMITING_SHELL = f'ulimit -d {_MAX_KILOBYTES} 2>/dev/null; exec "$0" "$@"'


def run_bounded(
    command: Sequence[str],
    *,
    seconds: float,
    environment: Mapping[str, str],
    progress: Callable[[], int] = lambda: 0,
) -> bool:
    """Run ``command``; False if it was ended because ``progress`` stayed the same for ``seconds``.

    Whatever it started is ended with it: when time is up, when it ends, when this program is
    interrupted. Memory is limited where the system has a shell that can do it. Raises OSError
    where the program cannot be started.
    """
    process = _start(command, environment)
    try:
        return _wait(process, seconds, progress)
    finally:
        _end_tree(process)


def _start(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    shell = shutil.which("sh") if os.name == "posix" else None
    return subprocess.Popen(
        [shell, "-c", _LIMITING_SHELL, *command] if shell else list(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=dict(environment),
        # A group of its own, so that all of it can be ended; on Windows no console window opens.
        start_new_session=os.name == "posix",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _wait(process: subprocess.Popen[bytes], seconds: float, progress: Callable[[], int]) -> bool:
    reached, since = progress(), time.monotonic()
    while process.poll() is None:
        now = progress()
        if now != reached:
            reached, since = now, time.monotonic()
        if time.monotonic() - since > seconds:
            return False
        time.sleep(_POLL_SECONDS)
    return True


def _end_tree(process: subprocess.Popen[bytes]) -> None:
    """First politely, so that it takes away its own traces, then at once."""
    kill_group = getattr(os, "killpg", None)
    if kill_group is None:
        if process.poll() is None:
            end_tree_on_windows(process.pid)
    else:
        for sign in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
            _signal_group(kill_group, process.pid, sign)
            _wait_for_end(process)
    process.wait()


def _signal_group(kill_group: Callable[[int, int], None], group: int, sign: int) -> None:
    try:
        kill_group(group, sign)
    except (ProcessLookupError, PermissionError):
        # Nobody is left (macOS answers "not permitted" for a group of zombies).
        return


def _wait_for_end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(_GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        return


def end_tree_on_windows(identifier: int) -> None:
    """End a process with all that it has started."""
    subprocess.run(
        ["taskkill", "/PID", str(identifier), "/T", "/F"],
        capture_output=True,
        check=False,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
