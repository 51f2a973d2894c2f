"""Constitutions, codes, laws and ordinances by their official names.

How to add a row to ``data/laws.csv``: ``kind`` Hiến pháp, Bộ luật, Luật or Pháp lệnh; ``name`` the
official name with the capitals of Decree 30/2020/NĐ-CP, Phụ lục II, mục V.6 (type word and first
syllable of the title), without year and number; ``number`` blank where there is none or it is not
certain; ``date`` the day it was passed; ``valid_from`` first day in force, ``valid_to`` last day,
blank = not known: a blank ``valid_to`` never means "in force" (the registry answers that);
``alt_names`` usual short forms, separated by "; ". Amending laws are rows of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from docparse.lexicon.folding import fold_name
from docparse.lexicon.tables import blank_to_none, read_table, split_list

LawKind = Literal["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"]

COLUMNS = ("kind", "name", "number", "date", "valid_from", "valid_to", "alt_names")
_YEAR = re.compile(r"[\s,]*(?:năm\s+)?\(?(?:năm\s+)?((?:19|20)\d{2})\)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One law as passed; ``date`` and the days of validity are ISO, None = not known."""

    kind: LawKind
    name: str
    number: str | None
    date: str
    valid_from: str | None
    valid_to: str | None
    alt_names: tuple[str, ...]

    @property
    def year(self) -> str:
        """The year by which it is usually called."""
        return self.date[:4]

    @property
    def issuer(self) -> str:
        """Who passes laws of this kind."""
        return "Ủy ban Thường vụ Quốc hội" if self.kind == "Pháp lệnh" else "Quốc hội"


@cache
def laws() -> tuple[Law, ...]:
    """Every law, oldest first."""
    return tuple(_parse(row) for row in read_table("laws.csv", COLUMNS))


def _parse(row: dict[str, str]) -> Law:
    return Law(
        kind=cast(LawKind, row["kind"]),
        name=row["name"],
        number=blank_to_none(row, "number"),
        date=row["date"],
        valid_from=blank_to_none(row, "valid_from"),
        valid_to=blank_to_none(row, "valid_to"),
        alt_names=split_list(row["alt_names"]),
    )


@cache
def _by_name() -> dict[str, tuple[Law, ...]]:
    index: dict[str, tuple[Law, ...]] = {}
    for law in laws():
        for name in (law.name, *law.alt_names):
            key = fold_name(name)
            index[key] = (law, *index.get(key, ()))
    return index


def laws_by_name(text: str) -> tuple[Law, ...]:
    """The laws of this name, newest first; with a year in ``text`` only those of that year.

    Case, commas and the placement of tone marks do not count.

    >>> [law.number for law in laws_by_name("luật thi đua khen thưởng")]
    ['06/2022/QH15', '15/2003/QH11']
    >>> [law.number for law in laws_by_name("Luật Đất đai năm 2013")]
    ['45/2013/QH13']
    """
    year = _YEAR.search(text)
    found = _by_name().get(fold_name(text[: year.start()] if year else text), ())
    return tuple(law for law in found if year is None or law.year == year[1])


@cache
def _by_number() -> dict[str, Law]:
    return {law.number: law for law in laws() if law.number}


def law_by_number(number: str) -> Law | None:
    """The law with this number ("31/2024/QH15"); None if the table has none."""
    return _by_number().get(number)
