"""One picture through Tesseract, in a process of its own with a time limit."""

from __future__ import annotations

import os
import subprocess
from enum import IntEnum
from typing import TYPE_CHECKING

from docparse.readers.ocr.hocr import Word, read_hocr
from docparse.readers.ocr.program import LANGUAGE, NO_WINDOW, Tesseract

if TYPE_CHECKING:
    from PIL.Image import Image

SECONDS_A_PAGE = 60


class Layout(IntEnum):
    """What the picture shows: Tesseract's page segmentation modes."""

    PAGE = 3
    BLOCK = 6
    LINE = 7


def recognise(
    program: Tesseract, picture: Image, dpi: int, *, layout: Layout = Layout.PAGE, seconds: float = SECONDS_A_PAGE
) -> list[Word] | None:
    """The words in a grey picture; None where Tesseract failed or took longer than ``seconds``."""
    command = [program.path, "stdin", "stdout", "-l", LANGUAGE, "--psm", str(int(layout)), "--dpi", str(dpi), "hocr"]
    try:
        # Pages run side by side: threads inside each would only get in each other's way.
        answer = subprocess.run(
            command,
            input=_as_pgm(picture),
            capture_output=True,
            timeout=seconds,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            creationflags=NO_WINDOW,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return read_hocr(answer.stdout)


def _as_pgm(picture: Image) -> bytes:
    """The picture in the plainest format, which takes no time to write or to read."""
    grey = picture.convert("L")
    return b"P5\n%d %d\n255\n" % grey.size + grey.tobytes()
