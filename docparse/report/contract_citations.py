"""Citations, their validity and the relations between them as the JSON contract prints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from docparse.values import Citation, Relation, Resolution, Span, Status

_SPANS = ("type", "number", "date", "issuer", "title")


def citation_to_dict(citation: Citation, text: str) -> dict[str, Any]:
    """One mention; ``text`` is the whole text of its Document."""
    return {
        "start": citation.start,
        "end": citation.end,
        "text": citation.span.of(text),
        "type": citation.type,
        "number": citation.number,
        "date": citation.date,
        "issuer": citation.issuer,
        "issuer_id": citation.issuer_id,
        "issuer_implied": citation.issuer_implied,
        "name": citation.name,
        "title": citation.title,
        "key": citation.key,
        "instrument_id": citation.instrument_id,
        "form": citation.form,
        "antecedent": citation.antecedent,
        "corrected": _resolution_to_dict(citation.corrected),
        "resolved": _resolution_to_dict(citation.resolved),
        "pinpoint": asdict(citation.pinpoint) if citation.pinpoint else None,
        "relation": citation.relation,
        "confidence": citation.confidence,
        "part": citation.part,
        "section": citation.section,
        "statuses": [status_to_dict(status) for status in citation.statuses],
        "spans": _spans_to_dict(citation),
    }


def status_to_dict(status: Status) -> dict[str, Any]:
    """Validity on one day (ISO dates)."""
    return {
        "on": status.on,
        "basis": status.basis,
        "state": status.state,
        "partly_expired": status.partly_expired,
        "amended_by": list(status.amended_by),
        "replaced_by": list(status.replaced_by),
        "since": status.since,
        "last_known": asdict(status.last_known) if status.last_known else None,
        "reason": status.reason,
    }


def relation_to_dict(relation: Relation, citations: Sequence[Citation]) -> dict[str, Any]:
    """A relation between two of ``citations``.

    ``source_key`` and ``target_key`` are always keys; ``source`` and ``target`` are the key
    of a numbered instrument, and the name as written of one that is cited by name only.
    """
    source, target = citations[relation.source], citations[relation.target]
    return {
        "source": _end_of_relation(source),
        "relation": relation.relation,
        "target": _end_of_relation(target),
        "source_key": source.key,
        "target_key": target.key,
        "start": relation.start,
        "end": relation.end,
    }


def _end_of_relation(citation: Citation) -> str:
    if citation.number:
        return citation.key
    return citation.name or citation.title or citation.key


def _resolution_to_dict(resolution: Resolution | None) -> dict[str, Any] | None:
    return asdict(resolution) if resolution else None


def _spans_to_dict(citation: Citation) -> dict[str, list[int]]:
    found: dict[str, Span | None] = {name: getattr(citation, f"{name}_span") for name in _SPANS}
    return {name: [span.start, span.end] for name, span in found.items() if span is not None}
