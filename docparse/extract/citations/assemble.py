"""From a Document and its parts to its citations and the relations between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docparse.extract.citations.clauses import goes_on, open_lead, read_clauses
from docparse.extract.citations.hosts import attach_pinpoints
from docparse.extract.citations.laws import find_laws, join_numbers
from docparse.extract.citations.link import link_citations
from docparse.extract.citations.names import find_names
from docparse.extract.citations.numbered import find_numbered
from docparse.extract.citations.regions import read_regions
from docparse.extract.citations.relate import Link, find_links, in_order
from docparse.extract.citations.resolve import issuer_id_in, province_of, resolve_names
from docparse.extract.citations.role import Region, find_role, lead_of_heading
from docparse.extract.citations.shorts import find_anaphora, find_shorts
from docparse.extract.citations.subjects import infer_issuers
from docparse.extract.citations.titles import find_title
from docparse.lexicon.folding import fold_name
from docparse.values import Citation, Document, Part, Relation, Span
from docparse.values.changes import with_changes


class Found(NamedTuple):
    """All citations of a document in text order, and the relations between them."""

    citations: tuple[Citation, ...]
    relations: tuple[Relation, ...]


def find_citations(document: Document, parts: Sequence[Part]) -> Found:
    """Every mention of an instrument in the document, linked; the document's own number is left out."""
    own = _own_number_spans(parts)
    province = province_of(parts)
    citations: list[Citation] = []
    links: list[Link] = []
    carried = ""
    for block, region, part in read_regions(document, parts):
        # A title broken over lines is one sentence; a blank is as long as a line feed.
        text = document.text[block.start : block.end].replace("\n", " ")
        mentions, found, carried = _read_paragraph(text, region, carried)
        if not mentions:
            continue
        mentions, found = _without_own_name(mentions, found, parts[part])
        shifted = [_place(mention, block.start, part, province) for mention in mentions]
        base = len(citations)
        kept = [place for place, mention in enumerate(shifted) if not _is_own(mention, own)]
        index_of = {place: base + order for order, place in enumerate(kept)}
        citations.extend(_point_at(shifted[place], index_of) for place in kept)
        links.extend(
            Link(index_of[link.source], link.relation, index_of[link.target])
            for link in found
            if link.source in index_of and link.target in index_of
        )
    linked = link_citations(resolve_names(citations, parts, document), parts, document.text)
    return Found(linked, tuple(_relations(linked, links)))


def _read_paragraph(text: str, region: Region, carried: str) -> tuple[list[Citation], list[Link], str]:
    """Mentions and links of one paragraph, and the lead of the list that it leaves open."""
    mentions = find_mentions(text)
    if not mentions:
        return (*attach_pinpoints(text, [], []), lead_of_heading(text))
    clauses = read_clauses(text, mentions, carried)
    mentions = infer_issuers(text, mentions, clauses)
    roles = [find_role(text, mentions, clauses, index, region) for index in range(len(mentions))]
    mentions = [
        mention if role == mention.relation else with_changes(mention, relation=role)
        for mention, role in zip(mentions, roles, strict=True)
    ]
    lead = lead_of_heading(text) or open_lead(text, clauses) or (carried if goes_on(text) else "")
    return (*attach_pinpoints(text, mentions, list(find_links(text, mentions, clauses))), lead)


def find_mentions(text: str) -> list[Citation]:
    """Mentions of every form in one paragraph, in order, with their titles; offsets within ``text``."""
    laws, numbered = find_laws(text), find_numbered(text)
    named = join_numbers(text, laws, numbered) if laws and numbered else laws or numbered
    mentions = _without_overlaps(named, [*find_shorts(text), *find_anaphora(text)])
    mentions = _without_overlaps(mentions, find_names(text, mentions))
    if not mentions:
        return mentions
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    return [_with_title(text, mention, mentions) for mention in mentions]


def _without_overlaps(kept: list[Citation], more: list[Citation]) -> list[Citation]:
    if not kept or not more:
        return kept + more
    taken = [mention.span for mention in kept]
    return kept + [mention for mention in more if not any(mention.span.overlaps(span) for span in taken)]


