"""The stage a document is at, guessed from its header, and what a blank in the header means at each stage."""

from __future__ import annotations

import re

from docparse.values import Disposition, Header, Severity, Stage

_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def guess_stage(header: Header) -> Stage:
    """``issued`` when number and full date are filled in, ``draft`` otherwise."""
    numbered = header.number is not None
    dated = header.date is not None and _FULL_DATE.fullmatch(header.date) is not None
    return "issued" if numbered and dated else "draft"


# While the document is written and when it is submitted, number and day are still to come; the văn
# thư fills them in once it is signed (Decree 30/2020/NĐ-CP, Điều 15).
_BLANKS: dict[Stage, tuple[Severity, Disposition]] = {
    "draft": ("info", "verify"),
    "presign": ("info", "verify"),
    "issued": ("error", "must_fix"),
}


def judge_blank(stage: Stage) -> tuple[Severity, Disposition]:
    """How grave it is at ``stage`` that the number or the day is blank."""
    return _BLANKS[stage]
