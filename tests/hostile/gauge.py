"""Time and memory of another process, as the system tells them."""

from __future__ import annotations

import os
import time
from pathlib import Path

_USER, _CHILDREN_SYSTEM = 14, 17


class Gauge:
    """Reads them between one ``restart`` and the next; ``peak`` is in megabytes."""

    def __init__(self, pid: int) -> None:
        self._folder = Path("/proc", str(pid))
        self.peak = 0.0
        self.restart()

    def restart(self) -> None:
        """Begin anew."""
        self.peak = 0.0
        self._worked_before, self._started = self._worked(), time.perf_counter()

    def look(self) -> None:
        """Take note of the memory that the process holds now."""
        self.peak = max(self.peak, self._megabytes())

    def passed(self) -> float:
        """Seconds on the clock."""
        return time.perf_counter() - self._started

    def worked(self) -> float:
        """Seconds that the process and the programs that it ran have worked; those on the clock if it is not told."""
        now = self._worked()
        return self.passed() if now is None or self._worked_before is None else now - self._worked_before

    def _worked(self) -> float | None:
        try:
            fields = (self._folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            return None
        # Fields are numbered from 1 and the first two stand before the bracket.
        ticks = map(int, fields[_USER - 3 : _CHILDREN_SYSTEM - 2])
        return sum(ticks) / os.sysconf("SC_CLK_TCK")

    def _megabytes(self) -> float:
        try:
            status = (self._folder / "status").read_text(encoding="utf-8")
        except OSError:
            return 0.0
        sizes = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
        return int(sizes.get("VmRSS", "0").split()[0]) / 1024