def _with_title(text: str, mention: Citation, mentions: Sequence[Citation]) -> Citation:
    if mention.form != "full":
        return mention
    title = find_title(text, mention.end)
    if title is None:
        return mention
    return with_changes(mention, title=" ".join(title.of(text).split()), title_span=title)


def _without_own_name(mentions: list[Citation], links: list[Link], part: Part) -> tuple[list[Citation], list[Link]]:
    """A plan that calls itself by its title does not cite itself."""
    if not any(mention.form == "named" for mention in mentions):
        return mentions, links
    own = fold_name(f"{part.header.type or ''} {part.header.title}") if part.header.title else ""
    if not own:
        return mentions, links
    kept = [index for index, mention in enumerate(mentions) if not _calls_itself(mention, own)]
    if len(kept) == len(mentions):
        return mentions, links
    place = {old: new for new, old in enumerate(kept)}
    result = [_point_at(mentions[index], place) for index in kept]
    return result, [
        Link(place[link.source], link.relation, place[link.target])
        for link in links
        if link.source in place and link.target in place
    ]


def _calls_itself(mention: Citation, own: str) -> bool:
    """True if the name is the document's type and title, or what its title issues ("Ban hành Kế hoạch …")."""
    if mention.form != "named" or mention.name is None:
        return False
    name = fold_name(mention.name)
    _, _, issued = own.partition("ban hành ")
    return any(len(title) > 20 and (title.startswith(name) or name.startswith(title)) for title in (own, issued))


def _own_number_spans(parts: Sequence[Part]) -> list[Span]:
    spans = [part.header.span_of("number") for part in parts]
    return [span for span in spans if span is not None]


def _is_own(mention: Citation, own: Sequence[Span]) -> bool:
    return mention.number_span is not None and any(mention.number_span.overlaps(span) for span in own)


def _place(mention: Citation, offset: int, part: int, province: str | None) -> Citation:
    """The mention with offsets in the Document's text, its issuer known by the document's ``province``."""
    return with_changes(
        mention,
        start=mention.start + offset,
        end=mention.end + offset,
        part=part,
        issuer_id=issuer_id_in(province, mention.issuer),
        type_span=_shift_span(mention.type_span, offset),
        number_span=_shift_span(mention.number_span, offset),
        date_span=_shift_span(mention.date_span, offset),
        issuer_span=_shift_span(mention.issuer_span, offset),
        title_span=_shift_span(mention.title_span, offset),
    )


def _shift_span(span: Span | None, offset: int) -> Span | None:
    return Span(span.start + offset, span.end + offset) if span is not None else None


def _point_at(mention: Citation, index_of: dict[int, int]) -> Citation:
    """An antecedent inside the paragraph becomes one inside the document."""
    if mention.antecedent is None:
        return mention
    return with_changes(mention, antecedent=index_of.get(mention.antecedent))


def _relations(citations: Sequence[Citation], links: Sequence[Link]) -> Iterator[Relation]:
    """One Relation a pair of instruments and kind, at the first place that states it.

    Its ends are the first proper mentions of the two instruments, its span the evidence.
    """
    first = _first_mentions(citations)
    seen: set[tuple[str, str, str]] = set()
    for link in links:
        source, target = citations[link.source], citations[link.target]
        stated = (source.key, link.relation, target.key)
        if source.key == target.key or stated in seen or not {source.key, target.key} <= first.keys():
            continue
        seen.add(stated)
        own = citations[first[target.key]]
        # A law cited by its bare name beside a decree older than the law of that name is an earlier law.
        earlier = target.number is None and own.number is not None and not in_order(source, own)
        yield Relation(
            source=first[source.key],
            relation=link.relation,
            target=link.target if earlier else first[target.key],
            start=min(source.start, target.start),
            end=max(source.end, target.end),
        )


def _first_mentions(citations: Sequence[Citation]) -> dict[str, int]:
    """The first full or named mention of each key; one with a number, or a capital, before one without."""
    first: dict[str, int] = {}
    for index, citation in enumerate(citations):
        if citation.form not in ("full", "named"):
            continue
        known = first.get(citation.key)
        if known is None or _standing(citation) > _standing(citations[known]):
            first[citation.key] = index
    return first


def _standing(citation: Citation) -> tuple[bool, bool, bool]:
    name = citation.name or "Aa"
    return citation.number is not None, not name.isupper(), not name[0].islower()
