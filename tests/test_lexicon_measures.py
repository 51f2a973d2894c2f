"""Units and awards: each row, look-up by any spelling."""

from __future__ import annotations

from collections import Counter

import pytest

from docparse.lexicon import Unit, award_by_name, awards, unit_by_name, unit_spellings, units
from docparse.lexicon.awards import Award

UNIT_KINDS = {
    "people", "count", "administrative", "money", "ratio", "area", "length", "volume", "mass", "yield", "energy",
    "time", "grade",
}  # fmt: skip


@pytest.mark.parametrize("row", units(), ids=lambda row: row.unit)
def test_unit_row(row: Unit) -> None:
    assert row.kind in UNIT_KINDS
    assert row.factor > 0
    assert row.base_unit
    assert row.factor != 1 or row.base_unit
    assert row.example.endswith(row.unit)
    assert row.example[0].isdigit()
    for spelling in row.spellings:
        assert unit_by_name(spelling) is row
        assert unit_by_name(f" {spelling.upper()} ") is not None


def test_units_of_one_base_measure_the_same() -> None:
    kinds: dict[str, set[str]] = {}
    for unit in units():
        kinds.setdefault(unit.base_unit, set()).add(unit.kind)
    assert {base: found for base, found in kinds.items() if len(found) > 1} == {}


def test_spellings_of_units_are_unique_and_longest_first() -> None:
    spellings = Counter(spelling.casefold() for unit in units() for spelling in unit.spellings)
    assert [spelling for spelling, count in spellings.items() if count > 1] == []
    assert [len(spelling) for spelling in unit_spellings()] == sorted(map(len, unit_spellings()), reverse=True)


@pytest.mark.parametrize(
    ("text", "base", "factor"),
    [("tỉ đồng", "đồng", 1e9), ("%", "tỷ lệ", 0.01), ("km²", "m2", 1e6), ("tạ", "kg", 100.0), ("tấn/ha", "kg/m2", 0.1),
     ("TẬP THỂ", "tập thể", 1.0)],
)  # fmt: skip
def test_factors(text: str, base: str, factor: float) -> None:
    unit = unit_by_name(text)
    assert unit is not None
    assert (unit.base_unit, unit.factor) == (base, factor)


@pytest.mark.parametrize("row", awards(), ids=lambda row: row.name)
def test_award_row(row: Award) -> None:
    assert row.kind in {"title", "form", "honour", "prize", "basis", "grading", "tribute"}
    assert row.level in {"commune", "grassroots", "ministry_province", "mass", "state", "any"}
    assert row.targets
    assert set(row.targets) <= {"individual", "collective", "household"}
    assert row.rank is None or row.rank > 0
    assert row.name[0].isupper()
    for spelling in row.spellings:
        assert award_by_name(spelling) is row


def test_award_spellings_are_unique() -> None:
    counts = Counter(spelling for award in awards() for spelling in award.spellings)
    assert [spelling for spelling, count in counts.items() if count > 1] == []


def test_orders_rank_from_the_highest() -> None:
    orders = [award for award in awards() if award.name.startswith("Huân chương")]
    assert [award.rank for award in orders] == list(range(1, len(orders) + 1))
    assert orders[0].name == "Huân chương Sao vàng"


@pytest.mark.parametrize("text", ["", "Huân chương", "đơn vị lạ"])
def test_unknown_names(text: str) -> None:
    assert award_by_name(text) is None
    assert unit_by_name(text) is None
