"""What the rules of release say about the remnants of a file."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.values import Remnant, Stage

# Only then does the file leave the hands of its writers; before that they are at work on it.
BEFORE_SIGNING: tuple[Stage, ...] = ("presign",)
CHECK_BEFORE_SIGNING = "Nghị định 30/2020/NĐ-CP, Điều 12 (kiểm tra văn bản trước khi ký ban hành)"


def remnants_of(context: Context, *kinds: str) -> Iterator[Remnant]:
    """The remnants of these kinds in order of place."""
    return (remnant for remnant in context.document.remnants if remnant.kind in kinds)


def after_colon(detail: str) -> str:
    """``detail`` as it follows a message: ": …", or nothing."""
    return f": {detail}" if detail else ""
