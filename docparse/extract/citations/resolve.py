"""What the tables know of a mention: the issuer's id, and the instrument behind a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.lexicon import issuer_id, issuers_by_id, laws_by_name, resolve_name
from docparse.lexicon.folding import slug
from docparse.values import Citation, Document, Part, Resolution
from docparse.values.changes import with_changes

# "Tỉnh ủy", "Tỉnh đoàn" name no province.
_PROVINCE = re.compile(r"\b(?:tỉnh|thành phố|tp\.?)\s+(?P<name>(?!(?:ủy|uỷ|đoàn|hội)\b)\S.*)$", re.IGNORECASE)


def resolve_names(citations: Sequence[Citation], parts: Sequence[Part], document: Document) -> list[Citation]:
    """Fill in ``resolved`` (a proposal) for names and short forms."""
    on = next((part.header.date for part in parts if part.kind == "main"), None)
    return [_resolve(citation, on, document) for citation in citations]


def province_of(parts: Sequence[Part]) -> str | None:
    """The province that the letterhead names, else the place of the date line."""
    header = next((part.header for part in parts if part.kind == "main"), None)
    if header is None:
        return None
    for organ in (header.parent_issuer, header.issuer):
        named = _PROVINCE.search(organ) if organ else None
        if named is not None:
            return named.group("name").title()
    return header.place


def issuer_id_in(place: str | None, issuer: str | None) -> str | None:
    """The canonical id; a local organ without a place of its own has the document's, known or not."""
    if issuer is None:
        return None
    found = issuer_id(issuer, place)
    organ = issuers_by_id().get(found or "")
    if found is None or organ is None or not organ.is_local or not place or _PROVINCE.search(issuer):
        return found
    return f"{found}@{slug(place)}"


def _resolve(citation: Citation, on: str | None, document: Document) -> Citation:
    if (citation.form in ("named", "short") and citation.number is None) or citation.form == "short":
        resolved = _look_up(citation, on, document)
        return with_changes(citation, resolved=resolved) if resolved is not None else citation
    return citation


def name_unlinked(citation: Citation, text: str) -> Citation:
    """A short form without antecedent that the tables know is a name: "Đề án 06"."""
    if citation.form != "short" or citation.antecedent is not None or citation.resolved is None:
        return citation
    if citation.pinpoint is not None:
        return citation
    name = text[citation.start : citation.end]
    return with_changes(citation, form="named", name=name, number=None, number_span=None, confidence=0.7)


def _look_up(citation: Citation, on: str | None, document: Document) -> Resolution | None:
    if citation.type in ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp") and citation.name is not None:
        return _look_up_law(citation)
    written = document.text[citation.start : citation.end]
    found = resolve_name(written, on)
    if found is None:
        return None
    return Resolution(
        number=found.number,
        date=found.date,
        issuer=found.issuer,
        title=found.title,
        confidence={"high": 0.9, "med": 0.7}.get(found.confidence, 0.4),
        source="named_references",
    )


def _look_up_law(citation: Citation) -> Resolution | None:
    """The law of that name and year; without a year only a name that one law alone ever had."""
    found = laws_by_name(citation.name or "")
    dated = [law for law in found if citation.date and law.date and law.date.startswith(citation.date)]
    chosen = dated if citation.date else found
    if len(chosen) != 1:
        return None
    law = chosen[0]
    return Resolution(
        number=law.number, date=law.date, issuer="Quốc hội", title=law.name, confidence=0.9, source="laws"
    )
