"""Whose a figure or a day is, where the words around it name an organ, a firm or a place."""

from __future__ import annotations

import re

from docparse.text.marks import strip_marks

__all__ = ["are_of_others", "named_in"]

_CAPITAL = r"[A-ZĐÀ-ỸĂÂÊÔƠƯ][^\W\d_]*"
_NAMED = re.compile(
    r"\b(?i:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|thôn|bản|ấp|khu|cụm|trường|bệnh viện|trung tâm|"
    r"sở|ban|bộ|cục|phòng|hội|công ty|dự án|cầu|đường)\s+(?P<name>"
    rf"{_CAPITAL}(?:\s+{_CAPITAL})*)"
)


def named_in(text: str) -> frozenset[str]:
    """The names in ``text``, without marks: a name that is misspelt is still that name."""
    return frozenset(strip_marks(found["name"]) for found in _NAMED.finditer(text))


def are_of_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """True if both sides name somebody, and nobody in common."""
    return bool(one and other) and one.isdisjoint(other)
