"""What one document says about each instrument it cites, and about itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from docparse.graph.antecedents import SELF, instrument_keys
from docparse.graph.identity import Identity
from docparse.graph.organs import one_organ
from docparse.values import Analysis, Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMentions:
    """The instruments of one document.

    ``host`` is the document itself; ``keys`` gives for each citation (by index) the key of
    its instrument, None where a short form could not be linked to one; ``cited`` holds the
    mentions of each key.
    """

    analysis: Analysis
    host: Identity
    keys: tuple[str | None, ...]
    cited: Mapping[str, tuple[Citation, ...]]
    identities: Mapping[str, Identity] = field(default_factory=dict)

    @property
    def home(self) -> str:
        return self.host.home

    @property
    def unresolved(self) -> int:
        """How many mentions could not be linked to an instrument."""
        return sum(key is None for key in self.keys)


def collect_mentions(analysis: Analysis, home: str) -> DocumentMentions:
    """Group the citations of ``analysis`` by instrument; ``home`` names the document among others."""
    citations = analysis.citations
    keys = instrument_keys(citations)
    cited: dict[str, list[Citation]] = {}
    for key, citation in zip(keys, citations, strict=True):
        if key is not None:
            cited.setdefault(key, []).append(citation)
    return DocumentMentions(
        analysis=analysis,
        host=_host_identity(analysis, home),
        keys=keys,
        cited={key: tuple(mentions) for key, mentions in cited.items()},
        identities={key: _identity(home, key, mentions) for key, mentions in cited.items() if key != SELF},
    )


def _identity(home: str, key: str, mentions: Iterable[Citation]) -> Identity:
    """The best of each field over the mentions of one key."""
    own = [mention for mention in mentions if mention.form in ("full", "named")]
    return Identity(
        home=home,
        key=key,
        type=_first(mention.type for mention in own),
        number=_first(mention.number for mention in own),
        date=max((mention.date or "" for mention in own), key=len, default="") or None,
        issuer_id=_first(one_organ(mention.issuer_id) for mention in own),
        instrument_id=_first(mention.instrument_id for mention in own),
    )


def _host_identity(analysis: Analysis, home: str) -> Identity:
    header = analysis.header
    return Identity(
        home=home,
        key=SELF,
        type=header.type,
        number=header.number,
        date=header.date,
        issuer_id=one_organ(header.issuer_id),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
