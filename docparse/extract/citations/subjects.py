"""Issuers that are not written after the number: the sentence's subject, the neighbour in a list, the symbol.

"UBND tỉnh … đã ban hành Kế hoạch số …", "Công ty A tại Văn bản số …": the organ before issued it,
provided the symbol does not name another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.citations.clauses import Clause
from docparse.extract.citations.organs import Organ, match_organ, organs_before
from docparse.extract.citations.symbols import Number, parse_number
from docparse.extract.citations.typewords import known_type_codes
from docparse.extract.dates import match_date
from docparse.lexicon import Issuer, issuer_by_name, issuers_of_symbol
from docparse.values import Citation, Span
from docparse.values.changes import with_changes

_AT = re.compile(r"\btại\s+(?:các\s+|nội dung\s+)?$", re.IGNORECASE)
_ISSUED = re.compile(
    r"(?:ban hành|phê duyệt|tại|có|ký|trình|gửi|theo|thông qua|công bố|quyết định|^\s*$)", re.IGNORECASE
)
_DIRECTLY_AT = re.compile(r"\s+tại\s+(?:các\s+)?", re.IGNORECASE)
# "…; Công ty A tại Văn bản số …": a whole list item before "tại" is the issuer, known or not.
_OPENING_DAY = re.compile(r"\W*(?:Vào )?(?=ngày\s*\d)", re.IGNORECASE)
_ON_THAT_DAY = re.compile(r",?\s+[^,;.:()]{2,80}?\s(?:đã\s+)?(?:có|ban hành|ký|gửi|ký ban hành)\s+")
_HAVING_ISSUED = re.compile(r"\b(?:đã )?ban hành\s+$")
_VERB = re.compile(r"\b(?:đã|được|có|tham gia|ban hành|báo cáo|đề nghị|phê duyệt|trình|giao|xin|chỉ đạo|thông báo)\b")
_ASKING_AT = re.compile(r"(?:đề nghị|ý kiến|đề xuất) của (?P<name>[A-ZĐÂƯÔ][^;:()]{3,120}?)\s+tại\s+(?:các\s+)?$")
_ITEM_AT = re.compile(r"(?:^|[;:,]\s*|\bcủa\s+|\bgồm:?\s*)(?P<name>[A-ZĐÂƯÔ][^;:,()]{3,110}?)\s+tại\s+(?:các\s+)?$")
# What both of these end with.
_ENDS_AT = ("tại", "các")

# Code points before a number in which its issuer is looked for; sentences are seldom longer.
_REACH = 2_000


def infer_issuers(text: str, citations: Sequence[Citation], clauses: Sequence[Clause]) -> list[Citation]:
    """Fill in missing issuers of numbered mentions of one paragraph; all filled ones are ``issuer_implied``."""
    result: list[Citation] = []
    for index, citation in enumerate(citations):
        if citation.number is not None and citation.form == "full":
            if citation.issuer is None:
                citation = _infer(text, citation, clauses[index])
            if citation.date is None:
                citation = _take_opening_date(text, citation, clauses[index])
        result.append(citation)
    return result


def _infer(text: str, citation: Citation, clause: Clause) -> Citation:
    number = parse_number(citation.number or "", known_type_codes())
    organ = _find_subject(text, citation, clause, number)
    if organ is not None:
        name = re.sub(r"\s+", " ", text[organ.start : organ.end])
        return with_changes(citation, issuer=name, issuer_implied=True, issuer_span=Span(organ.start, organ.end))
    implied = _issuers_of(number)
    names = {one.name for one in implied}
    if len(names) == 1 and implied[0].code != "TW":
        return with_changes(citation, issuer=implied[0].name, issuer_implied=True)
    return citation


def _take_opening_date(text: str, citation: Citation, clause: Clause) -> Citation:
    """ "Ngày 19/12/2025, Sở Y tế có Văn bản số …": the day that opens the sentence is the paper's."""
    opening = _OPENING_DAY.match(text, clause.sentence_start, citation.start)
    date = match_date(text, opening.end()) if opening is not None else None
    if date is None or not _ON_THAT_DAY.fullmatch(text, date.end, citation.start):
        return citation
    return with_changes(citation, date=date.iso, date_span=Span(date.start, date.end))


def _find_subject(text: str, citation: Citation, clause: Clause, number: Number) -> Organ | None:
    """Who issued it by the sentence: the item before "tại", else the nearest organ that fits the symbol."""
    item = _find_item_before(text, citation, clause)
    if item is not None:
        return item
    codes = {issuer.code for issuer in _issuers_of(number)}
    candidates = organs_before(text, citation.start, max(clause.sentence_start, citation.start - _REACH))
    if candidates and _DIRECTLY_AT.fullmatch(text[candidates[-1].end : citation.start]):
        return candidates[-1]
    if not codes:
        near = candidates[-1] if candidates else None
        if near is not None and _HAVING_ISSUED.search(text, 0, citation.start):
            return _first_actor(text, candidates, citation.start)
        adjacent = near is not None and not text[near.end : citation.start].strip()
        return near if near is not None and (adjacent or _AT.search(text, 0, citation.start)) else None
    for organ in reversed(candidates):
        issuer = issuer_by_name(text[organ.start : organ.end])
        if issuer is not None and issuer.code in codes and _ISSUED.search(text[organ.end : citation.start]):
            return organ
    return None


def _first_actor(text: str, candidates: Sequence[Organ], end: int) -> Organ | None:
    """Of the organs since the last semicolon, the first that "đã" follows: who did and issued it all."""
    floor = text.rfind(";", 0, end)
    return next((one for one in candidates if one.start > floor and text.startswith(" đã ", one.end)), None)


def _find_item_before(text: str, citation: Citation, clause: Clause) -> Organ | None:
    """The whole item before "tại", unless it goes on to a verb ("UBND tỉnh đã tham gia ý kiến tại")."""
    floor = max(clause.sentence_start, text.rfind(";", clause.sentence_start, citation.start))
    before = text[floor : citation.start]
    if not before.rstrip().endswith(_ENDS_AT):
        return None
    found = _ASKING_AT.search(before) or _ITEM_AT.search(before)
    if found is None:
        return None
    start, end = floor + found.start("name"), floor + found.end("name")
    known = match_organ(text, start)
    if known is not None and known.end < end and _VERB.search(text, known.end, end):
        return known
    if known is None and found.group()[0] != ";":
        return None
    return Organ(start, end) if " tại " not in text[start:end] else None


def _issuers_of(number: Number) -> tuple[Issuer, ...]:
    """The organs a symbol can stand for, also where type and organ are run together ("QĐTTg")."""
    found = issuers_of_symbol(number.symbol) if number.symbol else ()
    if found or number.family != "state" or number.type_code is not None or len(number.organ_codes) != 1:
        return found
    glued = number.organ_codes[0]
    sizes = (len(code) for code in known_type_codes() if glued.casefold().startswith(code) and len(glued) > len(code))
    return next((hit for size in sizes if (hit := issuers_of_symbol(f"{glued[:size]}-{glued[size:]}"))), ())
