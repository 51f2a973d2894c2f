"""When are two mentions one instrument?"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.graph.clusters import cluster
from docparse.graph.identity import Identity, same_instrument
from docparse.graph.organs import one_organ


def seen(home: str = "a.md", key: str = "k", **known: Any) -> Identity:
    return Identity(home=home, key=key, **known)


DECREE = {"number": "30/2020/NĐ-CP", "issuer_id": "CP"}
RESOLUTION = {"number": "01/NQ-CP", "issuer_id": "CP"}
PLAN = {"number": "57/KH-UBND", "issuer_id": "UBND@lao-cai", "date": "2023-01-20"}


def test_two_documents_without_a_number_are_two() -> None:
    assert not same_instrument(seen("a.md", "self"), seen("b.md", "self"))
    assert not same_instrument(seen("a.md", "self", date="2026-01-05"), seen("b.md", "self", date="2026-01-05"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # the number carries the year: the date adds nothing new
        (DECREE, {**DECREE, "date": "2020-03-05"}, True),
        (DECREE, {**DECREE, "date": "2021-03-05"}, False),
        # spacing and case of a number are not part of it
        (PLAN, {**PLAN, "number": "57 / kh-ubnd"}, True),
        # nor are leading zeros
        ({**PLAN, "number": "7/KH-UBND"}, {**PLAN, "number": "07/KH-UBND"}, True),
        # a number that recurs each year needs its date
        (RESOLUTION, RESOLUTION, False),
        ({**RESOLUTION, "date": "2023-01-06"}, {**RESOLUTION, "date": "2024-01-05"}, False),
        ({**RESOLUTION, "date": "2023-01-06"}, RESOLUTION, False),
        ({**RESOLUTION, "date": "2023-01-06"}, {**RESOLUTION, "date": "2023"}, True),
        ({**RESOLUTION, "date": "2023-01-06"}, {**RESOLUTION, "date": "2023-02"}, False),
        # the same local number in two provinces, or in one that is not known
        (PLAN, {**PLAN, "issuer_id": "UBND@lam-dong"}, False),
        (PLAN, {**PLAN, "issuer_id": None}, False),
        ({**PLAN, "issuer_id": None}, {**PLAN, "issuer_id": None}, False),
        # two types
        ({**PLAN, "type": "Kế hoạch"}, {**PLAN, "type": "kế hoạch"}, True),
        ({**PLAN, "type": "Kế hoạch"}, {**PLAN, "type": "Quyết định"}, False),
        # names: the key carries year or term
        ({"key": "name|luat-du-lich|2017"}, {"key": "name|luat-du-lich|2017"}, True),
        ({"key": "name|luat-du-lich|2017"}, {"key": "name|luat-du-lich|2005"}, False),
        ({"key": "name|luat-du-lich|?"}, {"key": "name|luat-du-lich|?"}, False),
        ({"key": "name|luat-a|2025"}, {"key": "name|luat-a|2025", "date": "2025-02-19"}, True),
        ({"key": "name|luat-a|2025", "date": "2025-06-16"}, {"key": "name|luat-a|2025", "date": "2025-02-19"}, False),
        ({"key": "name|nghi-quyet-dai-hoi|khoa-xiii"}, {"key": "name|nghi-quyet-dai-hoi|khoa-xiii"}, True),
        ({"key": "name|luat-du-lich|2017"}, {"number": "09/2017/QH14", "issuer_id": "QH"}, False),
        # the registry knows better
        ({**DECREE, "instrument_id": "x"}, {**DECREE, "instrument_id": "y"}, False),
        ({"key": "name|luat-du-lich|?", "instrument_id": "x"}, {**DECREE, "instrument_id": "x"}, True),
        ({**DECREE, "instrument_id": "x"}, DECREE, False),
    ],
)
def test_two_mentions(one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    first, second = seen(**one), seen(home="b.md", **other)
    assert same_instrument(first, second) is same
    assert same_instrument(second, first) is same


def test_a_year_that_fits_two_instruments_joins_neither() -> None:
    january = seen("a.md", **RESOLUTION, date="2023-01-06")
    june = seen("b.md", **RESOLUTION, date="2023-06-30")
    some_day = seen("c.md", **RESOLUTION, date="2023")
    assert sorted(map(len, cluster([some_day, january, june]))) == [1, 1, 1]
    assert sorted(map(len, cluster([some_day, january]))) == [2]


MENTIONS = [
    seen(home, number=number, date=date, issuer_id=issuer)
    for home, number in (("a.md", "01/NQ-CP"), ("b.md", "01/NQ-CP"), ("c.md", "57/KH-UBND"), ("d.md", "57/KH-UBND"))
    for date in (None, "2023", "2023-01-06", "2023-06-30")
    for issuer in (None, "CP", "UBND@lao-cai")
]


@given(st.lists(st.sampled_from(MENTIONS), unique=True), st.randoms())
def test_clusters_do_not_depend_on_the_order(mentions: list[Identity], random: Any) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)
    assert as_sets(cluster(mentions)) == as_sets(cluster(shuffled))


@given(st.lists(st.sampled_from(MENTIONS), unique=True))
def test_clusters_hold_each_mention_once_and_no_conflict(mentions: list[Identity]) -> None:
    clusters = cluster(mentions)
    assert sorted((one for members in clusters for one in members), key=repr) == sorted(mentions, key=repr)
    for members in clusters:
        assert all(same_instrument(one, other) for one in members for other in members if one is not other)


def as_sets(clusters: list[list[Identity]]) -> set[frozenset[Identity]]:
    return {frozenset(members) for members in clusters}


@pytest.mark.parametrize(
    ("issuer_id", "known"),
    [
        ("CP", True),
        ("UBND@lao-cai", True),
        ("UBND-X.bac-ha@lao-cai", True),
        ("UBND", False),
        ("UBND-X.bac-ha", False),
        ("UBND-X@lao-cai", False),
        ("BCĐ@lao-cai", False),
        ("không-có@lao-cai", False),
        ("", False),
        (None, False),
    ],
)
def test_ids_that_mean_one_organ_in_the_country(issuer_id: str | None, known: bool) -> None:
    assert one_organ(issuer_id) == (issuer_id if known else None)


@pytest.mark.parametrize(
    ("type_", "key", "same"),
    [
        ("Kế hoạch", "name|ke-hoach-nam-2026|2026", False),
        ("Văn bản", "name|van-ban-nam-2026|2026", False),
        ("Kế hoạch", "name|ke-hoach-bao-ve-rung-nam-2026|2026", True),
        ("Luật", "name|luat-dat-dai|2024", True),
        ("Hiến pháp", "name|hien-phap-nam-2013|2013", True),
    ],
)
def test_a_type_with_its_year_is_no_name(type_: str, key: str, same: bool) -> None:
    one, other = (Identity(home=home, key=key, type=type_) for home in ("a.md", "b.md"))
    assert same_instrument(one, other) is same
