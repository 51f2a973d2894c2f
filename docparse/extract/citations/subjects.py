"""Issuers that are not written after the number: the sentence's subject, the neighbour in a list, the symbol.

"UBND tỉnh … đã ban hành Kế hoạch số …", "Công ty A tại Văn bản số …": the organ before issued it,
provided the symbol does not name another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docparse.extract.citations.clauses import Clause
from docparse.extract.citations.organs import Organ, organs_before
from docparse.extract.citations.symbols import Number, parse_number
from docparse.extract.citations.typewords import known_type_codes
from docparse.lexicon import issuer_by_name, issuers_of_symbol
from docparse.values import Citation, Span

_AT = re.compile(r"\btại\s+(?:các\s+|nội dung\s+)?$", re.IGNORECASE)
_ISSUED = re.compile(r"(?:ban hành|phê duyệt|tại|có|ký|trình|gửi|theo|thông qua|công bố|quyết định)[^;]*$", re.IGNORECASE)


def infer_issuers(text: str, citations: Sequence[Citation], clauses: Sequence[Clause]) -> list[Citation]:
    """Fill in missing issuers of numbered mentions of one paragraph; all filled ones are ``issuer_implied``."""
    result: list[Citation] = []
    for index, citation in enumerate(citations):
        if citation.issuer is None and citation.number is not None and citation.form == "full":
            citation = _infer(text, citation, clauses[index])
        result.append(citation)
    return result


def _infer(text: str, citation: Citation, clause: Clause) -> Citation:
    number = parse_number(citation.number or "", known_type_codes())
    organ = _find_subject(text, citation, clause, number)
    if organ is not None:
        name = re.sub(r"\s+", " ", text[organ.start : organ.end])
        return replace(citation, issuer=name, issuer_implied=True, issuer_span=Span(organ.start, organ.end))
    implied = issuers_of_symbol(number.symbol) if number.symbol else ()
    if number.family in ("state", "party", "assembly") and len({one.name for one in implied}) == 1:
        return replace(citation, issuer=implied[0].name, issuer_implied=True)
    return citation


def _find_subject(text: str, citation: Citation, clause: Clause, number: Number) -> Organ | None:
    """The nearest organ before that can have issued the symbol; a firm only directly before "tại"."""
    codes = {issuer.code for issuer in issuers_of_symbol(number.symbol)} if number.symbol else set()
    floor = max(clause.sentence_start, text.rfind(";", clause.sentence_start, citation.start) + 1)
    candidates = organs_before(text, citation.start, floor)
    if codes:
        candidates = candidates or organs_before(text, citation.start, clause.sentence_start)
        for organ in reversed(candidates):
            issuer = issuer_by_name(text[organ.start : organ.end])
            if issuer is not None and issuer.code in codes and _ISSUED.search(text[organ.end : citation.start]):
                return organ
        return None
    if candidates and _AT.search(text[max(0, citation.start - 20) : citation.start]):
        return candidates[-1]
    return None
