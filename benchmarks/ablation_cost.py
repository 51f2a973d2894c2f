"""What a package costs before it has done anything: seconds, memory, disk."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

_RUNS = 3
_NAME = re.compile(r"[A-Za-z0-9._-]+")
# The memory is that of the process now (Linux); its greatest one elsewhere.
_PROBE = """
import json, sys, time
def memory():
    try:
        with open("/proc/self/status", encoding="utf-8") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1e3
    except OSError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
before = memory()
begin = time.perf_counter()
import {module}
seconds = time.perf_counter() - begin
print(json.dumps([seconds, memory() - before]))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of import (the least of some runs), megabytes of memory, megabytes on disk with dependencies."""

    seconds: float
    memory: float
    disk: float
    packages: int

    def __str__(self) -> str:
        return (
            f"import {self.seconds:.2f} s, {self.memory:.0f} MB of memory;"
            f" {self.disk:.0f} MB on disk in {self.packages} packages"
        )


def measure_cost(module: str) -> Cost | None:
    """The cost of ``module``, measured in processes of their own; None where it is not installed."""
    if find_spec(module) is None:
        return None
    runs = [_probe(module) for _ in range(_RUNS)]
    closure = _closure(module)
    return Cost(
        seconds=min(seconds for seconds, _ in runs),
        memory=min(memory for _, memory in runs),
        disk=sum(map(_size, closure)) / 1e6,
        packages=len(closure),
    )


def _probe(module: str) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE.format(module=module)], capture_output=True, encoding="utf-8", check=True
    )
    seconds, memory = json.loads(done.stdout)
    return seconds, memory


def _closure(package: str) -> set[str]:
    """The distribution and all that it requires here, without extras."""
    found: set[str] = set()
    waiting = [package]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name not in found and _is_installed(name):
            found.add(name)
            needed = importlib.metadata.requires(name) or []
            waiting += [match.group() for line in needed if "extra" not in line and (match := _NAME.match(line))]
    return found


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


@cache
def _size(name: str) -> int:
    return sum(file.size or 0 for file in importlib.metadata.files(name) or [])
