"""The review table that legal staff make of what a document cites: one row an instrument, the bases first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from docparse.graph.antecedents import SELF
from docparse.lexicon.passing_papers import is_passing
from docparse.lexicon.source_words import source_words, with_source_words
from docparse.registry.coverage import UNCOUNTED
from docparse.report.evidence_words import evidence_words
from docparse.report.instruments import InstrumentRow, list_instruments
from docparse.report.places import date_words
from docparse.report.validity import state_words
from docparse.report.words import Lang
from docparse.values import Analysis, Status

__all__ = [
    "Review",
    "Standing",
    "day_words",
    "days_words",
    "describe",
    "review_of",
    "reviewed",
    "told_last",
    "words_now",
    "words_then",
]

Standing = Literal["known", "absent", "uncounted", "ambiguous", "near", "unnamed", "passing", "unlinked", "itself"]
# A source tells these of the day on which it was asked; an end, once told, stays.
_STATE_BY_SOURCE = ("in_force", "not_yet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What is known of one cited instrument, in words.

    ``then`` are the states on the document's own day (two where that is not known to the day), ``now`` that of today
    or of the day asked about. ``replaced_by``, ``evidence``, ``source`` and ``as_of`` (ISO) belong to the latest day.
    """

    row: InstrumentRow
    standing: Standing
    then: tuple[Status, ...]
    now: Status | None
    replaced_by: tuple[str, ...]
    evidence: str
    source: str
    as_of: str | None
    remarks: tuple[str, ...]


def reviewed(analysis: Analysis, said: Mapping[str, str]) -> list[Review]:
    """The instruments that a document cites but for itself, its bases before the others; ``said``: table_words."""
    rows = [row for row in list_instruments(analysis) if row.key != SELF]
    ordered = sorted(rows, key=lambda row: (row.relation != "based_on", row.key is None))
    return [review_of(row, analysis.header.number, said) for row in ordered]


def review_of(row: InstrumentRow, own_number: str | None, said: Mapping[str, str]) -> Review:
    """What is known of one row; an attached text cites the document that it came with, the one of ``own_number``."""
    now = next((status for status in row.statuses if status.basis != "document_date"), None)
    standing = _standing(row, own_number)
    then = tuple(status for status in row.statuses if status.basis == "document_date")
    known = _best_known(then, now) if standing == "known" else None
    lang: Lang = "en" if said["language"] == "en" else "vi"
    said_by = known.last_known if known else None
    return Review(
        row=row,
        standing=standing,
        then=then,
        now=now,
        replaced_by=known.replaced_by if known else (),
        evidence=_evidence(known, lang, said) if known else "",
        source=source_words(said_by.source, lang) if said_by else "",
        as_of=said_by.as_of if said_by else None,
        remarks=tuple(_remarks(row, standing, lang, said)),
    )


def _best_known(then: Sequence[Status], now: Status | None) -> Status | None:
    """The status of the latest day with a state; where there is none, that of the latest day."""
    latest_first = (*filter(None, (now,)), *reversed(then))
    return next((status for status in latest_first if status.state != "unknown"), next(iter(latest_first), None))


def _standing(row: InstrumentRow, own_number: str | None) -> Standing:
    if row.key is None:
        return "unlinked"
    if row.relation == "attached" and row.number == own_number:
        return "itself"
    if row.instrument_id is not None or any(status.state != "unknown" or status.last_known for status in row.statuses):
        return "known"
    if row.statuses:
        reason = row.statuses[0].reason or ""
        return "uncounted" if reason.startswith(UNCOUNTED) else "ambiguous"
    if row.offered is not None:
        return "near"
    if is_passing(row.type, row.number):
        return "passing"
    return "absent" if row.number or row.proposal else "unnamed"


def words_then(review: Review, said: Mapping[str, str]) -> str:
    """The state on the document's own day, alone, to filter by; of two days that differ what holds on each."""
    if review.standing != "known":
        return ""
    words = list(dict.fromkeys(state_words(status, said) for status in review.then))
    if len(words) < 2:
        return "".join(words)
    return "; ".join(f"{date_words(status.on)}: {state_words(status, said)}" for status in review.then)


def words_now(review: Review, said: Mapping[str, str]) -> str:
    """The state today or on the day asked about, alone, to filter by; else why there is none."""
    return state_words(review.now, said) if review.standing == "known" else said[f"review_{review.standing}"]


def told_last(review: Review, said: Mapping[str, str]) -> str:
    """In what state an instrument was last known whose state is not known now; "" for others."""
    now = review.now
    unknown = review.standing == "known" and now is not None and now.state == "unknown"
    return _state_with_day(now, said) if unknown and now is not None else ""


