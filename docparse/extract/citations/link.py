"""Which mentions are one instrument: local keys, and the antecedents of short forms and anaphora.

Two mentions are one instrument only if no known field conflicts; a missing field never equals a
present one by default, except for the very same number and symbol inside one document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from docparse.extract.citations.resolve import name_unlinked
from docparse.extract.citations.restore import restore_numbers
from docparse.extract.citations.symbols import close_spaces
from docparse.lexicon import law_by_number
from docparse.lexicon.folding import fold_name, slug
from docparse.values import Citation, Part
from docparse.values.changes import with_changes


def link_citations(citations: Sequence[Citation], parts: Sequence[Part], text: str) -> tuple[Citation, ...]:
    """Keys for all, antecedents for short forms; ``citations`` in text order."""
    keyed = _assign_keys(restore_numbers(citations, text))
    return _resolve(keyed, parts, text)


@dataclass(slots=True)
class _Group:
    """Mentions of one instrument, and the days and issuers that they state."""

    members: list[int] = field(default_factory=list)
    dates: set[str] = field(default_factory=set)
    issuers: set[str] = field(default_factory=set)

    def add(self, index: int, citation: Citation) -> None:
        self.members.append(index)
        if citation.date:
            self.dates.add(citation.date)
        if citation.issuer_id is not None:
            self.issuers.add(citation.issuer_id)

    def agrees(self, citation: Citation) -> bool:
        """True if no fact of ``citation`` conflicts with all that are known."""
        date, issuer = citation.date, citation.issuer_id
        if date is not None and self.dates and not any(same_date(date, known) for known in self.dates):
            return False
        return issuer is None or not self.issuers or any(_same_issuer(issuer, known) for known in self.issuers)


def _assign_keys(citations: Sequence[Citation]) -> list[Citation]:
    """Full and named mentions get the key of their group, made from the group's best facts."""
    groups: list[_Group] = []
    by_name: dict[str, list[_Group]] = {}
    numbers = _numbers_by_name(citations)
    for index, citation in enumerate(citations):
        if citation.form not in ("full", "named"):
            continue
        name = _identity(citation)
        name = numbers.get(name, name)
        group = next((group for group in by_name.get(name, []) if group.agrees(citation)), None)
        if group is None:
            group = _Group()
            groups.append(group)
            by_name.setdefault(name, []).append(group)
        group.add(index, citation)
    result = list(citations)
    for group in groups:
        key = _key([citations[index] for index in group.members])
        for index in group.members:
            result[index] = with_changes(result[index], key=key)
    return result


def _numbers_by_name(citations: Sequence[Citation]) -> dict[str, str]:
    """Identity by number of the laws that the document cites by name and number once, by name elsewhere."""
    found: dict[str, set[str]] = {}
    for citation in citations:
        name = _law_name(citation) if citation.form == "full" else None
        if name is not None:
            found.setdefault(fold_name(name), set()).add(_identity(citation))
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def _law_name(citation: Citation) -> str | None:
    """The name written with the number, else the one that the table knows for it ("Luật số 15/2012/QH13")."""
    if citation.name is not None or citation.type not in ("Luật", "Bộ luật", "Pháp lệnh"):
        return citation.name
    law = law_by_number(citation.number or "")
    return law.name if law is not None else None


def _identity(citation: Citation) -> str:
    if citation.number is not None:
        return "#" + close_spaces(citation.number).casefold().replace("ð", "đ")
    return fold_name(citation.name or citation.title or "")


def same_date(first: str | None, second: str | None) -> bool:
    """True if one ISO date is the other or a part of it ("2020" and "2020-03-05")."""
    if first is None or second is None:
        return False
    return first.startswith(second) or second.startswith(first)


def _same_issuer(first: str, second: str) -> bool:
    """ "UBND" and "UBND@lao-cai" may be one; two different places never are."""
    organ, _, place = first.partition("@")
    other_organ, _, other_place = second.partition("@")
    if place and other_place:
        return place == other_place
    return organ == other_organ or not (place or other_place)


