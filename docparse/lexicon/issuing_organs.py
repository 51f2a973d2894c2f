"""Organs that issue documents: their names, codes in symbols, days of existence, what they may issue.

How to add a row to ``data/issuers.csv``: ``id`` a short stable code, unique (where two organs share a
code, the ids differ and ``codes`` do not); ``codes`` as they stand in symbols, the usual one first;
``name`` the full name, without a place; ``alt_names`` every other way to write it; ``family`` state,
party or mass; ``level`` central, province, district, commune, or any (the same form at several
levels); ``valid_from`` and ``valid_to`` first and last day, ISO, blank = not known or still so;
``successors`` ids of the organs that took over its work; ``may_issue`` names of the reserved types
(``doc_types.csv``) that it may issue, ``may_issue_normative`` names of the types that it issues as
normative documents (văn bản quy phạm pháp luật). Lists are separated by "; ". Organ codes are fixed by
each head of agency (Decree 30/2020/NĐ-CP, Phụ lục I), so the table is never complete: an unknown code
is not an error.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from docparse.lexicon.doc_types import DocType, Family
from docparse.lexicon.folding import fold_code
from docparse.lexicon.tables import blank_to_none, read_table, split_list

Level = Literal["central", "province", "district", "commune", "any"]

COLUMNS = (
    "id", "codes", "name", "alt_names", "family", "level", "valid_from", "valid_to", "successors", "may_issue",
    "may_issue_normative",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """One organ (or one kind of local organ); dates ISO, None = not known or still so."""

    id: str
    codes: tuple[str, ...]
    name: str
    alt_names: tuple[str, ...]
    family: Family
    level: Level
    valid_from: str | None
    valid_to: str | None
    successors: tuple[str, ...]
    may_issue: tuple[str, ...]
    may_issue_normative: tuple[str, ...]

    @property
    def code(self) -> str:
        """The usual code in symbols."""
        return self.codes[0]

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and its other spellings."""
        return (self.name, *self.alt_names)

    def may_issue_type(self, kind: DocType) -> bool:
        """False only if the type is reserved for organs of which this is none."""
        return not kind.reserved or kind.name in self.may_issue

    @property
    def is_local(self) -> bool:
        """True if there is one in each place, so that its id needs the place."""
        return self.level != "central"

    def exists_on(self, day: str) -> bool:
        """False only if the table knows that the organ did not exist on ``day`` (ISO)."""
        return (self.valid_from or "") <= day and (self.valid_to is None or day <= self.valid_to)


@cache
def issuers() -> tuple[Issuer, ...]:
    """Every organ, in the order of the table."""
    return tuple(_parse(row) for row in read_table("issuers.csv", COLUMNS))


def _parse(row: dict[str, str]) -> Issuer:
    return Issuer(
        id=row["id"],
        codes=split_list(row["codes"]),
        name=row["name"],
        alt_names=split_list(row["alt_names"]),
        family=cast(Family, row["family"]),
        level=cast(Level, row["level"]),
        valid_from=blank_to_none(row, "valid_from"),
        valid_to=blank_to_none(row, "valid_to"),
        successors=split_list(row["successors"]),
        may_issue=split_list(row["may_issue"]),
        may_issue_normative=split_list(row["may_issue_normative"]),
    )


@cache
def issuers_by_id() -> dict[str, Issuer]:
    """The organs by their table id."""
    return {issuer.id: issuer for issuer in issuers()}


@cache
def _by_code() -> dict[str, tuple[Issuer, ...]]:
    index: dict[str, list[tuple[int, Issuer]]] = {}
    for issuer in issuers():
        for rank, code in enumerate(issuer.codes):
            for key in dict.fromkeys((code, fold_code(code))):
                index.setdefault(key, []).append((rank, issuer))
    return {key: tuple(dict.fromkeys(i for _, i in sorted(found, key=_rank))) for key, found in index.items()}


def _rank(entry: tuple[int, Issuer]) -> bool:
    # An organ whose usual code it is stands before one that uses it now and then; else table order.
    return entry[0] > 0


def issuers_by_code(code: str) -> tuple[Issuer, ...]:
    """The organs that ``code`` stands for in symbols, likeliest first; () for an unknown code.

    Case, "&" and dots count only where they tell two codes apart.

    >>> [issuer.id for issuer in issuers_by_code("BGD&ĐT")]
    ['BGDĐT']
    """
    return _by_code().get(code) or _by_code().get(fold_code(code), ())
