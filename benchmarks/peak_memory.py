"""The greatest memory of a program, run in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
# What getrusage tells is, on Linux, no less than the memory of the process that started this one: a child begins as
# a copy of its parent, and the greatest figure outlives the exec.
_TELL = """
def _greatest():
    try:
        with open("/proc/self/status", encoding="utf-8") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    except OSError:
        import resource, sys
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 ** (2 if sys.platform == "darwin" else 1)
print(_greatest())
"""


class Peak(NamedTuple):
    """What the program printed, and its greatest resident memory in megabytes (2^20 bytes)."""

    printed: str
    megabytes: float


def measure_peak(program: str, *arguments: str, seconds: float = 600) -> Peak:
    """Run the Python text ``program`` with ``arguments``; not on Windows, which tells memory in another way.

    Raises subprocess.SubprocessError: it failed, or took longer than ``seconds``.
    """
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program + _TELL, *arguments],
        capture_output=True, check=True, encoding="utf-8", cwd=ROOT, timeout=seconds,
    )  # fmt: skip
    printed, _, megabytes = done.stdout.rstrip().rpartition("\n")
    return Peak(printed, float(megabytes))