def _key(group: Sequence[Citation]) -> str:
    date = max((citation.date for citation in group if citation.date), key=len, default="?")
    issuer = max((citation.issuer_id for citation in group if citation.issuer_id), key=len, default="?")
    numbered = (one for one in group if one.number is not None and one.type is not None)
    first = next(numbered, next((one for one in group if one.type is not None), group[0]))
    if first.number is None:
        return f"name|{slug(first.name or first.title or first.type or '')}|{date[:4]}"
    number = close_spaces(first.number)
    return f"{first.type or '?'}|{number}|{date}|{issuer}"


def _resolve(citations: list[Citation], parts: Sequence[Part], text: str) -> tuple[Citation, ...]:
    result: list[Citation] = []
    for index, citation in enumerate(citations):
        if citation.form == "anaphora":
            citation = _resolve_anaphora(citations, index, parts)
        elif citation.form == "short" and citation.antecedent is None:
            citation = name_unlinked(_resolve_short(citations, index), text)
            if citation.form == "named":
                citation = with_changes(citation, key=_key([citation]))
        result.append(citation)
    return tuple(_take_key(citation, result) for citation in result)


def _take_key(citation: Citation, citations: Sequence[Citation]) -> Citation:
    """A further pinpoint has the key of the mention it hangs on."""
    if citation.key or citation.antecedent is None:
        return citation
    return with_changes(citation, key=citations[citation.antecedent].key)


def _resolve_short(citations: Sequence[Citation], index: int) -> Citation:
    """The nearest mention before (else after) of the same type whose number begins alike."""
    citation = citations[index]
    candidates = [
        place
        for place in (*range(index - 1, -1, -1), *range(index + 1, len(citations)))
        if citations[place].form == "full" and _begins_alike(citations[place], citation)
    ]
    keys = {citations[place].key for place in candidates}
    if not candidates or len(keys) > 1:
        return with_changes(citation, key=_key([citation]), confidence=0.5)
    return with_changes(citation, antecedent=candidates[0], key=citations[candidates[0]].key)


def _begins_alike(full: Citation, short: Citation) -> bool:
    if full.number is None or short.number is None or not _same_type(full, short):
        return False
    number, head = close_spaces(full.number), close_spaces(short.number)
    rest = number[len(head) :]
    return number.startswith(head) and rest[:1] in ("/", "-")


def _same_type(first: Citation, second: Citation) -> bool:
    if first.type is None or second.type is None:
        return False
    one, other = first.type.split()[0:2], second.type.split()[0:2]
    return one == other or {first.type, second.type} <= {"Văn bản", "Công văn"}


def _resolve_anaphora(citations: Sequence[Citation], index: int, parts: Sequence[Part]) -> Citation:
    """ "… này" is the part itself where the types agree; else the nearest mention before it.

    Between two different instruments of the type in the same reach nothing is linked.
    """
    citation = citations[index]
    if citation.key == "self":
        return citation
    points_here = (citation.name or "").endswith("này")
    if points_here and _is_own_type(citation, parts):
        return with_changes(citation, key="self")
    for place in range(index - 1, -1, -1):
        other = citations[place]
        if other.form in ("full", "named") and _same_type(other, citation):
            return with_changes(citation, antecedent=place, key=other.key)
        if other.form == "anaphora" and other.type == citation.type and place < index - 40:
            break
    return with_changes(citation, key=f"name|{slug(citation.name or '')}|?", confidence=0.5)


def _is_own_type(citation: Citation, parts: Sequence[Part]) -> bool:
    """The host of a mention: its own part, or the main part for an attached text."""
    own = parts[citation.part].header.type if citation.part < len(parts) else None
    main = next((part.header.type for part in parts if part.kind == "main"), None)
    kinds = {kind.casefold() for kind in (own, main) if kind}
    return (citation.type or "").casefold() in kinds or citation.type == "Văn bản"
