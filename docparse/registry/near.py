"""Which instrument a citation may mean whose number and day fit none: offered, never linked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from docparse.registry.evidence import RANK
from docparse.registry.resolve import is_local
from docparse.registry.store import Registry
from docparse.values.citation import Citation, Resolution
from docparse.values.registry import Instrument

__all__ = ["near_misses", "near_numbers", "propose"]

_SERIAL = re.compile(r"0*(\d+[a-zđ]?)(?:[/-]|$)")
_ENOUGH = 6
_SHOWN = 5
_WHOLE_DAY, _YEAR = len("2020-03-05"), len("2020")
_SAME_YEAR = 0.7
# What is known by citation only may itself be a slip.
_KNOWN_WELL = RANK["curated-med"]


def propose(citation: Citation, registry: Registry) -> Resolution | None:
    """The one instrument that ``citation`` is nearest to, if two of symbol, day and issuer speak for it; else None.

    Of a law cited by name and day, the only one of that name and year.
    """
    if citation.form != "full" or citation.number is None:
        return _propose_law(citation, registry)
    if is_local(citation.number):
        return None
    scored = sorted(((_score(citation, one), one) for one in near_misses(citation.number or "", registry)), key=_best)
    if not scored or scored[0][0] < _ENOUGH or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    score, found = scored[0]
    if citation.date is None and found.number == citation.number:
        # Nothing is wrong with it: a day is missing, and the number recurs.
        return None
    return _offer(found, min(0.9, score / 10))


def _propose_law(citation: Citation, registry: Registry) -> Resolution | None:
    if citation.form != "named" or citation.name is None or len(citation.date or "") != _WHOLE_DAY:
        return None
    year = (citation.date or "")[:_YEAR]
    found = [one for one in registry.named(citation.name) if (one.date or "").startswith(year)]
    return _offer(found[0], _SAME_YEAR) if len(found) == 1 else None


def _offer(found: Instrument, confidence: float) -> Resolution:
    return Resolution(
        number=found.number, date=found.date, issuer=found.issuer, title=found.title, confidence=confidence,
        source="registry",
    )  # fmt: skip


def near_misses(number: str, registry: Registry) -> Iterator[Instrument]:
    """Instruments known well with the same serial whose symbol is that of ``number``, but for marks or its end."""
    serial = _SERIAL.match(number)
    if serial is None:
        return
    written = _plain(number[serial.end() :])
    for other in registry.numbers_of(serial[1].lower()):
        symbol = _plain(other[other.find("/") + 1 :])
        if symbol == written or (len(written) > 1 and symbol.startswith(written)):
            yield from (one for one in registry.numbered(other) if _is_known_well(one) and one.number == other)


def near_numbers(number: str, registry: Registry) -> tuple[str, ...]:
    """The numbers that somebody may have meant who wrote ``number``, each once."""
    return tuple(dict.fromkeys(one.number for one in near_misses(number, registry)))[:_SHOWN]


def _is_known_well(instrument: Instrument) -> bool:
    return min((RANK[fact.evidence] for fact in instrument.facts), default=len(RANK)) <= _KNOWN_WELL


def _best(scored: tuple[int, Instrument]) -> tuple[int, str]:
    return -scored[0], scored[1].id


def _score(citation: Citation, instrument: Instrument) -> int:
    """How much speaks for it: the same symbol and day weigh most, then issuer, type, year and month."""
    score = 3 if _plain(citation.number or "") == _plain(instrument.number) else 0
    date, other = citation.date or "", instrument.date or ""
    if date and other:
        score += 4 if date == other else _shared_day(date, other)
    if citation.issuer and instrument.issuer:
        score += 2 if _plain(citation.issuer) == _plain(instrument.issuer) else -3
    if citation.type and instrument.type:
        score += 1 if citation.type == instrument.type else -3
    return score


def _shared_day(date: str, other: str) -> int:
    """One slip of the finger: of year, month and day two are the same."""
    pieces, others = date.split("-"), other.split("-")
    if len(pieces) < 3 or len(others) < 3:
        return 1 if pieces[0] == others[0] else -3
    return 1 if sum(one == two for one, two in zip(pieces, others, strict=True)) == 2 else -3


@lru_cache(maxsize=16_384)
def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "", decomposed)
