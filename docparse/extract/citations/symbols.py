"""Numbers and symbols of instruments: "30/2020/NĐ-CP", "188-KH/TU", "06/2022/QH15", "TCVN 6909:2001".

Forms: Decree 30/2020/NĐ-CP, Phụ lục I, mục II.3; Decree 78/2025/NĐ-CP, Điều 71 (normative
instruments); Hướng dẫn 05-HD/VPTW (Party: hyphen after the number, slash before the organ).
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Family = Literal["state", "party", "assembly", "standard", "other"]

_SLASH = r" ?/ ?"
# A blank on both sides is a dash between words, not part of a symbol.
_HYPHEN = r"(?: ?[-–]|[-–] )"
_YEAR = r"(?:19|20)\d{2}"
_WORD = r"[A-ZĐÐÂĂÊÔƠƯ][\wđ&.]*(?<!\.)"
_WORDS = rf"{_WORD}(?:{_HYPHEN}{_WORD}|{_SLASH}{_WORD})*"

# A number followed by a symbol that begins with a capital letter.
_STATE_SYMBOL = rf"{_SLASH}(?:{_YEAR}{_SLASH})?{_WORDS}"
_PARTY_SYMBOL = rf"{_HYPHEN}[A-ZĐÐ][A-Za-zĐÐđ]{{0,5}}{_SLASH}{_WORDS}"
# Firms and associations number as they like: "YBB-SA032/26-LR", "01-GCN-MT", "21.4/GĐN".
FREE = r"[A-ZĐÐ0-9][\wĐđ.&]*(?:(?: ?[/–-]|[/–-] )[\wĐđ.&]*[\wĐđ&])+"
STANDARD = r"(?:TCVN|QCVN|TCXDVN|TCXD|TCN|QCĐP)(?: ISO(?:/IEC)?)? ?\d+[A-Z]?(?:-\d+)*:\d{4}(?:/[A-ZĐ]+)?"

# A pattern that begins with a digit is searched fast: what may stand before is looked at after the digit.
_FIRST = r"[0-9](?<![\w/.,-]\d)\d{0,4}(?:\.\d{1,3})?[a-zđ]?"
SYMBOL = re.compile(rf"{_FIRST}(?:{_PARTY_SYMBOL}|{_STATE_SYMBOL})")
FREE_NUMBER = re.compile(FREE)
STANDARD_NUMBER = re.compile(rf"(?<!\w){STANDARD}")
BARE_NUMBER = re.compile(r"\d{1,5}[a-zđ]?(?![\w/%,.]*\d)(?![\w/%])")

_PARTY_NUMBER = re.compile(r"^([\d.]+[a-zđ]?)-([^/-]+)/(.+)$")
_YEAR_GROUP = re.compile(rf"^{_YEAR}$")
_ASSEMBLY = re.compile(r"^(?:(?:NQ|PL|L)-)?(?:QH|UBTVQH)\d{1,2}$")


class Number(NamedTuple):
    """A number taken apart. ``type_code`` is None for letters and assembly numbers without one."""

    text: str
    serial: str
    year: str | None
    symbol: str
    type_code: str | None
    organ_codes: tuple[str, ...]
    family: Family


def close_spaces(text: str) -> str:
    """The number as written, without blanks: "75/KH- UBND" → "75/KH-UBND", en dash → hyphen."""
    return "".join(text.split()).replace("–", "-")


def parse_number(text: str, type_codes: frozenset[str] = frozenset()) -> Number:
    """Take a number apart; ``type_codes`` are the known type codes, case-folded.

    >>> parse_number("57/KH-UBND", frozenset({"kh"})).organ_codes
    ('UBND',)
    """
    closed = close_spaces(text)
    if closed[:2] in ("TC", "QC") and ":" in closed:
        return Number(re.sub(r"\s+", " ", text).strip(), closed, None, "", None, (), "standard")
    party = _PARTY_NUMBER.match(closed)
    if party is not None:
        serial, type_code, organs = party.groups()
        return Number(closed, serial, None, f"{type_code}/{organs}", type_code, tuple(organs.split("-")), "party")
    serial, _, rest = closed.partition("/")
    year, _, after = rest.partition("/")
    if not _YEAR_GROUP.match(year):
        year, after = "", rest
    return _state_number(closed, serial, year or None, after, type_codes)


def _state_number(closed: str, serial: str, year: str | None, symbol: str, type_codes: frozenset[str]) -> Number:
    if _ASSEMBLY.match(symbol):
        before, _, organ = symbol.rpartition("-")
        return Number(closed, serial, year, symbol, before or None, (organ,), "assembly")
    groups = [group for group in symbol.replace("/", "-").split("-") if group]
    if not groups:
        return Number(closed, serial, year, "", None, (), "other")
    has_type = groups[0].casefold() in type_codes
    code = groups[0] if has_type else None
    organs = tuple(groups[1:] if has_type else groups)
    return Number(closed, serial, year, symbol, code, organs, "state")
