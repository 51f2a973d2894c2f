"""Urgency, secrecy and the drafter's copy mark (Decree 30/2020, Phụ lục I, mục II.10 and II.12)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.found import Found
from docparse.extract.header.lines import Line
from docparse.extract.header.shape import bare

_URGENCY = re.compile(r"^(?:hoa toc(?: hen gio)?|thuong khan|khan)$")
_SECRECY = re.compile(r"^(?:tuyet mat|toi mat|mat)$")
_EDGES = ' .:;-*[]()<>|"“”'


def find_urgency(lines: Sequence[Line]) -> Found | None:
    """The urgency stamp, a line of its own in capitals."""
    return _stamp(lines, _URGENCY)


def find_secrecy(lines: Sequence[Line]) -> Found | None:
    """The secrecy stamp, a line of its own in capitals."""
    return _stamp(lines, _SECRECY)


def is_mark(text: str) -> bool:
    """True for either stamp."""
    return _is_stamp(text, _URGENCY) or _is_stamp(text, _SECRECY)


def _stamp(lines: Sequence[Line], pattern: re.Pattern[str]) -> Found | None:
    line = next((line for line in lines if _is_stamp(line.text, pattern)), None)
    return Found(line.text.strip(_EDGES), line.span) if line is not None else None


def _is_stamp(text: str, pattern: re.Pattern[str]) -> bool:
    return text.upper() == text and bool(pattern.match(bare(text).strip(_EDGES)))
