"""Which rule book a document is held to: by its host (state, Party, mass organisation) and its date."""

from __future__ import annotations

import re
from typing import Literal

from docparse.lexicon import issuer_by_name, type_by_name
from docparse.values import Header

Host = Literal["state", "party", "mass"]

# Decree 30/2020/NĐ-CP is in force from this day; before it Circular 01/2011/TT-BNV was.
DECREE_30_FROM = "2020-03-05"
# "KH/TU" and "-KH/TU": the Party puts the stroke before the organ.
_PARTY_SYMBOL = re.compile(r"^[A-ZĐ][A-Za-zĐđ]{0,4}/")
_PARTY_ORGAN = re.compile(r"^(?:đảng|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|chi bộ|ban thường vụ)\b", re.IGNORECASE)
_MASS_ORGAN = re.compile(
    r"^(?:đoàn thanh niên|(?:tỉnh|thành|huyện|liên|công) đoàn|hội (?!đồng)|mặt trận|ủy ban mặt trận)", re.IGNORECASE
)


def host_of(header: Header) -> Host | None:
    """Who issues the document; None where neither its issuer nor its symbol says so."""
    name = header.issuer or header.parent_issuer or ""
    issuer = issuer_by_name(name)
    if issuer is not None:
        return issuer.family
    if _PARTY_ORGAN.match(name):
        return "party"
    if _MASS_ORGAN.match(name):
        return "mass"
    if _PARTY_SYMBOL.match(header.symbol or ""):
        return "party"
    return "state" if header.symbol or header.issuer else None


def is_under_decree_30(header: Header) -> bool:
    """True for an administrative document of a state organ from 05/3/2020 on, or without a date."""
    kind = type_by_name(header.type or "")
    if host_of(header) != "state" or (kind is not None and kind.normative == "yes"):
        return False
    return (header.date or DECREE_30_FROM) >= DECREE_30_FROM[: len(header.date or DECREE_30_FROM)]
