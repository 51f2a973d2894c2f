"""An analysis with what the registry knows of every instrument cited: its id, and its validity on the days asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from docparse.registry.document_day import possible_days
from docparse.registry.near import propose
from docparse.registry.resolve import resolve
from docparse.registry.store import Registry
from docparse.registry.validity import status_on
from docparse.values import Analysis, Citation, Instrument
from docparse.values.changes import with_changes
from docparse.values.citation import Basis

__all__ = ["with_statuses"]


def with_statuses(analysis: Analysis, registry: Registry, day: str, basis: Basis = "today") -> Analysis:
    """``analysis`` with statuses on the document's own day and on ``day`` (ISO), which is today or was asked about.

    A mention whose instrument the registry does not know for certain has none; where one instrument is near enough to
    be meant, ``corrected`` offers it.
    """
    looked_up: dict[tuple[object, ...], dict[str, Any]] = {}
    citations: list[Citation] = []
    days_of = [_days(analysis, part, day, basis) for part in range(max(1, len(analysis.parts)))]
    for citation in analysis.citations:
        if citation.form not in ("full", "named"):
            citations.append(citation)
            continue
        days = days_of[citation.part]
        asked = (citation.key, citation.type, citation.number, citation.date, citation.issuer_id, days)
        if asked not in looked_up:
            looked_up[asked] = _look_up(citation, registry, days)
        known = looked_up[asked]
        citations.append(with_changes(citation, **known) if known else citation)
    return replace(analysis, citations=tuple(_with_antecedents(citations)))


def _days(analysis: Analysis, part: int, day: str, basis: Basis) -> tuple[tuple[str, Basis], ...]:
    """The days asked about. A document whose day is partly blank is judged by the first and the last that it may be."""
    parts = analysis.parts
    own = (parts[part].header.date or parts[0].header.date) if parts else None
    cited = [citation.date for citation in analysis.citations if citation.date]
    days: list[tuple[str, Basis]] = [(one, "document_date") for one in possible_days(own, cited, day)]
    return (*days, (day, basis))


def _look_up(citation: Citation, registry: Registry, days: Iterable[tuple[str, Basis]]) -> dict[str, Any]:
    """What the registry adds to the mention."""
    instrument: Instrument | None = resolve(citation, registry).instrument
    if instrument is not None:
        links = registry.links_to(instrument)
        statuses = tuple(status_on(instrument, links, day, basis) for day, basis in days)
        return {"instrument_id": instrument.id, "statuses": statuses}
    offered = propose(citation, registry) if citation.form == "full" and citation.corrected is None else None
    return {"corrected": offered} if offered is not None else {}


def _with_antecedents(citations: list[Citation]) -> Iterable[Citation]:
    """Short forms have what their antecedents have."""
    for citation in citations:
        other = citations[citation.antecedent] if citation.antecedent is not None else None
        if other is not None and other.instrument_id is not None and citation.instrument_id is None:
            yield with_changes(citation, instrument_id=other.instrument_id, statuses=other.statuses)
        else:
            yield citation
