"""Pictures through Tesseract, each in a process of its own, with a time limit for the page as a whole."""

from __future__ import annotations

import os
import subprocess
import time
from enum import IntEnum
from typing import TYPE_CHECKING

from docparse.readers.ocr.hocr import Word, read_hocr
from docparse.readers.ocr.program import LANGUAGE, NO_WINDOW, Tesseract

if TYPE_CHECKING:
    from PIL.Image import Image

SECONDS_A_PAGE = 90.0
_DIGITS = "0123456789.,/%-"


class Layout(IntEnum):
    """What a picture shows: Tesseract's page segmentation modes."""

    PAGE = 3
    BLOCK = 6
    LINE = 7


class OutOfTimeError(Exception):
    """The page took longer than its time, or Tesseract failed on it."""


class Recogniser:
    """Reads the pictures cut out of one page with ``dpi`` pixels an inch; ``seconds`` are for all of them."""

    def __init__(self, program: Tesseract, dpi: int, seconds: float = SECONDS_A_PAGE) -> None:
        self._program = program
        self.dpi = dpi
        self._end = time.monotonic() + seconds

    def read(self, picture: Image, layout: Layout = Layout.PAGE, *, digits: bool = False) -> list[Word]:
        """The words in a grey picture; ``digits``: nothing but figures. Raises OutOfTimeError."""
        command = [self._program.path, "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(self.dpi)]
        command += ["--psm", str(int(layout))] + (["-c", f"tessedit_char_whitelist={_DIGITS}"] if digits else [])
        try:
            answer = subprocess.run(
                [*command, "hocr"],
                input=_as_pgm(picture),
                capture_output=True,
                timeout=max(0.0, self._end - time.monotonic()),
                check=True,
                # Pages run side by side: threads inside each would only get in each other's way.
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                creationflags=NO_WINDOW,
            )
        except (OSError, subprocess.SubprocessError):
            raise OutOfTimeError from None
        return read_hocr(answer.stdout)


def _as_pgm(picture: Image) -> bytes:
    """The picture in the plainest format, which takes no time to write or to read."""
    grey = picture.convert("L")
    return b"P5\n%d %d\n255\n" % grey.size + grey.tobytes()
