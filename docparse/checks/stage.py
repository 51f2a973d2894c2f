"""The stage a document is at, guessed from its header."""

from __future__ import annotations

import re

from docparse.values import Header, Stage

_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def guess_stage(header: Header) -> Stage:
    """``issued`` when number and full date are filled in, ``draft`` otherwise."""
    numbered = header.number is not None
    dated = header.date is not None and _FULL_DATE.fullmatch(header.date) is not None
    return "issued" if numbered and dated else "draft"
