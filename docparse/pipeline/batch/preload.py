"""What every worker needs, loaded once: imported by the process from which the workers are forked, they share it.

The model, the tables of the lexicon and the patterns of the rules are most of a worker's memory.
"""

from __future__ import annotations

import contextlib
import gc
import signal
import sys

from docparse.pipeline.batch import task
from docparse.pipeline.batch.choices import Choices
from docparse.pipeline.batch.inputs import InputFile
from docparse.pipeline.validity import forget_registry
from docparse.registry import open_packaged

__all__ = ["ready", "warm_up"]

# With a slip, for which the words that may have been meant are made ready, and a word twice, for which it is read anew.
_TEXT = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
KẾ HOẠCH
Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ
1. Các sở, ban, ngành rà soát văn bản trước khi trình ký ký duyệt, bảo đảm 100% văn bản đúng thểt thức.
"""


def warm_up() -> None:
    """Analyse a few lines: what is loaded when it is first needed is loaded now."""
    content = _TEXT.encode()
    task.analyse_one(Choices(day="2026-01-05"), InputFile("mau.txt", len(content), ""), content)
    # A process must not go on with a data base that another one has opened.
    forget_registry()
    open_packaged.cache_clear()
    # What is made for a document goes as soon as nothing refers to it (as on the command line).
    gc.set_threshold(100_000, 50, 100)
    gc.collect()
    # What is there now is never looked at again by the collector, so its pages stay shared.
    gc.freeze()


def ready(tell: object) -> None:
    """A worker's first task: this module is imported with it."""


if sys.argv[:1] == ["-c"]:
    # The process from which workers are forked; Ctrl+C is for the command that has started it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
# What fails here fails with the first file again, and is told there; the workers come from this process.
with contextlib.suppress(Exception):
    warm_up()
