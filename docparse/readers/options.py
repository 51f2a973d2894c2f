"""What the user may choose about reading a file."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["USUAL", "ReadOptions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """``as_original``: the text before its tracked changes (the usual view accepts them all).

    ``ocr``: pages without a usable text layer go to Tesseract where it is installed.
    """

    as_original: bool = False
    ocr: bool = True


USUAL = ReadOptions()
