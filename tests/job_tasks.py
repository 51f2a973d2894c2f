"""A task for the tests of jobs; it runs in a process of its own."""

from __future__ import annotations

import os
import time
from collections.abc import Callable


def tell_and_sleep(tell: Callable[[int, int, str], None], seconds: float) -> str:
    """Tells which process it is."""
    tell(os.getpid(), 0, "đang chờ")
    time.sleep(seconds)
    return "xong"
