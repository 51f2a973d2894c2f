"""Units in which documents count and measure ("tập thể", "tỷ đồng", "%/năm").

How to add a row to ``data/units.csv``: ``unit`` as it is usually written; ``variants`` other spellings
and abbreviations, separated by "; ", none of them a unit of its own; ``kind`` what it measures;
``base_unit`` the unit that figures of this kind are brought to for comparison and ``factor`` how many
of them one unit is (a unit that compares with no other is its own base, factor 1); ``example`` a
figure with the unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast

from docparse.lexicon.tables import read_table, split_list

UnitKind = Literal[
    "people", "count", "administrative", "money", "ratio", "area", "length", "volume", "mass", "yield", "energy",
    "time", "grade",
]  # fmt: skip

COLUMNS = ("unit", "variants", "kind", "base_unit", "factor", "example")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit: ``factor`` of ``base_unit`` make it."""

    unit: str
    variants: tuple[str, ...]
    kind: UnitKind
    base_unit: str
    factor: float
    example: str

    @property
    def spellings(self) -> tuple[str, ...]:
        """The unit and its other spellings."""
        return (self.unit, *self.variants)


@cache
def units() -> tuple[Unit, ...]:
    """Every unit, in the order of the table."""
    return tuple(_parse(row) for row in read_table("units.csv", COLUMNS))


def _parse(row: dict[str, str]) -> Unit:
    return Unit(
        unit=row["unit"],
        variants=split_list(row["variants"]),
        kind=cast(UnitKind, row["kind"]),
        base_unit=row["base_unit"],
        factor=float(row["factor"]),
        example=row["example"],
    )


@cache
def unit_spellings() -> tuple[str, ...]:
    """All spellings, longest first: the alternatives of a pattern that finds units."""
    names = {spelling for unit in units() for spelling in unit.spellings}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def _by_spelling() -> dict[str, Unit]:
    index: dict[str, Unit] = {}
    for unit in units():
        for spelling in unit.spellings:
            index.setdefault(_fold(spelling), unit)
    return index


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


@lru_cache(maxsize=4096)
def unit_by_name(text: str) -> Unit | None:
    """The unit written ``text``, in any case; None for an unknown one.

    >>> unit_by_name("tỉ đồng").factor
    1000000000.0
    """
    return _by_spelling().get(_fold(text))
