"""An analysis with what the registry knows of every instrument cited: its id, and its validity on the days asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from docparse.registry.candidates import ambiguous_statuses
from docparse.registry.coverage import uncounted_statuses
from docparse.registry.differences import differences
from docparse.registry.document_day import possible_days
from docparse.registry.misnamed import misnamed_statuses
from docparse.registry.near import propose
from docparse.registry.resolve import resolve
from docparse.registry.stated_fields import with_stated_fields
from docparse.registry.store import Registry
from docparse.registry.succession import with_later_successors
from docparse.registry.validity import status_on
from docparse.values import Analysis, Citation, Instrument
from docparse.values.changes import with_changes
from docparse.values.citation import Basis

__all__ = ["with_statuses"]

_Days = tuple[tuple[str, Basis], ...]


def with_statuses(analysis: Analysis, registry: Registry, day: str, basis: Basis = "today") -> Analysis:
    """``analysis`` with statuses on the document's own day and on ``day`` (ISO), which is today or was asked about.

    A mention that may mean several instruments, or one that the registry should know and does not, is unknown for a
    ``reason``; one that the registry cannot know has no statuses. ``corrected`` offers the instrument that is near
    enough to be meant, and what the registry knows otherwise of one that is certain.
    """
    looked_up: dict[tuple[object, ...], dict[str, Any]] = {}
    citations: list[Citation] = []
    days_of = [_days(analysis, part, day, basis) for part in range(max(1, len(analysis.parts)))]
    for citation, stated in zip(analysis.citations, with_stated_fields(analysis.citations), strict=True):
        if citation.form not in ("full", "named"):
            citations.append(citation)
            continue
        days = days_of[citation.part]
        asked = (stated.key, stated.type, stated.number, stated.date, stated.issuer_id, stated.name, stated.title, days)
        if asked not in looked_up:
            looked_up[asked] = _look_up(stated, registry, days)
        known = looked_up[asked]
        citations.append(with_changes(citation, **known) if known else citation)
    return replace(analysis, citations=tuple(_with_antecedents(citations)))


def _days(analysis: Analysis, part: int, day: str, basis: Basis) -> _Days:
    """The days asked about. A document whose day is partly blank is judged by the first and the last that it may be."""
    parts = analysis.parts
    own = (parts[part].header.date or parts[0].header.date) if parts else None
    cited = [citation.date for citation in analysis.citations if citation.date]
    days: list[tuple[str, Basis]] = [(one, "document_date") for one in possible_days(own, cited, day)]
    return (*days, (day, basis))


def _look_up(citation: Citation, registry: Registry, days: _Days) -> dict[str, Any]:
    """What the registry adds to the mention."""
    match = resolve(citation, registry)
    if match.instrument is None and citation.form == "named" and citation.number is not None:
        # The number that stood with the name elsewhere is that of another law.
        citation = with_changes(citation, number=None)
        match = resolve(citation, registry)
    if match.instrument is not None:
        return _known(citation, match.instrument, registry, days)
    if match.candidates:
        return {"statuses": ambiguous_statuses(match.candidates, days, registry)}
    offered = propose(citation, registry) if citation.corrected is None else None
    if offered is not None:
        return {"corrected": offered}
    statuses = misnamed_statuses(citation, registry, days) or uncounted_statuses(citation.number or "", registry, days)
    return {"statuses": statuses} if statuses else {}


def _known(citation: Citation, instrument: Instrument, registry: Registry, days: _Days) -> dict[str, Any]:
    links = registry.links_to(instrument)
    statuses = tuple(
        with_later_successors(status_on(instrument, links, day, basis), links, registry) for day, basis in days
    )
    found: dict[str, Any] = {"instrument_id": instrument.id, "statuses": statuses}
    other = differences(citation, instrument) if citation.corrected is None else None
    return found if other is None else {**found, "corrected": other}


def _with_antecedents(citations: Sequence[Citation]) -> Iterable[Citation]:
    """Short forms have what their antecedents have."""
    for citation in citations:
        other = citations[citation.antecedent] if citation.antecedent is not None else None
        if other is not None and other.statuses and citation.instrument_id is None and not citation.statuses:
            yield with_changes(citation, instrument_id=other.instrument_id, statuses=other.statuses)
        else:
            yield citation
