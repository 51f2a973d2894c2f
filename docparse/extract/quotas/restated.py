"""Figures that only say another way what stands beside them: "(18 đợt/năm)", the factors of a sum."""

from __future__ import annotations

import re

from docparse.extract.quotas.figures import Figure

_OPENS = re.compile(r"\s*\(\s*")
_TIMES_BEHIND = re.compile(r"\s*[x×*]\s")
_TIMES_BEFORE = re.compile(r"\s[x×*]\s*$")


def restates(text: str, figure: Figure, previous: Figure | None, sentence_end: int) -> bool:
    """True if ``figure`` repeats ``previous`` in brackets, or is a factor of a product that is given."""
    if previous is not None and previous.unit.kind == figure.unit.kind:
        opening = _OPENS.match(text, previous.end)
        if (
            opening is not None
            and opening.end() == figure.lead
            and text[figure.end : figure.end + 2].lstrip()[:1] == ")"
        ):
            return True
    if _TIMES_BEHIND.match(text, figure.end) or _TIMES_BEFORE.search(text[max(0, figure.lead - 4) : figure.lead]):
        return "=" in text[figure.end : min(sentence_end, figure.end + 120)]
    return False
