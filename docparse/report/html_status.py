"""What is known of the validity of a cited instrument, in the words of a badge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from docparse.report.places import date_words
from docparse.report.validity import state_words, status_notes
from docparse.values import Citation, Status

_LOOKS = {"in_force": "good", "not_yet": "bad", "expired": "bad", "period_ended": "bad", "unknown": "unknown"}
NOT_LOOKED_UP = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """``look`` is "good", "partly", "bad", "unknown" or "unchecked" (nobody asked); ``words`` are the state.

    ``day`` says which day was asked about; ``notes`` by what, since when, by which source: each once an instrument.
    """

    look: str
    words: str
    day: str = ""
    notes: tuple[str, ...] = ()


def badges_of(citations: Sequence[Citation], said: Mapping[str, str]) -> tuple[Badge, ...]:
    """The answers for the first mention that has any, days of one answer together; else one that says so."""
    statuses = next((citation.statuses for citation in citations if citation.statuses), ())
    if not statuses:
        return (Badge(look=NOT_LOOKED_UP, words=said["not_looked_up"]),)
    return tuple(_badges(statuses, said))


def state_look(status: Status | None) -> str:
    """The look of a badge for ``status``; that of None is "unchecked"."""
    look = _LOOKS[status.state] if status is not None else NOT_LOOKED_UP
    return "partly" if status is not None and status.partly_expired and look == "good" else look


def _badges(statuses: Sequence[Status], said: Mapping[str, str]) -> Iterator[Badge]:
    told: set[str] = set()
    for (basis, look, words), group in groupby(statuses, key=lambda status: _answer(status, said)):
        members = list(group)
        notes = dict.fromkeys(note for status in members for note in status_notes(status, said))
        yield Badge(
            look=look,
            words=words,
            day=said[f"basis_{basis}"].format(day=_days(members)),
            notes=tuple(note for note in notes if note not in told),
        )
        told.update(notes)


def _answer(status: Status, said: Mapping[str, str]) -> tuple[str, str, str]:
    return status.basis, state_look(status), state_words(status, said)


def _days(statuses: Sequence[Status]) -> str:
    """A document without a day is judged by the first and the last that it can be of."""
    return " – ".join(dict.fromkeys(date_words(status.on) for status in statuses))
