"""Provinces and centrally run cities, with the days on which they existed.

How to add a row to ``data/places.csv``: ``id`` the name in ASCII words joined by hyphens (a province
that keeps its name, or is renamed, keeps its id through a merger: one row for each period);
``name`` without "tỉnh" or "thành phố"; ``kind`` tỉnh or thành phố; ``valid_from`` and ``valid_to``
first and last day of that form, ISO, blank = not known or still so; ``successors`` the ids that took
its land; ``alt_names`` other spellings. Source: Resolution 202/2025/QH15 (34 provinces from
2025-07-01) and the earlier resolutions on borders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from docparse.lexicon.folding import fold_name
from docparse.lexicon.tables import blank_to_none, read_table, split_list

PlaceKind = Literal["tỉnh", "thành phố"]

COLUMNS = ("id", "name", "kind", "valid_from", "valid_to", "successors", "alt_names")
_LIST_MARK = re.compile("[,;(]")
_KIND_WORDS = ("tỉnh", "thành phố", "tp", "thủ đô")


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province or centrally run city in one period of its life; dates ISO, None = open."""

    id: str
    name: str
    kind: PlaceKind
    valid_from: str | None
    valid_to: str | None
    successors: tuple[str, ...]
    alt_names: tuple[str, ...]

    def exists_on(self, day: str) -> bool:
        """True if ``day`` (ISO) lies in the period of this row."""
        return (self.valid_from or "") <= day and (self.valid_to is None or day <= self.valid_to)


@cache
def _all_provinces() -> tuple[Province, ...]:
    return tuple(_parse(row) for row in read_table("places.csv", COLUMNS))


def _parse(row: dict[str, str]) -> Province:
    return Province(
        id=row["id"],
        name=row["name"],
        kind=cast(PlaceKind, row["kind"]),
        valid_from=blank_to_none(row, "valid_from"),
        valid_to=blank_to_none(row, "valid_to"),
        successors=split_list(row["successors"]),
        alt_names=split_list(row["alt_names"]),
    )


def provinces(on: str | None = None) -> tuple[Province, ...]:
    """All rows, or those of the provinces that existed on the day ``on`` (ISO).

    >>> len(provinces("2025-06-30")), len(provinces("2025-07-01"))
    (63, 34)
    """
    return tuple(row for row in _all_provinces() if on is None or row.exists_on(on))


@cache
def _by_name() -> dict[str, tuple[Province, ...]]:
    index: dict[str, tuple[Province, ...]] = {}
    for row in _all_provinces():
        for key in dict.fromkeys(fold_name(name) for name in (row.id, row.name, *row.alt_names)):
            index[key] = (*index.get(key, ()), row)
    return index


@cache
def _longest() -> int:
    return max(name.count(" ") + 1 for name in _by_name())


def province_by_name(text: str, on: str | None = None) -> Province | None:
    """The province whose name ``text`` is or begins with ("tỉnh Lào Cai", "TP.HCM", "lao-cai").

    With ``on`` (ISO day) the row of that day where there is one; without it the latest row.

    >>> province_by_name("tỉnh Yên Bái (cũ)").successors
    ('lao-cai',)
    """
    # Only up to a comma: "Quảng Nam, Đà Nẵng" is two provinces, "Quảng Nam - Đà Nẵng" was one.
    folded = fold_name(_LIST_MARK.split(text, 1)[0])
    rows = _named_at_start(folded) or _named_at_start(_without_kind(folded))
    return _best_row(rows, on) if rows else None


def _named_at_start(folded: str) -> tuple[Province, ...]:
    words = folded.split(" ", _longest())[: _longest()]
    for count in range(len(words), 0, -1):
        rows = _by_name().get(" ".join(words[:count]))
        if rows:
            return rows
    return ()


def _without_kind(folded: str) -> str:
    for word in _KIND_WORDS:
        if folded.startswith(word + " "):
            return folded[len(word) + 1 :]
    return folded


def _best_row(rows: tuple[Province, ...], on: str | None) -> Province:
    of_that_day = [row for row in rows if on is not None and row.exists_on(on)]
    return of_that_day[0] if of_that_day else max(rows, key=lambda row: row.valid_to or "9999")
