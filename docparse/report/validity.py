"""What is known of the validity of a cited instrument, short enough for a cell of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from docparse.lexicon.source_words import source_words, with_source_words
from docparse.report.places import date_words
from docparse.report.words import Lang
from docparse.values import Basis, Status

# The day that was asked about tells most; a draft is judged by its own day before today.
_FIRST: tuple[Basis, ...] = ("asked", "document_date", "today")


def main_status(statuses: Sequence[Status]) -> Status | None:
    """The status of the day that matters most; None where nobody looked it up."""
    return min(statuses, key=lambda status: _FIRST.index(status.basis), default=None)


def state_words(status: Status | None, said: Mapping[str, str]) -> str:
    """ "còn hiệu lực", "hết hiệu lực một phần", "chưa có dữ liệu": words to filter by."""
    if status is None:
        return said["not_looked_up"]
    if status.partly_expired and status.state == "in_force":
        return said["partly_expired"]
    return said[f"state_{status.state}"]


def validity_cell(status: Status | None, said: Mapping[str, str]) -> str:
    """The state with what replaced the instrument, or how long it was known to be in force."""
    words = state_words(status, said)
    if status is None:
        return words
    if status.state == "expired" and status.replaced_by:
        return said["state_and_successor"].format(state=words, by=", ".join(status.replaced_by))
    known = status.last_known
    if status.state == "unknown" and known is not None and known.state == "in_force":
        return said["known_until"].format(state=said["state_in_force"], day=date_words(known.as_of))
    return words


def status_notes(status: Status, said: Mapping[str, str]) -> Iterator[str]:
    """By what it was replaced or amended, since when, what a source last knew, and why it is not known."""
    lang: Lang = "en" if said.get("language") == "en" else "vi"
    if status.replaced_by:
        yield said["replaced_by"].format(by=", ".join(status.replaced_by))
    if status.amended_by:
        yield said["amended_by"].format(by=", ".join(status.amended_by))
    if status.since:
        yield said["since"].format(day=date_words(status.since))
    if known := status.last_known:
        # Of an instrument whose state is known, only who says so is left to tell.
        key = "said_on_no_day" if known.as_of is None else "last_known" if status.state == "unknown" else "said_by"
        source, day = source_words(known.source, lang), date_words(known.as_of)
        yield said[key].format(state=said[f"state_{known.state}"], source=source, day=day)
    if status.reason:
        yield with_source_words(status.reason, lang)
