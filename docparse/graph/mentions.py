"""What one document says about each instrument it cites, and about itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docparse.extract.citations.resolve import province_of
from docparse.graph.antecedents import SELF, instrument_keys
from docparse.graph.identity import Identity, fold
from docparse.graph.organs import one_organ
from docparse.lexicon import slug
from docparse.registry.number_keys import number_key
from docparse.values import Analysis, Citation, Header, Relation

if TYPE_CHECKING:
    from docparse.registry import Registry


OWN_FORMS = ("full", "named")
"""Short forms and anaphora tell nothing that their antecedents do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMentions:
    """The instruments of one document; no more of the document is held than the graph tells.

    ``host`` is the document itself; ``keys`` gives for each citation (by index) the key of
    its instrument, None where a short form could not be linked to one; ``cited`` holds the
    mentions of each key.
    """

    text: str
    header: Header
    citations: tuple[Citation, ...]
    relations: tuple[Relation, ...]
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


class Collector:
    """Collects the mentions of document after document, each under a path of its own.

    ``registry`` is asked which instrument a document is itself; None: nobody is.
    """

    def __init__(self, registry: Registry | None = None) -> None:
        self._registry = registry
        self._seen: dict[str, int] = {}

    def take(self, analysis: Analysis) -> DocumentMentions:
        """The citations of ``analysis`` by instrument; one path read twice is two documents."""
        path = analysis.document.path
        self._seen[path] = self._seen.get(path, 0) + 1
        home = path if self._seen[path] == 1 else f"{path}#{self._seen[path]}"
        return collect_mentions(analysis, home, self._registry)


def collect_mentions(analysis: Analysis, home: str, registry: Registry | None = None) -> DocumentMentions:
    """Group the citations of ``analysis`` by instrument; ``home`` names the document among others."""
    citations, header = analysis.citations, analysis.header
    keys = instrument_keys(citations)
    itself = {key for key, one in zip(keys, citations, strict=True) if key and _is_itself(one, header)}
    keys = tuple(SELF if key in itself else key for key in keys)
    cited: dict[str, list[Citation]] = {}
    for key, citation in zip(keys, citations, strict=True):
        if key is not None:
            cited.setdefault(key, []).append(citation)
    return DocumentMentions(
        text=analysis.document.text,
        header=header,
        citations=citations,
        relations=analysis.relations,
        host=_host_identity(analysis, home, registry),
        keys=keys,
        cited={key: tuple(mentions) for key, mentions in cited.items()},
        identities={key: _identity(home, key, mentions) for key, mentions in cited.items() if key != SELF},
    )


def _is_itself(citation: Citation, header: Header) -> bool:
    """Does a document mean itself? An annex names the number that it came with, mostly without the organ."""
    same_day = citation.date is not None and citation.date == header.date
    if not same_day and (citation.relation != "attached" or citation.date not in (None, header.date)):
        return False
    if not citation.number or not header.number or number_key(citation.number) != number_key(header.number):
        return False
    return not (citation.type and header.type) or fold(citation.type) == fold(header.type)


def _identity(home: str, key: str, mentions: Iterable[Citation]) -> Identity:
    """The best of each field over the mentions of one key."""
    type_ = number = issuer_id = instrument_id = None
    date = ""
    for mention in mentions:
        if mention.form in OWN_FORMS:
            type_ = type_ or mention.type
            number = number or mention.number
            issuer_id = issuer_id or one_organ(mention.issuer_id)
            instrument_id = instrument_id or mention.instrument_id
            date = max(date, mention.date or "", key=len)
    return Identity(home, key, type_ or None, number or None, date or None, issuer_id, instrument_id or None)


def _host_identity(analysis: Analysis, home: str, registry: Registry | None) -> Identity:
    header = analysis.header
    return Identity(
        home=home,
        key=SELF,
        type=header.type,
        number=header.number,
        date=header.date,
        issuer_id=_own_organ(analysis),
        instrument_id=_registered(header, registry) if registry is not None else None,
    )


def _own_organ(analysis: Analysis) -> str | None:
    """The organ of the letterhead, in the place where its own citations look for local organs."""
    issuer_id, place = analysis.header.issuer_id, province_of(analysis.parts)
    known = one_organ(issuer_id)
    if known is None and issuer_id and place and "@" not in issuer_id:
        return one_organ(f"{issuer_id}@{slug(place)}")
    return known


def _registered(header: Header, registry: Registry) -> str | None:
    """The registry's id of the document itself: as certain as if another one cited it by all its header tells."""
    from docparse.registry import resolve

    if not header.number or not header.date:
        return None
    cited = Citation(
        start=0, end=0, type=header.type, number=header.number, date=header.date, issuer=header.issuer,
        issuer_id=header.issuer_id,
    )  # fmt: skip
    found = resolve(cited, registry).instrument
    return found.id if found is not None else None
