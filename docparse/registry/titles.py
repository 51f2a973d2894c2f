"""Titles as the instruments have them, without what the lists of web sites add in front of them and behind."""

from __future__ import annotations

import re

from docparse.lexicon.folding import slug
from docparse.registry.number_keys import number_key

__all__ = ["law_name", "plain_title"]

# Known by name and year rather than by number.
_NAMED = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")
_HEAD = re.compile(r"^(?P<type>[^\d]{2,40}?)\s+(?:số\s+)?(?P<number>\d[^\s]*[/-][^\s]+)\s+")
_ISSUED_BY = re.compile(r"\s+do\s+(?:[A-ZĐÂỦ]|tỉnh|thành phố|liên)[^.;]{2,120}\s+ban hành$")
_NEWEST = re.compile(r"\s+(?:áp dụng\s+(?:19|20)\d{2}\s+)?mới nhất$")
# "1993 18-L/CTN": the year, and the number once more.
_YEAR_AND_NUMBER = re.compile(r"\s+(?:19|20)\d{2}(?:\s+(?:số\s+)?(?P<number>\d[^\s]*[/-][^\s]+))?$")


def plain_title(title: str, type_: str, number: str) -> str:
    """``title`` without type and number in front, "do … ban hành" and the year of a law behind.

    >>> plain_title("Quyết định 7/2001/QĐ-BX về quy chế Y do Bộ trưởng Bộ X ban hành", "Quyết định", "07/2001/QĐ-BX")
    'về quy chế Y'
    """
    plain = _ISSUED_BY.sub("", _NEWEST.sub("", " ".join(title.split())))
    head = _HEAD.match(plain)
    if head is not None and head["type"].casefold() == type_.casefold() and _same(head["number"], number):
        plain = plain[head.end() :]
    elif type_ and type_ not in _NAMED and plain.casefold().startswith(f"{type_.casefold()} "):
        plain = plain[len(type_) + 1 :]
    tail = _YEAR_AND_NUMBER.search(plain) if type_ in _NAMED else None
    if tail is not None and (tail["number"] is None or _same(tail["number"], number)):
        plain = plain[: tail.start()]
    return plain or title


def law_name(title: str | None, type_: str | None) -> str | None:
    """The name by which a law is known; None for other instruments."""
    if not title or type_ not in _NAMED:
        return None
    return title if slug(title).startswith(slug(type_)) else f"{type_} {title}"


def _same(number: str, other: str) -> bool:
    return number_key(number.rstrip(",.;:")) == number_key(other)
