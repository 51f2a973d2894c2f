"""Which instrument each mention stands for, through short forms and anaphora."""

from __future__ import annotations

from collections.abc import Sequence

from docparse.values import Citation

SELF = "self"
"""The key of mentions of the document itself ("Kế hoạch này", "Điều 3" of its own)."""


def instrument_keys(citations: Sequence[Citation]) -> tuple[str | None, ...]:
    """For each citation the key of its instrument; SELF = the document itself, None = a short form linked to none."""
    return tuple(_key_of(index, citations) for index in range(len(citations)))


def _key_of(index: int, citations: Sequence[Citation]) -> str | None:
    seen: set[int] = set()
    while index not in seen:
        seen.add(index)
        citation = citations[index]
        if citation.antecedent is None:
            known = citation.form in ("full", "named") or citation.key == SELF
            return (citation.key or None) if known else None
        index = citation.antecedent
    return None
