"""The numbers and symbols that a document cites, taken apart, with where their groups stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.extract.citations.symbols import Number, parse_number
from docparse.extract.citations.typewords import known_type_codes
from docparse.lexicon import DocType, Issuer, issuer_by_name, type_by_name
from docparse.values import Analysis, Citation, Span

_GROUP = re.compile(r"[^\W_][\w&.]*")
_TYPE_TO_NUMBER = re.compile(r"\s*(?:số)?\s*:?\s*", re.IGNORECASE)
_TO_ISSUER = re.compile(r"[\s,]*của\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CitedSymbol:
    """One written number. ``kind`` and ``issuer`` only where the text writes them beside it."""

    citation: Citation
    span: Span
    written: str
    number: Number
    kind: DocType | None
    issuer: Issuer | None

    @property
    def organ_code(self) -> str | None:
        """The code of the (first) issuing organ."""
        return self.number.organ_codes[0] if self.number.organ_codes else None

    def follows_type(self, text: str) -> bool:
        """True if the type word stands right before the number ("Kế hoạch số 57/…")."""
        span = self.citation.type_span
        return span is not None and _TYPE_TO_NUMBER.fullmatch(text, span.end, self.span.start) is not None

    def has_own_date(self, text: str) -> bool:
        """True if the date stands after this number with no other number between."""
        span = self.citation.date_span
        return span is not None and span.start >= self.span.end and "/" not in text[self.span.end : span.start]

    def has_own_issuer(self, text: str) -> bool:
        """True if the issuer stands after number and date, joined by "của"."""
        span = self.citation.issuer_span
        if span is None:
            return False
        before = max(self.span.end, self.citation.date_span.end if self.citation.date_span else 0)
        return before <= span.start and _TO_ISSUER.fullmatch(text, before, span.start) is not None

    def group_span(self, group: str) -> Span:
        """Where ``group`` stands in the text (the last place, since serials come first)."""
        places = [match.span() for match in _GROUP.finditer(self.written) if match.group() == group]
        if not places:
            return self.span
        return Span(self.span.start + places[-1][0], self.span.start + places[-1][1])


def cited_symbols(analysis: Analysis) -> Iterator[CitedSymbol]:
    """Every written number of the citations, in order, each place once."""
    seen: set[Span] = set()
    for citation in analysis.citations:
        span = citation.number_span
        if span is None or span in seen:
            continue
        seen.add(span)
        yield _symbol(analysis, citation, span)


def _symbol(analysis: Analysis, citation: Citation, span: Span) -> CitedSymbol:
    text = analysis.document.text
    written = span.of(text)
    type_span, issuer_span = citation.type_span, citation.issuer_span
    return CitedSymbol(
        citation=citation,
        span=span,
        written=written,
        number=parse_number(written, known_type_codes()),
        kind=type_by_name(type_span.of(text)) if type_span is not None else None,
        issuer=issuer_by_name(issuer_span.of(text)) if issuer_span is not None else None,
    )
