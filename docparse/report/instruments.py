"""The instruments that a document cites, one row each, from its mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docparse.graph.antecedents import instrument_keys
from docparse.values import Analysis, Citation, Place, RelationKind, Resolution, Status

# Of several relations the most specific one is the relation of the document to the instrument.
MOST_SPECIFIC_FIRST: tuple[RelationKind, ...] = (
    "based_on", "attached", "amends", "replaces", "repeals", "guides", "implements", "reply_to", "mentions",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentRow:
    """One instrument; fields as written, the date ISO.

    ``key`` is None for a short form or an anaphora that could not be linked to an instrument,
    SELF (docparse.graph.antecedents) for the mentions of the document itself.
    ``corrected`` is the number that is probably meant where the written one is
    faulty, ``proposal`` the number that a name probably stands for. ``statuses`` are those of
    the first mention that has any; ``instrument_id`` is the registry's, ``offered`` the whole of what is
    ``corrected``.
    """

    key: str | None
    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    name: str | None
    title: str | None
    text: str
    relation: RelationKind
    mentions: int
    start: int
    place: Place
    corrected: str | None
    proposal: str | None
    statuses: tuple[Status, ...] = ()
    instrument_id: str | None = None
    offered: Resolution | None = None


def list_instruments(analysis: Analysis) -> list[InstrumentRow]:
    """One row for each instrument in order of first mention; unresolved short forms have rows of their own."""
    groups: dict[tuple[str | None, int], list[Citation]] = {}
    for index, key in enumerate(instrument_keys(analysis.citations)):
        groups.setdefault((key, -1 if key else index), []).append(analysis.citations[index])
    return [_row(key, mentions, analysis) for (key, _), mentions in groups.items()]


def _row(key: str | None, mentions: Sequence[Citation], analysis: Analysis) -> InstrumentRow:
    first = mentions[0]
    own = [mention for mention in mentions if mention.form in ("full", "named")] or list(mentions)
    return InstrumentRow(
        key=key,
        type=_first(mention.type for mention in own),
        number=_first(mention.number for mention in own),
        date=max((mention.date or "" for mention in own), key=len) or None,
        issuer=_first(mention.issuer for mention in own),
        name=_first(mention.name for mention in own),
        title=_first(mention.title for mention in own),
        text=own[0].span.of(analysis.document.text),
        relation=min((mention.relation for mention in mentions), key=MOST_SPECIFIC_FIRST.index),
        mentions=len(mentions),
        start=first.start,
        place=analysis.document.place_of(first.span),
        corrected=_first(mention.corrected.number for mention in own if mention.corrected),
        proposal=_first(mention.resolved.number for mention in own if mention.resolved),
        statuses=next((mention.statuses for mention in mentions if mention.statuses), ()),
        instrument_id=_first(mention.instrument_id for mention in mentions),
        offered=next((mention.corrected for mention in own if mention.corrected), None),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
