"""The unit of a table's figures: in the cell, in a column of units, in a head or in the line above the table."""

from __future__ import annotations

import re

from docparse.extract.quotas.units import read_unit
from docparse.lexicon import unit_by_name

_IN_BRACKETS = re.compile(r"\(\s*(?:đvt|đơn vị(?: tính)?)?\s*:?\s*([^()]{1,30})\s*\)", re.IGNORECASE)
_CAPTION = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s*:\s*([^\n,;)]{1,30})", re.IGNORECASE)
_REACH = 400  # code points above a table in which its caption stands


def unit_of_text(written: str) -> str | None:
    """The normalised unit that ``written`` names; None where it names none."""
    folded = " ".join(written.strip(" *.:").split())
    if not folded:
        return None
    lowered = folded if unit_by_name(folded) and not folded.istitle() else folded[:1].lower() + folded[1:]
    found = read_unit(lowered, 0, len(lowered))
    return found.name if found is not None and found.end == len(lowered) and found.row is not None else None


def unit_of_head(title: str) -> str | None:
    """ "Tỷ lệ (%)", "Giá trị (Nghìn USD)"."""
    for found in reversed(list(_IN_BRACKETS.finditer(title))):
        unit = unit_of_text(found[1])
        if unit is not None:
            return unit
    return "%" if "%" in title else None


def unit_of_caption(text: str, before: int) -> str | None:
    """ "Đơn vị tính: triệu đồng" in the lines above the table."""
    captions = _CAPTION.findall(text, max(0, before - _REACH), before)
    return unit_of_text(captions[-1]) if captions else None
