"""The name of the organ that issues a document, out of what the document says: "của Sở", "ngành Y tế" in its own plan.

What sister departments say of themselves is the same statement, each with its own name in it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from docparse.values import Analysis

__all__ = ["without_own_name"]

# The kind of organ in front of its field or place ("Sở | Y tế", "Ủy ban nhân dân | xã Tân Lộc").
_OF_PLACES = ("Ủy ban nhân dân", "Uỷ ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND")
_KINDS = (*_OF_PLACES, "Sở", "Bộ", "Ban", "Cục", "Chi cục", "Tổng cục", "Phòng", "Trung tâm", "Công an", "Hội")
_KIND = re.compile(rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})\s+(?P<field>\S.*)", re.IGNORECASE)
_BELONGS = (
    r"(?:\b(?:thuộc (?:thẩm quyền|phạm vi|trách nhiệm)(?: giải quyết| quản lý)?(?: của)?|thuộc|của|do|tại|trong|toàn|"
    r"trên địa bàn)\s+)?"
)
_ALWAYS = r"\b(?:toàn|của|trong) ngành(?! [A-ZĐÀÁÂÔÊƯƠ])"


def without_own_name(text: str, analysis: Analysis) -> str:
    """``text`` with a space for each mention of the organ that issues the document, or of its field or place."""
    issuer = analysis.header.issuer
    return _own(" ".join(issuer.split())).sub(" ", text) if issuer else text


@lru_cache(maxsize=1_000)
def _own(issuer: str) -> re.Pattern[str]:
    ways = [_any_case(issuer)]
    if found := _KIND.fullmatch(issuer):
        kind, field = found["kind"], found["field"]
        ways.append(f"ngành {_any_case(field)}")
        if kind.casefold() in map(str.casefold, _OF_PLACES):
            ways.append(_any_case(field))
        # The kind alone is the writer; with a name behind it, another organ of the kind.
        ways.append(rf"(?<=của ){_any_case(kind)}(?! [A-ZĐÀÁÂÔÊƯƠ])")
    return re.compile(rf"{_BELONGS}(?:{'|'.join(ways)})(?!\w)|{_ALWAYS}")


def _any_case(name: str) -> str:
    return f"(?i:{re.escape(name)})"
