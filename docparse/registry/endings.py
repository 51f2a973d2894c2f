"""When an instrument ended, and by what: the ends that sources tell, and those that other texts made.

What a text replaced or repealed as a whole can be ended by no later text: where several texts do so on different days,
the last one ended it, the earlier ones may have ended a part, and between the two nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from docparse.registry.commencement import surely_begun
from docparse.registry.days import day_after, has_begun, is_before, last_day
from docparse.registry.evidence import PROVES_FORCE, RANK
from docparse.values.registry import Evidence, Instrument, InstrumentLink, StateFact

__all__ = ["ENDING", "End", "end_of", "ends_told", "is_contradicted", "is_unconfirmed", "successors"]

ENDING = frozenset({"replaces", "repeals"})
_FROM_TEXT: Evidence = "derived-from-text"


@dataclass(frozen=True, slots=True)
class End:
    """The first day (ISO) on which an instrument is no longer in force, and who says so.

    ``day`` is None where it is known to have ended, but not when; then it was not before ``earliest``, and, where the
    text that ended it is known, not after ``latest``. From ``doubted_from`` on until ``day`` texts say different
    things. ``announced`` is an end that lay ahead when the source was asked: it may still have come earlier.
    """

    day: str | None
    evidence: Evidence
    source: str
    period: bool = False
    earliest: str | None = None
    as_of: str | None = None
    doubted_from: str | None = None
    latest: str | None = None
    announced: bool = False


def end_of(instrument: Instrument, links: Sequence[InstrumentLink]) -> End | None:
    """When the instrument ended, by the best evidence; None where no source that is believed says that it did."""
    ends = [end for end in (*ends_told(instrument, links), *_ends_made(links)) if not is_contradicted(end, instrument)]
    if not ends:
        return None
    ends.sort(key=lambda end: (end.day or "", end.as_of or ""))
    ends.sort(key=lambda end: end.as_of or "", reverse=True)
    ends.sort(key=lambda end: (end.day is None, RANK[end.evidence]))
    best = ends[0]
    if best.evidence == _FROM_TEXT:
        best = _last_of([end for end in ends if end.evidence == _FROM_TEXT])
    if best.day is None:
        last = max((end for end in ends if end.earliest), key=lambda end: end.earliest or "", default=best)
        return replace(best, earliest=last.earliest, latest=last.latest)
    return best


def _last_of(ends: Sequence[End]) -> End:
    """The end that the last of several texts made; an end without a day was not before its text."""
    last = max(ends, key=lambda end: (end.day is not None, end.day or "", end.earliest or ""))
    days = sorted({day for end in ends if (day := end.day or end.earliest)})
    return replace(last, doubted_from=days[0]) if len(days) > 1 and last.day not in (None, days[0]) else last


def ends_told(instrument: Instrument, links: Sequence[InstrumentLink]) -> Iterable[End]:
    """What sources say. A day taken from another text is told by that text itself, and by nobody if it is not known."""
    dated_by_text = any(link.kind in ENDING and _day_of(link) for link in links)
    for fact in instrument.facts:
        if is_unconfirmed(fact, links) or (fact.evidence == _FROM_TEXT and dated_by_text):
            continue
        if fact.state in ("expired", "period_ended") or fact.expiry_date:
            yield _end_told(fact)


def is_unconfirmed(fact: StateFact, links: Iterable[InstrumentLink]) -> bool:
    """True for an end read out of another text that nobody knows, or that ranks too low to end this one."""
    return fact.evidence == _FROM_TEXT and not any(link.kind in ENDING for link in links)


def _end_told(fact: StateFact) -> End:
    """A period is told by its last day, an expiry by the first day without force."""
    period = fact.state == "period_ended"
    day = day_after(fact.expiry_date) if period else fact.expiry_date
    announced = fact.state == "in_force" and is_before(fact.as_of or "", day or "")
    return End(day, fact.evidence, fact.source, period, as_of=fact.as_of, announced=announced)


def _ends_made(links: Iterable[InstrumentLink]) -> Iterable[End]:
    """A text that is itself only known by name ends nothing on a known day."""
    for link in links:
        if link.kind in ENDING:
            latest = surely_begun(link.source_number, link.source_date)
            yield End(_day_of(link), link.evidence, link.origin, earliest=link.source_date, latest=latest)


def _day_of(link: InstrumentLink) -> str | None:
    return link.effective_from or link.source_effective


def is_contradicted(end: End, instrument: Instrument) -> bool:
    """True if somebody who looked later found the instrument in force, and is worth more than who says that it ended.

    Against what was checked stands only what was checked better, or as well and later.
    """
    return any(
        fact.state == "in_force" and fact.evidence in PROVES_FORCE and fact.as_of is not None
        and (end.day is None or not is_before(fact.as_of, end.day)) and _outweighs(fact, end)
        for fact in instrument.facts
    )  # fmt: skip


def _outweighs(fact: StateFact, end: End) -> bool:
    if RANK[end.evidence] > RANK["official-list"] or RANK[fact.evidence] < RANK[end.evidence]:
        return True
    later = end.as_of is not None and is_before(last_day(end.as_of) or end.as_of, fact.as_of or "")
    return RANK[fact.evidence] == RANK[end.evidence] and later


def successors(links: Iterable[InstrumentLink], day: str) -> tuple[InstrumentLink, ...]:
    """What had replaced or repealed the instrument by ``day``, the earliest first, each once."""
    made = {link.source: link for link in links if link.kind in ENDING and has_begun(_begins(link), day)}
    return tuple(sorted(made.values(), key=lambda link: (_begins(link) or "", link.source_number)))


def _begins(link: InstrumentLink) -> str | None:
    return _day_of(link) or link.source_date
