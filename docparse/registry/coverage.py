"""Is a number that the registry does not have one that it should have? Decided from the numbers that it has.

A series is what one organ numbers through a year ("…/2020/NĐ-CP"). Inside a series that is known without gaps a
missing number is odd; so is one far behind the last of a series of which most numbers are known. All else lies
outside of what the registry covers, and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from docparse.registry.store import Registry
from docparse.values.citation import Basis, Status

__all__ = ["UNCOUNTED", "uncounted_statuses"]

# How the reason of such a status begins.
UNCOUNTED = "Sổ đăng ký không có số này"
_NUMBER = re.compile(r"0*(?P<serial>\d{1,4})/(?P<year>(?:19|20)\d{2})/(?P<symbol>(?:NĐ-CP|QĐ-TTg|TT-[A-ZĐ]+))")
# Neighbours asked for on either side; at most one of them may be missing.
_NEAR = 25
_MISSING = 1
_LONGEST = 400
# The series of a year is told of by later lists only: the last years are never complete.
_YEARS_LISTED = 2
_ENOUGH, _KNOWN_SHARE = 30, 0.5
# So many mean gaps behind the last known number, chance leaves less than one in a thousand there.
_GAPS = 8


def uncounted_statuses(number: str, registry: Registry, days: Iterable[tuple[str, Basis]]) -> tuple[Status, ...]:
    """Unknown on each of ``days``, and why, if ``registry`` should know ``number`` and does not; else ()."""
    parts = _NUMBER.fullmatch(number.replace(" ", ""))
    latest = int((registry.as_of or "0")[:4])
    if parts is None or int(parts["year"]) > latest - _YEARS_LISTED:
        return ()
    reason = _reason(int(parts["serial"]), f"{parts['year']}/{parts['symbol']}", registry)
    if reason is None:
        return ()
    return tuple(Status(on=day, basis=basis, state="unknown", reason=reason) for day, basis in days)


def _reason(serial: int, series: str, registry: Registry) -> str | None:
    around = [_is_listed(registry, one, series) for one in range(max(1, serial - _NEAR), serial + _NEAR + 1)]
    if any(around[min(serial, _NEAR + 1) :]):
        is_gap = len(around) > _NEAR and around.count(False) <= _MISSING + 1
        return f"{UNCOUNTED}, trong khi có các số liền trước và liền sau của dãy …/{series}." if is_gap else None
    known = _known_serials(registry, series)
    if len(known) < max(_ENOUGH, _KNOWN_SHARE * max(known, default=0)):
        return None
    last, count = max(known), len(known)
    if serial - last <= _GAPS * last / count:
        return None
    return f"{UNCOUNTED}: số lớn nhất được biết của dãy …/{series} là {last}."


def _known_serials(registry: Registry, series: str) -> Sequence[int]:
    return [one for one in range(1, _LONGEST) if _is_listed(registry, one, series)]


def _is_listed(registry: Registry, serial: int, series: str) -> bool:
    """Known by more than a citation, which may be a slip."""
    found = registry.numbered(f"{serial}/{series}")
    return any(fact.evidence != "cited" for one in found for fact in one.facts)
