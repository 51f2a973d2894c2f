"""Which documents of an archive are asked about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Choice", "parse_month"]

_MONTHS = (re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})"), re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """``first`` and ``last`` are months ("2026-03"), both included; a document of an unknown month is in no such range.

    ``issuer``: part of the name of the issuing office, or its id; ``type``: the type of document; case does not count.
    None: all.
    """

    first: str | None = None
    last: str | None = None
    issuer: str | None = None
    type: str | None = None

    def parameters(self) -> Mapping[str, Any]:
        """For the queries."""
        return {"first": self.first, "last": self.last, "issuer": self.issuer, "type": self.type}


def parse_month(text: str) -> str:
    """An ISO month from "2026-03" or, as offices write it, "3/2026".

    Raises ValueError: no month.

    >>> parse_month("3/2026")
    '2026-03'
    """
    for form in _MONTHS:
        found = form.fullmatch(text.strip())
        if found and 1 <= int(found["month"]) <= 12:
            return f"{found['year']}-{int(found['month']):02d}"
    raise ValueError(text)
