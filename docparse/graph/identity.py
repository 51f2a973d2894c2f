"""When are two mentions one instrument? (DESIGN.md, principle 6; Decree 30/2020, Phụ lục I on number and symbol.)

Number and symbol are not a unique key: Party numbers restart each term, ``01/NQ-CP`` recurs
each year, local symbols recur in each province. Two mentions are one instrument only if no
known field conflicts, and a missing field never equals a present one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from docparse.graph.antecedents import SELF
from docparse.lexicon import slug
from docparse.registry.number_keys import number_key

_YEAR_IN_NUMBER = re.compile(r"/((?:19|20)\d{2})/")
_YEAR_OF_NAME = re.compile(r"\|((?:19|20)\d{2})$")
_YEAR_ALONE = re.compile(r"-nam-(?:19|20)\d{2}")
_ONE_A_YEAR = "hien-phap"
_SPACES = re.compile(r"\s+")

Face = tuple[str | None, ...]
"""All of an identity that tells whether it is another one."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What one document tells about an instrument.

    ``home`` is the document, ``key`` the instrument's key in it. ``issuer_id`` is None also
    for a local organ of an unknown place: it is not the same organ in two documents.
    """

    home: str
    key: str
    type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer_id: str | None = None
    instrument_id: str | None = None

    @property
    def bucket(self) -> str:
        """Only identities of one bucket can be one instrument."""
        return self.instrument_id or (number_key(self.number) if self.number else self.key)

    @property
    def face(self) -> Face:
        return (self.instrument_id, self.number, self.type, self.key, self.date, self.issuer_id)

    @property
    def known_date(self) -> str | None:
        """The date, or at least the year in the number ("30/2020/NĐ-CP") or in the key of a name ("…|2017")."""
        if self.date:
            return self.date
        year = _YEAR_IN_NUMBER.search(self.number) if self.number else _YEAR_OF_NAME.search(self.key)
        return year.group(1) if year else None

    @property
    def rank(self) -> tuple[int, bool, bool, str, str, str, str]:
        """Sorts the best known first, and the rest in an order that does not depend on the documents'."""
        date = self.known_date or ""
        return (
            -len(date), not self.issuer_id, not self.type, date, self.issuer_id or "", self.key, self.home,
        )  # fmt: skip


@lru_cache(maxsize=65_536)
def fold(text: str | None) -> str:
    """``text`` without spaces and without case, for comparing types."""
    return _SPACES.sub("", text or "").casefold()


def same_instrument(one: Identity, other: Identity) -> bool:
    """True if both are certainly one instrument.

    >>> def seen(home, **known): return Identity(home=home, key="k", **known)
    >>> decree = seen("a.md", number="30/2020/NĐ-CP", issuer_id="CP")
    >>> same_instrument(decree, seen("b.md", number="30/2020/NĐ-CP", date="2020-03-05", issuer_id="CP"))
    True
    >>> plan = seen("a.md", number="57/KH-UBND", date="2023-01-20", issuer_id="UBND@lao-cai")
    >>> same_instrument(plan, seen("b.md", number="57/KH-UBND", date="2023-01-20", issuer_id="UBND@lam-dong"))
    False
    >>> same_instrument(plan, seen("b.md", number="57/KH-UBND", issuer_id="UBND@lao-cai"))
    False
    """
    if one.instrument_id or other.instrument_id:
        return one.instrument_id == other.instrument_id
    if one.bucket != other.bucket:
        return False
    if one.type and other.type and fold(one.type) != fold(other.type):
        return False
    if not one.number or not other.number:
        return _same_name(one, other)
    return one.issuer_id is not None and one.issuer_id == other.issuer_id and _same_day(one, other)


def _same_day(one: Identity, other: Identity) -> bool:
    """A partial date is the same as a day inside it; an unknown one is the same as none."""
    first, second = one.known_date, other.known_date
    if not first or not second:
        return False
    return first.startswith(second) or second.startswith(first)


def _same_name(one: Identity, other: Identity) -> bool:
    """Instruments cited by name only: the key carries the year or the term, "?" where the text gives none.

    Two laws of one year can have one name: days that are written must agree as well. Documents themselves have no name
    by which they are known.
    """
    if one.number or other.number or one.key != other.key:
        return False
    if one.key == SELF or one.key.endswith("?") or _names_no_one(one):
        return False
    return _same_day(one, other) or not (one.known_date or other.known_date)


def _names_no_one(one: Identity) -> bool:
    """True for a type with its year ("Kế hoạch năm 2026"), which each office has of its own."""
    type_, name = slug(one.type or ""), one.key.split("|")[1] if "|" in one.key else one.key
    return type_ != _ONE_A_YEAR and bool(_YEAR_ALONE.fullmatch(name.removeprefix(type_)))
