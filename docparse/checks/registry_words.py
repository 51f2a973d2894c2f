"""What the registry says otherwise of a cited instrument, as rules report it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from docparse.checks.context import Context
from docparse.registry.number_keys import number_key
from docparse.values import Citation, Resolution

_FROM_REGISTRY = "registry"


class Differing(NamedTuple):
    """A mention with a number that the registry knows, and what it has instead of what the mention states."""

    citation: Citation
    registered: Resolution

    @property
    def source(self) -> str:
        """ " (nguồn: …)", or nothing where it is not known who says so."""
        known = next((status.last_known for status in self.citation.statuses if status.last_known), None)
        return f" (nguồn: {known.source})" if known is not None else ""


def differing_mentions(context: Context) -> Iterator[Differing]:
    """Mentions linked to an instrument of which the registry knows another day, issuer or title."""
    for citation in context.analysis.citations:
        registered = citation.corrected
        if citation.instrument_id is not None and registered is not None and registered.source == _FROM_REGISTRY:
            yield Differing(citation, registered)


def near_days(context: Context) -> Iterator[Differing]:
    """Mentions whose number recurs, and of which one is so near that only the day may be wrong."""
    for citation in context.analysis.citations:
        offered = citation.corrected
        if citation.instrument_id is not None or offered is None or offered.source != _FROM_REGISTRY:
            continue
        is_same = number_key(offered.number or "") == number_key(citation.number or "")
        if is_same and offered.date != citation.date:
            yield Differing(citation, offered)
