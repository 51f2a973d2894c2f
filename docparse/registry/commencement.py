"""When an instrument has surely come into force, where nobody has told the day on which it did.

Law on the Promulgation of Legal Instruments (80/2015/QH13, điều 151; 64/2025/QH15, điều 53): a legal instrument comes
into force on the day that it names itself, for most not before 45 days after its own. Of those in the registry whose
days are both known, 99 of 100 laws came into force within two years of their own day, 98 of 100 others within six
months. A decision on a single matter, whose number has no year, is in force from its own day.
"""

from __future__ import annotations

import datetime
import re

from docparse.registry.days import last_day

__all__ = ["surely_begun"]

_OF_ASSEMBLY = re.compile(r"/(?:QH|[A-Z-]*UBTVQH)\d*$")
_WITH_YEAR = re.compile(r"^[^/]+/((?:19|20)\d\d)(?:/|$)")
_LAW_DAYS, _OTHER_DAYS = 731, 184


def surely_begun(number: str, date: str | None) -> str | None:
    """The day (ISO) by which the instrument of ``number`` and ``date`` was in force; None where that cannot be told.

    ``date`` is its day of issue, possibly partial; without one the year in its number stands for it.

    >>> surely_begun("44/2019/QH14", "2019-06-14"), surely_begun("749/QĐ-TTg", "2020-06-03")
    ('2021-06-14', '2020-06-03')
    """
    year = _WITH_YEAR.match(number)
    issued = last_day(date or (year[1] if year else ""))
    if issued is None:
        return None
    delay = _LAW_DAYS if _OF_ASSEMBLY.search(number) else _OTHER_DAYS if year else 0
    return (datetime.date.fromisoformat(issued) + datetime.timedelta(days=delay)).isoformat()
