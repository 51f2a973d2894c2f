"""Pinpoints find their instrument: the citation that follows, "này", or the document itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.citations.pinpoints import Chain, find_chains
from docparse.extract.citations.relate import Link
from docparse.values import Citation
from docparse.values.changes import with_changes

_JOINT = re.compile(r"[\s,]*(?:của\s+|tại\s+|trong\s+|(?:ban hành )?kèm theo\s+)?(?:các\s+)?(?:bản\s+)?[“\"(]?$")
_HEADING = re.compile(r"^\W*(?:điều|khoản|mục|chương|phần|phụ lục|tiểu mục)\s+[\w]+\s*(?:[.:)–-]|$)", re.IGNORECASE)


def attach_pinpoints(text: str, mentions: list[Citation], links: list[Link]) -> tuple[list[Citation], list[Link]]:
    """Add pinpoints: the first of a chain to its instrument's mention, each further one a mention of its own.

    A pinpoint without an instrument points into the document itself (key "self"). Returns the
    mentions in text order, and the links renumbered.
    """
    changed = list(mentions)
    added: list[tuple[Citation, int | None]] = []
    chains = find_chains(text)
    if not chains:
        return changed, links
    for chain in chains:
        host = _host_of(text, chain, mentions)
        if host is not None:
            added.extend(_on_host(changed, chain, host))
        elif _points_into_document(text, chain):
            added.extend((_self_mention(text, chain, place), None) for place in range(len(chain.places)))
    return _merge(changed, added, links)


def _host_of(text: str, chain: Chain, mentions: Sequence[Citation]) -> int | None:
    for index, mention in enumerate(mentions):
        if mention.start >= chain.end:
            return index if _JOINT.fullmatch(text[chain.end : mention.start]) else None
    return None


def _on_host(mentions: list[Citation], chain: Chain, host: int) -> list[tuple[Citation, int | None]]:
    if not chain.places:
        return []
    mention = mentions[host]
    first, *rest = chain.places
    mentions[host] = with_changes(mention, start=chain.start, pinpoint=first.pinpoint)
    return [
        (
            Citation(
                start=place.start,
                end=place.end,
                type=mention.type,
                name=mention.name,
                form="short",
                pinpoint=place.pinpoint,
                relation="mentions",
                confidence=mention.confidence,
            ),
            host,
        )
        for place in rest
    ]


def _points_into_document(text: str, chain: Chain) -> bool:
    """Headings are no references; without an article or clause nothing is said about the whole text."""
    if not chain.places or all(place.pinpoint.dieu is None for place in chain.places):
        return chain.ends_in_this and bool(chain.places)
    return not (chain.start <= 3 and _HEADING.match(text))


def _self_mention(text: str, chain: Chain, place: int) -> Citation:
    found = chain.places[place]
    return Citation(
        start=found.start,
        end=chain.end if place == 0 and len(chain.places) == 1 else found.end,
        name=text[found.start : found.end],
        form="anaphora",
        key="self",
        pinpoint=found.pinpoint,
    )


def _merge(
    mentions: list[Citation], added: list[tuple[Citation, int | None]], links: list[Link]
) -> tuple[list[Citation], list[Link]]:
    """Everything in text order; ``antecedent`` of an added one is the index of its host's mention."""
    entries = [(mention, place, None) for place, mention in enumerate(mentions)]
    entries += [(mention, None, host) for mention, host in added]  # type: ignore[misc]
    entries.sort(key=lambda entry: (entry[0].start, -entry[0].end))
    new_place = {old: new for new, (_, old, _) in enumerate(entries) if old is not None}
    result = [
        with_changes(mention, antecedent=new_place[host]) if host is not None else mention
        for mention, _, host in entries
    ]
    moved = [Link(new_place[link.source], link.relation, new_place[link.target]) for link in links]
    return result, moved
