"""Was an instrument in force on a day? Only evidence that covers the day says so; otherwise nobody knows.

A state is true on the day that its source names. A source that tells when an instrument came into force and
when it ceased tells of every day between; one that found it in force on a day tells of the days from its
effective date to that day, and nothing of later ones. A text that replaces or repeals the whole of it ends it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from docparse.registry.commencement import surely_begun
from docparse.registry.days import has_begun, is_before, last_day, surely_over
from docparse.registry.disagreement import disagreement
from docparse.registry.endings import End, end_of, is_unconfirmed, successors
from docparse.registry.evidence import PROVES_EXPIRY, PROVES_FORCE, RANK
from docparse.registry.hierarchy import is_lower
from docparse.values.citation import Basis, LastKnown, State, Status
from docparse.values.registry import Instrument, InstrumentLink, StateFact

__all__ = ["status_on"]

_CHANGING = frozenset({"amends", "partly_replaces", "partly_repeals"})


def status_on(instrument: Instrument, links: Sequence[InstrumentLink], day: str, basis: Basis) -> Status:
    """The validity of ``instrument`` on ``day`` (ISO, a whole day); ``links`` are those to it."""
    ended = end_of(instrument, links)
    status = _status_on(instrument, links, ended, day, basis)
    return replace(status, reason=disagreement(instrument, links, ended, status))


def _status_on(
    instrument: Instrument, links: Sequence[InstrumentLink], ended: End | None, day: str, basis: Basis
) -> Status:
    begun = _begin_of(instrument)
    unknown = _unknown_on(instrument, links, day, basis)
    if begun is not None and is_before(day, begun):
        return replace(unknown, state="not_yet", since=_begin_told(instrument))
    if ended is not None and _is_over(instrument, ended, day):
        return replace(
            unknown, state="period_ended" if ended.period else "expired",
            since=None if ended.doubted_from else ended.day, last_known=_said_of(ended),
            replaced_by=tuple(dict.fromkeys(link.source_number for link in successors(links, day))),
        )  # fmt: skip
    if ended is not None and (has_begun(ended.doubted_from, day) or has_begun(ended.day, day)):
        return unknown
    if _had_begun(instrument, day) and _is_covered(instrument, ended, day):
        return replace(unknown, state="in_force", since=_begin_told(instrument))
    return unknown


def _unknown_on(instrument: Instrument, links: Sequence[InstrumentLink], day: str, basis: Basis) -> Status:
    """What is known of the day without a state: what had changed the instrument, and what was last known of it."""
    changed = _changes(instrument, links, day)
    told = any(fact.partly_expired and has_begun(fact.as_of, day) for fact in instrument.facts)
    return Status(
        on=day,
        basis=basis,
        state="unknown",
        partly_expired=told or any(link.kind.startswith("partly_") for link in changed),
        amended_by=tuple(dict.fromkeys(link.source_number for link in changed)),
        last_known=_last_known(instrument, links),
    )


def _begin_of(instrument: Instrument) -> str | None:
    """The first day in force by the best source that tells it; an instrument is never in force before its own day."""
    return _begin_told(instrument) or instrument.date


def _begin_told(instrument: Instrument) -> str | None:
    """Uncertain sources are not asked: a wrong day would keep an instrument from being in force."""
    sure = (fact for fact in instrument.facts if RANK[fact.evidence] <= RANK["curated-med"])
    return next((fact.effective_date for fact in sure if fact.effective_date), None)


def _had_begun(instrument: Instrument, day: str) -> bool:
    """True if it was surely in force by ``day``, or found so before; nobody knows when one without any day began."""
    begun = _begin_told(instrument)
    by = last_day(begun) if begun else surely_begun(instrument.number, instrument.date)
    found = (fact.as_of for fact in instrument.facts if fact.state == "in_force" and fact.evidence in PROVES_FORCE)
    return has_begun(by, day) or any(as_of is not None and surely_over(as_of, day) for as_of in found)


def _changes(instrument: Instrument, links: Iterable[InstrumentLink], day: str) -> list[InstrumentLink]:
    """What had changed the instrument by ``day``, the earliest first; a lower one changes nothing."""
    changes = [
        link for link in links
        if link.kind in _CHANGING and has_begun(_begins(link), day)
        and not is_lower(link.source_number, instrument.number)
    ]  # fmt: skip
    return sorted(changes, key=lambda link: _begins(link) or "")


def _begins(link: InstrumentLink) -> str | None:
    return link.effective_from or link.source_effective or link.source_date


def _is_covered(instrument: Instrument, ended: End | None, day: str) -> bool:
    """True if a source worth it found the instrument in force on ``day`` or later, or tells a later end."""
    tells_before = ended is not None and ended.day is not None and not ended.announced
    if ended is not None and tells_before and (ended.period or ended.evidence in PROVES_EXPIRY):
        return True
    return any(
        fact.state == "in_force" and fact.evidence in PROVES_FORCE and not is_before(fact.as_of or "", day)
        for fact in instrument.facts
    )


def _is_over(instrument: Instrument, ended: End, day: str) -> bool:
    """True if the end had surely come by ``day``; one of unknown day had come when it was found."""
    if ended.day is not None:
        return surely_over(ended.day, day)
    if has_begun(ended.latest, day):
        return True
    found = [fact.as_of for fact in instrument.facts if fact.state == "expired"]
    return has_begun(ended.earliest or "", day) and any(surely_over(as_of, day) for as_of in found if as_of)


def _last_known(instrument: Instrument, links: Sequence[InstrumentLink]) -> LastKnown | None:
    told = (fact for fact in instrument.facts if fact.state and not is_unconfirmed(fact, links))
    fact: StateFact | None = next(told, None)
    if fact is None or fact.state is None:
        return None
    as_of = fact.as_of or fact.expiry_date
    return LastKnown(state=fact.state, as_of=as_of, evidence=fact.evidence, source=fact.source)


def _said_of(end: End) -> LastKnown:
    """Who says that the instrument ended; the day is that of the end where no source was asked on a day."""
    state: State = "period_ended" if end.period else "expired"
    return LastKnown(state=state, as_of=end.as_of or end.day, evidence=end.evidence, source=end.source)
