"""Tasks for the tests of the server's workers; they run in processes of their own."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from docparse.readers.office.bounded_run import run_bounded
from docparse.values import SettingsError, UnreadableFile

Tell = Callable[[int, int, str], None]


def echo(tell: Tell, value: Any) -> Any:
    return value


def process(tell: Tell) -> int:
    return os.getpid()


def count(tell: Tell, total: int) -> int:
    for done in range(total):
        tell(done, total, "counting")
    return total


def sleep(tell: Tell, seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def leave_traces(tell: Tell, told: str) -> None:
    """As a file that LibreOffice converts: in a folder of its own, with a program at work."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.rtf"
        draft.write_text("a draft", encoding="utf-8")
        program = f"import os, time; open({told!r}, 'w').write(f'{{os.getpid()}} {draft}'); time.sleep(60)"
        run_bounded([sys.executable, "-c", program], seconds=60, environment=os.environ)


def die(tell: Tell) -> NoReturn:
    os._exit(3)


def fill_memory(tell: Tell, size: int) -> int:
    return len(bytearray(size))


def refuse(tell: Tell) -> NoReturn:
    raise UnreadableFile(path="a.docx", code="damaged", message="Tệp hỏng.", remedy="Hãy lưu lại.")


def refuse_settings(tell: Tell) -> NoReturn:
    raise SettingsError(path="b.toml", code="toml", message="Sai cú pháp.", remedy="Hãy sửa dòng 3.")


def fail(tell: Tell) -> NoReturn:
    raise ValueError("a text that must not be told")
