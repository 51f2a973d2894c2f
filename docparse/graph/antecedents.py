"""Which instrument each mention stands for, through short forms and anaphora."""

from __future__ import annotations

from collections.abc import Sequence

from docparse.values import Citation


def instrument_keys(citations: Sequence[Citation]) -> tuple[str | None, ...]:
    """For each citation the key of its instrument, None for a short form that is linked to none."""
    return tuple(_key_of(index, citations) for index in range(len(citations)))


def _key_of(index: int, citations: Sequence[Citation]) -> str | None:
    seen: set[int] = set()
    while index not in seen:
        seen.add(index)
        citation = citations[index]
        if citation.antecedent is None:
            return (citation.key or None) if citation.form in ("full", "named") else None
        index = citation.antecedent
    return None
