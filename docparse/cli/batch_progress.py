"""How far a long run is: one line on a terminal that is renewed, else a line now and then."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from docparse.cli.console import Messages

if TYPE_CHECKING:
    from docparse.pipeline.batch import Progressed

__all__ = ["ProgressLine", "spoken_time"]

# Seconds between two pictures of the line on a terminal, and between two lines in a log.
_BLINK, _LINE = 0.1, 30.0
# The rate is that of the last so many seconds: the first files of a run are no measure of the rest.
_WINDOW = 60.0


class ProgressLine:
    """Hears of every file; shows rate and time left."""

    def __init__(self, messages: Messages, said: Mapping[str, str]) -> None:
        self._messages, self._said = messages, said
        self._terminal = sys.stderr.isatty()
        now = time.monotonic()
        self._seen: deque[tuple[float, int]] = deque([(now, 0)])
        self._shown = now

    def __call__(self, at: Progressed) -> None:
        now = time.monotonic()
        if at.begun > self._seen[-1][1]:
            self._seen.append((now, at.begun))
        while len(self._seen) > 2 and now - self._seen[0][0] > _WINDOW:
            self._seen.popleft()
        if now - self._shown < (_BLINK if self._terminal else _LINE):
            return
        self._shown = now
        # Of the files begun, those that are at work are not done.
        done = max(at.done, at.begun - 1)
        told = {
            "done": done,
            "total": at.total,
            "percent": 100 * done // max(at.total, 1),
            "rate": self._rate(now),
            "left": self._left(now, at.total - done),
            "name": PurePosixPath(at.path).name,
        }
        if self._terminal:
            self._messages.progress(self._said["batch_progress"].format_map(told))
        else:
            self._messages.note(self._said["batch_line"].format_map(told))

    def _rate(self, now: float) -> float:
        begin, before = self._seen[0]
        return (self._seen[-1][1] - before) / max(now - begin, 0.001)

    def _left(self, now: float, files: int) -> str:
        rate = self._rate(now)
        return spoken_time(files / rate) if rate > 0 else self._said["batch_left_unknown"]


def spoken_time(seconds: float) -> str:
    """ "2 h 05", "12 min 40" or "8 s".

    >>> spoken_time(7500), spoken_time(760), spoken_time(8.2)
    ('2 h 05', '12 min 40', '8 s')
    """
    whole = round(seconds)
    if whole >= 3600:
        return f"{whole // 3600} h {whole % 3600 // 60:02d}"
    return f"{whole // 60} min {whole % 60:02d}" if whole >= 60 else f"{whole} s"