def days_words(reviews: Sequence[Review], said: Mapping[str, str]) -> str:
    """Which days the states of the table are of."""
    dated = next((review for review in reviews if review.now is not None), None)
    if dated is None or dated.now is None:
        return ""
    form = said["review_days"] if dated.then else said["review_day"]
    return form.format(then=day_words(dated), now=date_words(dated.now.on))


def day_words(review: Review) -> str:
    """The document's own day, or the first and the last that it may be."""
    return " – ".join(date_words(status.on) for status in review.then)


def describe(review: Review, said: Mapping[str, str], *, days: bool = True) -> str:
    """The states in one sentence: of the document's own day, and of today where that is another.

    Without ``days`` the reader is told elsewhere which days these are.
    """
    if review.standing != "known":
        return words_now(review, said)
    short = "" if days or _depends_on_day(review, said) else "_short"
    answers = [*((status, f"review_then{short}") for status in review.then)]
    answers += [(review.now, f"review_now{short}")] if review.now else []
    told = {_state_with_day(status, said) for status, _ in answers}
    return told.pop() if len(told) == 1 else "; ".join(_several(answers, said))


def _depends_on_day(review: Review, said: Mapping[str, str]) -> bool:
    """True where the document's own day is not known, and makes a difference."""
    return len({_state_with_day(status, said) for status in review.then}) > 1


def _several(answers: Sequence[tuple[Status, str]], said: Mapping[str, str]) -> Iterator[str]:
    """Each day with its state; days of one kind that agree stand together."""
    for (form, state), group in groupby(answers, key=lambda answer: (answer[1], _state_with_day(answer[0], said))):
        day = " – ".join(date_words(status.on) for status, _ in group)
        yield said[form].format(day=day, state=state)


def _state_with_day(status: Status, said: Mapping[str, str]) -> str:
    """The state with the day from which it holds, or until which it was known."""
    words, known = state_words(status, said), status.last_known
    if status.state == "unknown":
        if known is None:
            return said["review_stateless"]
        if known.state not in _STATE_BY_SOURCE or known.as_of is None:
            return words
        told = said["partly_expired" if status.partly_expired else f"state_{known.state}"]
        return said["review_last_known"].format(state=told, day=date_words(known.as_of))
    if status.state in ("expired", "period_ended", "not_yet") and status.since:
        since = said["review_since"].format(day=date_words(status.since))
        return f"{words} ({since})" if status.state == "not_yet" else f"{words} {since}"
    return words


def _evidence(status: Status, lang: Lang, said: Mapping[str, str]) -> str:
    """What shows the state, and what that is worth."""
    shown = []
    if status.since and status.state != "unknown":
        shown.append(said[f"review_found_{status.state}"].format(day=date_words(status.since)))
    if status.last_known:
        shown.append(evidence_words(status.last_known.evidence, lang))
    return "; ".join(shown)


def _remarks(row: InstrumentRow, standing: Standing, lang: Lang, said: Mapping[str, str]) -> Iterator[str]:
    """What a person should look at: changes, contradictions, what may be meant."""
    now = row.statuses[-1] if row.statuses else None
    if now is not None and now.amended_by:
        yield said["amended_by"].format(by=", ".join(now.amended_by))
    yield from _reasons(row.statuses, lang)
    if standing == "near" and row.offered is not None:
        yield said["review_meant"].format(meant=_instrument_words(row.offered.number, row.offered.date, said))
    elif standing == "known" and row.offered is not None and (told := _told_otherwise(row, said)):
        yield said["review_differs"].format(told=told)


def _reasons(statuses: Sequence[Status], lang: Lang) -> Iterator[str]:
    """Each sentence once: those of several days begin alike."""
    told = (sentence for status in statuses for sentence in re.split(r"(?<=\.) ", status.reason or ""))
    if sentences := [*dict.fromkeys(filter(None, told))]:
        yield with_source_words(" ".join(sentences), lang)


def _instrument_words(number: str | None, date: str | None, said: Mapping[str, str]) -> str:
    day = said["review_told_date"].format(day=date_words(date)) if date else ""
    return " ".join(filter(None, (number, day)))


def _told_otherwise(row: InstrumentRow, said: Mapping[str, str]) -> str:
    """Day, issuer and title where the registry knows other ones."""
    offered = row.offered
    if offered is None:
        return ""
    told = []
    if offered.number and row.number and offered.number != row.number:
        told.append(offered.number)
    if offered.date and offered.date != row.date:
        told.append(said["review_told_date"].format(day=date_words(offered.date)))
    if offered.issuer and offered.issuer != row.issuer:
        told.append(offered.issuer)
    if offered.title and offered.title != row.title:
        told.append(said["review_told_title"].format(title=offered.title))
    return ", ".join(told)
