"""Was an instrument in force on a day? Only evidence that covers the day says so; otherwise nobody knows.

A state is true on the day that its source names. A source that tells when an instrument came into force and
when it ceased tells of every day between; one that found it in force on a day tells of the days from its
effective date to that day, and nothing of later ones. A text that replaces or repeals the whole of it ends it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from docparse.registry.evidence import PROVES_EXPIRY, PROVES_FORCE, RANK
from docparse.values.citation import Basis, LastKnown, State, Status
from docparse.values.registry import Evidence, Instrument, InstrumentLink, StateFact

__all__ = ["End", "end_of", "status_on"]

_WHOLE_DAY = len("2020-03-05")
_ENDING = frozenset({"replaces", "repeals"})
_CHANGING = frozenset({"amends", "partly_replaces", "partly_repeals"})


@dataclass(frozen=True, slots=True)
class End:
    """The first day (ISO) on which an instrument is no longer in force, what replaced it, and who says so.

    ``day`` is None where it is known to have ended, but not when; then it was not before ``earliest``.
    """

    day: str | None
    by: tuple[str, ...]
    evidence: Evidence
    source: str
    period: bool = False
    earliest: str | None = None
    as_of: str | None = None


def status_on(instrument: Instrument, links: Sequence[InstrumentLink], day: str, basis: Basis) -> Status:
    """The validity of ``instrument`` on ``day`` (ISO, a whole day); ``links`` are those to it."""
    ended = end_of(instrument, links)
    begun = _begin_of(instrument)
    unknown = _unknown_on(instrument, links, day, basis)
    if begun is not None and _is_before(day, begun):
        return replace(unknown, state="not_yet", since=begun)
    if ended is not None and _is_over(instrument, ended, day):
        state: State = "period_ended" if ended.period else "expired"
        return replace(unknown, state=state, since=ended.day, replaced_by=ended.by, last_known=_said_of(ended))
    if _is_covered(instrument, ended, day):
        return replace(unknown, state="in_force", since=begun)
    return unknown


def _unknown_on(instrument: Instrument, links: Sequence[InstrumentLink], day: str, basis: Basis) -> Status:
    """What is known of the day without a state: what had changed the instrument, and what was last known of it."""
    changed = _changes(links, day)
    told = any(fact.partly_expired and _has_begun(fact.as_of, day) for fact in instrument.facts)
    return Status(
        on=day,
        basis=basis,
        state="unknown",
        partly_expired=told or any(link.kind.startswith("partly_") for link in changed),
        amended_by=_names(changed),
        last_known=_last_known(instrument),
    )


def end_of(instrument: Instrument, links: Iterable[InstrumentLink]) -> End | None:
    """When and by what the instrument ended, by the best evidence; None where no source says that it did."""
    ends = [end for end in (*_ends_told(instrument), *_ends_made(links)) if not _is_contradicted(end, instrument)]
    if not ends:
        return None
    ends.sort(key=lambda end: (end.day is None, RANK[end.evidence], end.day or ""))
    best = ends[0]
    by = tuple(dict.fromkeys(name for end in ends for name in end.by))
    earliest = max((end.earliest for end in ends if end.earliest), default=None) if best.day is None else None
    return replace(best, by=by, earliest=earliest)


def _is_contradicted(end: End, instrument: Instrument) -> bool:
    """True if somebody who looked later found the instrument in force; only what was checked stands against that."""
    if RANK[end.evidence] <= RANK["official-list"]:
        return False
    found = (fact.as_of for fact in instrument.facts if fact.state == "in_force" and fact.evidence in PROVES_FORCE)
    return any(as_of is not None and (end.day is None or not _is_before(as_of, end.day)) for as_of in found)


def _ends_told(instrument: Instrument) -> Iterable[End]:
    for fact in instrument.facts:
        if fact.state in ("expired", "period_ended") or fact.expiry_date:
            period = fact.state == "period_ended"
            # A period is told by its last day, an expiry by the first day without force.
            day = _day_after(fact.expiry_date) if period else fact.expiry_date
            yield End(day, (), fact.evidence, fact.source, period, as_of=fact.as_of)


def _ends_made(links: Iterable[InstrumentLink]) -> Iterable[End]:
    """A text that is itself only known by name ends nothing on a known day."""
    for link in links:
        if link.kind in _ENDING:
            day = link.effective_from or link.source_effective
            yield End(day, (link.source_number,), link.evidence, link.origin, earliest=link.source_date)


def _begin_of(instrument: Instrument) -> str | None:
    """The first day in force by the best source that tells it; an instrument is never in force before its own day.

    Uncertain sources are not asked: a wrong day would keep an instrument from being in force.
    """
    sure = (fact for fact in instrument.facts if RANK[fact.evidence] <= RANK["curated-med"])
    return next((fact.effective_date for fact in sure if fact.effective_date), instrument.date)


def _changes(links: Iterable[InstrumentLink], day: str) -> list[InstrumentLink]:
    """What had changed the instrument by ``day``, the earliest first."""
    changes = [
        link for link in links
        if link.kind in _CHANGING and _has_begun(link.effective_from or link.source_effective or link.source_date, day)
    ]  # fmt: skip
    return sorted(changes, key=lambda link: link.effective_from or link.source_effective or link.source_date or "")


def _names(links: Iterable[InstrumentLink]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.source_number for link in links))


def _is_covered(instrument: Instrument, ended: End | None, day: str) -> bool:
    """True if a source worth it found the instrument in force on ``day`` or later, or tells a later end."""
    if ended is not None and ended.day is not None and ended.evidence in PROVES_EXPIRY and not ended.period:
        return True
    if ended is not None and ended.period and ended.day is not None:
        return True
    return any(
        fact.state == "in_force" and fact.evidence in PROVES_FORCE and not _is_before(fact.as_of or "", day)
        for fact in instrument.facts
    )


def _is_over(instrument: Instrument, ended: End, day: str) -> bool:
    """True if the end had come by ``day``; one of unknown day had come when it was found."""
    if ended.day is not None:
        return not _is_before(day, ended.day)
    if ended.earliest is not None:
        return _has_begun(ended.earliest, day)
    found = [fact.as_of for fact in instrument.facts if fact.state == "expired"]
    return any(_has_begun(as_of, day) for as_of in found if as_of)


def _last_known(instrument: Instrument) -> LastKnown | None:
    fact: StateFact | None = next((fact for fact in instrument.facts if fact.state), None)
    if fact is None or fact.state is None:
        return None
    as_of = fact.as_of or fact.expiry_date
    return LastKnown(state=fact.state, as_of=as_of, evidence=fact.evidence, source=fact.source)


def _said_of(end: End) -> LastKnown:
    """Who says that the instrument ended; the day is that of the end where no source was asked on a day."""
    state: State = "period_ended" if end.period else "expired"
    return LastKnown(state=state, as_of=end.as_of or end.day, evidence=end.evidence, source=end.source)


def _day_after(day: str | None) -> str | None:
    if day is None or len(day) < _WHOLE_DAY:
        return day
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


def _has_begun(since: str | None, day: str) -> bool:
    return since is not None and not _is_before(day, since)


def _is_before(day: str, other: str) -> bool:
    """True if ``day`` lies before ``other``; of a partial date only its first day is sure to be covered."""
    return _first_day(day) < _first_day(other)


def _first_day(day: str) -> str:
    return (day + "-01-01"[len(day) - 4 :]) if 4 <= len(day) < 10 else day
