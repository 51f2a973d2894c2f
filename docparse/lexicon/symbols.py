"""Which organ a symbol names ("NĐ-CP", "SNV-TĐKT", "KL/TW")."""

from __future__ import annotations

import re

from docparse.lexicon.doc_types import types_by_code
from docparse.lexicon.issuing_organs import Issuer, issuers_by_code

_NUMBER = re.compile(r"^\s*(?:số:?\s*)?\d{1,5}(?:\.\d{1,3})?[a-zđ]?\s*[-/]\s*(?:\d{4}\s*/\s*)?", re.IGNORECASE)
_GROUPS = re.compile(r"\s*[-/–]\s*|(?<=[A-ZĐ])\.(?=[A-ZĐ]{2})")
_TERM = re.compile(r"(?<=[A-ZĐ])\d{1,2}$")
_JOINT_CODE = re.compile(r"(?:LT|LN|LB|PH)$")
_CONGRESS = re.compile(r"^(?:QH|UBTVQH|TVQH|HĐNN|HDNN|HĐND|NHNN|NH|HĐBT)(?:K?\d{1,2})$", re.IGNORECASE)


def issuers_of_symbol(symbol: str) -> tuple[Issuer, ...]:
    """The organs that ``symbol`` names; a whole number ("30/2020/NĐ-CP") is read the same way.

    State symbols have the type first ("QĐ-TTg", "KH-UBND") or, in a công văn, the organ ("SNV-TĐKT");
    Party symbols put the organ after the slash ("KL/TW"). Where several organs share a code all are
    given, likeliest first; of a joint document ("TTLT-BTC-BKHCN") the organs of each group. () where
    no organ of the symbol is known.

    >>> [issuer.id for issuer in issuers_of_symbol("SNV-TĐKT")][0], issuers_of_symbol("NĐ-CP")[0].id
    ('SNV', 'CP')
    """
    groups = [group for group in _GROUPS.split(_NUMBER.sub("", symbol.strip())) if group]
    if not groups:
        return ()
    is_type_first = len(groups) > 1 and bool(types_by_code(groups[0]))
    if is_type_first and _JOINT_CODE.search(groups[0]):
        return tuple(dict.fromkeys(issuer for group in groups[1:] for issuer in _organs(group)))
    if is_type_first:
        # "CT-TTHT": where no organ follows, the first group was one (Cục Thuế), not a type (Chỉ thị).
        return _organs(groups[1]) or _organs(groups[0])
    return _organs(groups[0])


def _organs(group: str) -> tuple[Issuer, ...]:
    if _CONGRESS.match(group):
        group = _TERM.sub("", group).rstrip("Kk")
    return issuers_by_code(group)
