"""What is known of the validity of a cited instrument, in the words of a badge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docparse.report.places import date_words
from docparse.report.validity import state_words, status_notes
from docparse.values import Citation, Status

_LOOKS = {"in_force": "good", "not_yet": "bad", "expired": "bad", "period_ended": "bad", "unknown": "unknown"}
NOT_LOOKED_UP = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """``look`` is "good", "partly", "bad", "unknown" or "unchecked" (nobody asked).

    ``notes`` say by what, since when, by which source.
    """

    look: str
    words: str
    notes: tuple[str, ...] = ()


def badges_of(citations: Sequence[Citation], said: Mapping[str, str]) -> tuple[Badge, ...]:
    """One badge a day that was asked about, from the first mention that has an answer; else one that says so."""
    statuses = next((citation.statuses for citation in citations if citation.statuses), ())
    if not statuses:
        return (Badge(look=NOT_LOOKED_UP, words=said["not_looked_up"]),)
    return tuple(_badge(status, said) for status in statuses)


def _badge(status: Status, said: Mapping[str, str]) -> Badge:
    look = _LOOKS[status.state]
    day = said[f"basis_{status.basis}"].format(day=date_words(status.on))
    return Badge(
        look="partly" if status.partly_expired and look == "good" else look,
        words=f"{state_words(status, said)} ({day})",
        notes=tuple(status_notes(status, said)),
    )
