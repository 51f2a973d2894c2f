"""Organs that ended, were renamed, or took over from others: from when to when each name stood."""

from __future__ import annotations

from functools import cache, lru_cache

from docparse.lexicon import Issuer, Province, issuer_by_name, issuers, issuers_by_id, provinces
from docparse.lexicon.folding import fold_name
from docparse.registry.days import first_day

__all__ = ["ended_before", "merged_place", "province_names", "started_after", "successor_names", "took_over"]

_LAST_DAYS = ("-12-31", "-31")
_MONTH = len("2020-03")


def ended_before(name: str, day: str) -> Issuer | None:
    """The organ that ``name`` begins with, if it bore that name last before ``day`` (ISO) and no other bears it now."""
    organ = _organ(name)
    if organ is None or organ.valid_to is None or organ.valid_to >= first_day(day) or _lives_on(name, organ):
        return None
    return organ


def started_after(name: str, day: str) -> Issuer | None:
    """The organ that ``name`` begins with, if it is known to have come into being after ``day`` (ISO, whole or not)."""
    organ = _organ(name)
    if organ is None or organ.valid_from is None:
        return None
    return organ if organ.valid_from > _last_day(day) else None


def _last_day(day: str) -> str:
    """The last day that a partial one may stand for, for comparing; "2024-02" as "2024-02-31"."""
    return day + (_LAST_DAYS[len(day) == _MONTH] if len(day) <= _MONTH else "")


@lru_cache(maxsize=4096)
def _organ(name: str) -> Issuer | None:
    return issuer_by_name(name)


def _lives_on(name: str, organ: Issuer) -> bool:
    """True for a name that an organ of today bears too: "Thành ủy" of a city under a province and of Huế."""
    folded = fold_name(name)
    return any(folded.startswith(spelling) for spelling in _living() if _is_spelling(spelling, organ))


def _is_spelling(spelling: str, organ: Issuer) -> bool:
    return any(fold_name(own).startswith(spelling) or spelling.startswith(fold_name(own)) for own in organ.spellings)


@cache
def _living() -> frozenset[str]:
    return frozenset(fold_name(name) for organ in issuers() if organ.valid_to is None for name in organ.spellings)


def successor_names(organ: Issuer) -> tuple[str, ...]:
    """What its work went to."""
    return tuple(issuers_by_id()[one].name for one in organ.successors if one in issuers_by_id())


def merged_place(issuer: str, day: str) -> Province | None:
    """The province of a local organ's id ("UBND@yen-bai") that had been merged before ``day`` (ISO); else None."""
    place = issuer.partition("@")[2]
    rows = [row for row in provinces() if row.id == place]
    if not rows or any(row.valid_to is None or row.valid_to >= first_day(day) for row in rows):
        return None
    return max(rows, key=lambda row: row.valid_to or "")


def province_names(ids: tuple[str, ...]) -> tuple[str, ...]:
    """ "tỉnh Lào Cai" for each id, as provinces are called today."""
    today = {row.id: row for row in provinces() if row.valid_to is None}
    return tuple(f"{today[one].kind} {today[one].name}" for one in ids if one in today)


def took_over(later: Issuer, earlier: Issuer) -> bool:
    """True if ``later`` is a successor of ``earlier``, at any remove."""
    waiting, seen = list(earlier.successors), set[str]()
    while waiting:
        organ = waiting.pop()
        if organ == later.id:
            return True
        if organ not in seen and organ in issuers_by_id():
            seen.add(organ)
            waiting.extend(issuers_by_id()[organ].successors)
    return False
