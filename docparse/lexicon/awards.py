"""Titles, forms of reward and grades of the emulation and commendation system.

How to add a row to ``data/awards.csv``: ``name`` with the capitals of Decree 30/2020/NĐ-CP, Phụ lục II,
mục V.2; ``alt_names`` and ``abbreviations`` separated by "; "; ``kind`` title (danh hiệu thi đua), form
(hình thức khen thưởng), honour (danh hiệu vinh dự nhà nước), prize, basis (what a title rests on),
grading (mức xếp loại) or tribute; ``targets`` individual, collective, household; ``level`` of the
deciding authority; ``rank`` the order among rows of one kind and level (orders and medals: 1 =
highest; titles: 1 = first step), blank = none; ``granted_by``; ``valid_from`` and ``valid_to`` ISO,
blank = not known. Source: Luật Thi đua, khen thưởng 06/2022/QH15.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from docparse.lexicon.folding import fold_name
from docparse.lexicon.tables import blank_to_none, read_table, split_list

AwardKind = Literal["title", "form", "honour", "prize", "basis", "grading", "tribute"]
AwardTarget = Literal["individual", "collective", "household"]
AwardLevel = Literal["commune", "grassroots", "ministry_province", "mass", "state", "any"]

COLUMNS = (
    "name", "alt_names", "abbreviations", "kind", "targets", "level", "rank", "granted_by", "valid_from", "valid_to",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """One title, form of reward or grade; ``rank`` and days None = not known."""

    name: str
    alt_names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    kind: AwardKind
    targets: tuple[AwardTarget, ...]
    level: AwardLevel
    rank: int | None
    granted_by: str | None
    valid_from: str | None
    valid_to: str | None

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name, its other spellings and its abbreviations."""
        return (self.name, *self.alt_names, *self.abbreviations)


@cache
def awards() -> tuple[Award, ...]:
    """Every award, in the order of the table."""
    return tuple(_parse(row) for row in read_table("awards.csv", COLUMNS))


def _parse(row: dict[str, str]) -> Award:
    return Award(
        name=row["name"],
        alt_names=split_list(row["alt_names"]),
        abbreviations=split_list(row["abbreviations"]),
        kind=cast(AwardKind, row["kind"]),
        targets=cast(tuple[AwardTarget, ...], split_list(row["targets"])),
        level=cast(AwardLevel, row["level"]),
        rank=int(row["rank"]) if row["rank"] else None,
        granted_by=blank_to_none(row, "granted_by"),
        valid_from=blank_to_none(row, "valid_from"),
        valid_to=blank_to_none(row, "valid_to"),
    )


@cache
def _by_name() -> dict[str, Award]:
    index: dict[str, Award] = {}
    for award in awards():
        for spelling in award.spellings:
            index.setdefault(fold_name(spelling), award)
    return index


def award_by_name(text: str) -> Award | None:
    """The award written ``text`` (name, other spelling or abbreviation, in any case); None for an unknown one.

    >>> award_by_name("CSTĐCS").name
    'Chiến sĩ thi đua cơ sở'
    """
    return _by_name().get(fold_name(text))
