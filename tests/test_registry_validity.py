"""Validity on a day, by what is known: only evidence that covers the day says "in force"."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, strategies

from docparse.registry import status_on
from docparse.registry.document_day import possible_days
from docparse.registry.evidence import PROVES_FORCE, RANK
from docparse.registry.hierarchy import is_lower
from docparse.values import Instrument, InstrumentLink, StateFact
from docparse.values.registry import Evidence, LinkKind

ID = "Nghị định|1/2010/NĐ-CP|2010-01-04"


def instrument(*facts: StateFact) -> Instrument:
    return Instrument(id=ID, number="1/2010/NĐ-CP", type="Nghị định", date="2010-01-04", facts=facts)


def fact(state: str | None, as_of: str | None = None, evidence: Evidence = "curated-high", **days: str) -> StateFact:
    return StateFact(state=state, as_of=as_of, evidence=evidence, source="kiểm tra", **days)  # type: ignore[arg-type]


def link(
    kind: LinkKind, day: str | None, evidence: Evidence = "derived-from-text", date: str = "2019-05-06"
) -> InstrumentLink:
    return InstrumentLink(
        source="b", source_number="2/2019/NĐ-CP", source_type="Nghị định", source_date=date, source_effective=None,
        kind=kind, target=ID, effective_from=day, evidence=evidence, origin="văn bản",
    )  # fmt: skip


def state(one: Instrument, day: str, *links: InstrumentLink) -> str:
    return status_on(one, links, day, "asked").state


FOUND_2024 = fact("in_force", "2024-06", "official-list", effective_date="2010-02-20")
EXPIRED = fact("expired", "2026-11-22", effective_date="2010-02-20", expiry_date="2020-03-05")


@pytest.mark.parametrize(
    ("facts", "day", "expected"),
    [
        ((EXPIRED,), "2010-02-19", "not_yet"),
        ((EXPIRED,), "2010-02-20", "in_force"),
        ((EXPIRED,), "2020-03-04", "in_force"),
        ((EXPIRED,), "2020-03-05", "expired"),
        ((EXPIRED,), "2030-01-01", "expired"),
        ((FOUND_2024,), "2024-06-01", "in_force"),
        ((FOUND_2024,), "2024-06-02", "unknown"),
        ((FOUND_2024,), "2026-11-22", "unknown"),
        ((fact("in_force", "2022-07", "weak"),), "2015-01-01", "unknown"),
        ((fact("in_force", "2022-07", "curated-low"),), "2015-01-01", "unknown"),
        ((fact(None, None, "record"),), "2015-01-01", "unknown"),
        ((fact(None, None, "record"),), "2010-01-03", "not_yet"),
        ((fact("in_force", "2026-08-25", "curated-low", effective_date="2026-04-10"),), "2025-10-28", "unknown"),
        ((fact("expired", "2024-06", "official-list"),), "2024-07-01", "expired"),
        ((fact("expired", "2024-06", "official-list"),), "2020-01-01", "unknown"),
        ((fact("period_ended", "2026-11-22", expiry_date="2020-12-31"),), "2020-12-31", "in_force"),
        ((fact("period_ended", "2026-11-22", expiry_date="2020-12-31"),), "2021-01-01", "period_ended"),
    ],
)
def test_state_on_a_day(facts: tuple[StateFact, ...], day: str, expected: str) -> None:
    assert state(instrument(*facts), day) == expected


def test_a_text_that_replaces_the_whole_ends_it_on_its_day() -> None:
    known = instrument(fact("in_force", "2015-01-01", effective_date="2010-02-20"))
    replaced = link("replaces", "2019-07-01")
    assert state(known, "2019-06-30", replaced) == "in_force"
    status = status_on(known, [replaced], "2019-07-01", "asked")
    assert (status.state, status.since, status.replaced_by) == ("expired", "2019-07-01", ("2/2019/NĐ-CP",))


def test_an_end_without_a_day_was_not_before_the_text_that_made_it() -> None:
    known = instrument(fact(None, None, "record"))
    assert state(known, "2019-05-05", link("replaces", None)) == "unknown"
    assert state(known, "2019-05-06", link("replaces", None)) == "unknown", "it may come into force later"
    assert state(known, "2019-11-06", link("replaces", None)) == "expired"


def test_who_looked_later_and_found_it_in_force_is_believed() -> None:
    known = instrument(fact("in_force", "2025-12-31", "curated-med", effective_date="2010-02-20"))
    assert state(known, "2025-01-01", link("repeals", "2019-07-01")) == "in_force"
    assert state(known, "2025-01-01", link("repeals", "2019-07-01", "curated-high")) == "expired"


def other(kind: LinkKind, number: str, day: str | None, date: str) -> InstrumentLink:
    return replace(link(kind, day, date=date), source=number, source_number=number)


def test_of_texts_that_end_it_on_two_days_the_last_did() -> None:
    known = instrument(fact("expired", None, "derived-from-text", expiry_date="2017-01-01"))
    ends = (
        other("repeals", "3/2016/NĐ-CP", "2017-01-01", "2016-10-10"),
        other("repeals", "4/2020/NĐ-CP", "2020-12-05", "2020-10-19"),
    )
    assert [state(known, day, *ends) for day in ("2016-12-31", "2018-05-05", "2020-12-05")] == [
        "in_force",
        "unknown",
        "expired",
    ]
    between, after = (status_on(known, ends, day, "asked") for day in ("2018-05-05", "2020-12-05"))
    assert "01/01/2017 đến 05/12/2020" in (between.reason or "")
    assert after.since is None
    assert after.replaced_by == ("3/2016/NĐ-CP", "4/2020/NĐ-CP")


def test_what_was_checked_wins_over_texts_on_two_days() -> None:
    known = instrument(fact("expired", "2026-11-22", expiry_date="2024-05-15"))
    ends = (
        other("replaces", "3/2024/NĐ-CP", "2024-05-15", "2024-03-31"),
        other("replaces", "4/2024/NĐ-CP", None, "2024-12-18"),
    )
    status = status_on(known, ends, "2024-06-01", "asked")
    # The second was not there yet on that day.
    assert (status.state, status.since, status.replaced_by) == ("expired", "2024-05-15", ("3/2024/NĐ-CP",))


def test_an_end_read_out_of_a_text_that_nobody_knows_is_told_and_not_believed() -> None:
    known = instrument(fact("expired", None, "derived-from-text", expiry_date="2016-08-10"))
    status = status_on(known, (), "2020-01-01", "asked")
    assert status.state == "unknown"
    assert "hết hiệu lực từ 10/08/2016" in (status.reason or "")
    assert status_on(known, (), "2016-08-09", "asked").reason is None


@pytest.mark.parametrize(
    ("facts", "links", "expected"),
    [
        # The better source wins, the other is shown.
        (
            (EXPIRED, fact("in_force", "2024-06", "official-list")),
            (),
            ("expired", "Nguồn kiểm tra ghi còn hiệu lực tính đến 06/2024."),
        ),
        # A portal that marks nearly everything as in force contradicts nobody.
        ((EXPIRED, fact("in_force", "2022-07", "weak")), (), ("expired", None)),
        # The later source wins, the text is shown.
        (
            (fact("in_force", "2025-12-31", "curated-med", effective_date="2010-02-20"),),
            (link("repeals", "2019-07-01"),),
            ("in_force", "2/2019/NĐ-CP có nội dung thay thế, bãi bỏ từ 01/07/2019 (nguồn: văn bản)."),
        ),
    ],
)
def test_sources_that_disagree_are_both_shown(
    facts: tuple[StateFact, ...], links: tuple[InstrumentLink, ...], expected: tuple[str, str | None]
) -> None:
    status = status_on(instrument(*facts), links, "2021-05-05", "asked")
    assert (status.state, status.reason) == expected


def test_a_lower_text_changes_nothing() -> None:
    changed = status_on(
        instrument(FOUND_2024), [other("amends", "5/2014/TT-BNV", "2014-01-01", "2013-12-01")], "2024-06-01", "asked"
    )
    assert changed.amended_by == ()


def test_parts_and_changes_do_not_end_it() -> None:
    changes = (link("amends", "2014-01-01"), link("partly_repeals", "2019-07-01"))
    status = status_on(instrument(FOUND_2024), changes, "2024-06-01", "asked")
    assert (status.state, status.partly_expired, status.amended_by) == ("in_force", True, ("2/2019/NĐ-CP",))
    before = status_on(instrument(FOUND_2024), changes, "2013-12-31", "asked")
    assert (before.partly_expired, before.amended_by) == (False, ())


def test_unknown_says_what_was_last_known() -> None:
    status = status_on(instrument(FOUND_2024), (), "2026-11-22", "today")
    assert status.last_known is not None
    assert (status.last_known.state, status.last_known.as_of) == ("in_force", "2024-06")


@pytest.mark.parametrize(
    ("date", "cited", "expected"),
    [
        ("2025-05-20", (), ("2025-05-20",)),
        ("2025-02", ("2025-02-19", "2015-06-19", "2025-07-01"), ("2025-02-19", "2025-02-28")),
        ("2025", (), ("2025-01-01", "2025-12-31")),
        ("2026", ("2026-03-01",), ("2026-03-01", "2026-11-22")),
        (None, (), ()),
        # A month that a slip of the writer made.
        ("2025-62", ("2025-02-19",), ()),
        ("2025-00", (), ()),
    ],
)
def test_a_day_partly_blank_is_an_interval(date: str | None, cited: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert possible_days(date, cited, "2026-11-22") == expected


@pytest.mark.parametrize(
    ("number", "other", "expected"),
    [
        ("11/2024/NĐ-CP", "98/2023/QH15", True),
        ("105/2020/TT-BTC", "83/2013/NĐ-CP", True),
        ("24/2018/QĐ-TTg", "36/2010/NĐ-CP", True),
        ("30/2020/NĐ-CP", "110/2004/NĐ-CP", False),
        ("65/2025/QH15", "77/2015/QH13", False),
        ("12/2020/QĐ-UBND", "3/2019/TT-BTC", False),
    ],
)
def test_a_lower_instrument_never_ends_a_higher_one(number: str, other: str, expected: bool) -> None:
    assert is_lower(number, other) is expected


_DAYS = strategies.dates(datetime.date(2005, 1, 1), datetime.date(2030, 12, 31)).map(datetime.date.isoformat)
_FACTS = strategies.builds(
    StateFact,
    state=strategies.sampled_from(["in_force", "expired", None]),
    as_of=strategies.none() | _DAYS,
    effective_date=strategies.none() | _DAYS,
    expiry_date=strategies.none() | _DAYS,
    evidence=strategies.sampled_from(list(RANK)),
    source=strategies.just("nguồn"),
)
_LINKS = strategies.builds(
    link,
    strategies.sampled_from(["replaces", "repeals", "amends", "partly_repeals"]),
    strategies.none() | _DAYS,
    strategies.sampled_from(["curated-high", "derived-from-text", "curated-low"]),
    _DAYS,
)


@given(strategies.lists(_FACTS, max_size=3), strategies.lists(_LINKS, max_size=3), _DAYS, _DAYS)
def test_what_has_expired_is_never_in_force_on_a_later_day(
    facts: list[StateFact], links: list[InstrumentLink], one: str, another: str
) -> None:
    known, (day, later) = instrument(*facts), sorted((one, another))
    if state(known, day, *links) == "expired":
        assert state(known, later, *links) == "expired"


@given(strategies.lists(_FACTS, max_size=3), strategies.lists(_LINKS, max_size=3), _DAYS)
def test_in_force_needs_evidence_that_covers_the_day(
    facts: list[StateFact], links: list[InstrumentLink], day: str
) -> None:
    if state(instrument(*facts), day, *links) == "in_force":
        found = [fact.as_of for fact in facts if fact.state == "in_force" and fact.evidence in PROVES_FORCE]
        ended = [fact.expiry_date for fact in facts] + [link.effective_from for link in links]
        assert any(known and known >= day for known in (*found, *ended))


@pytest.mark.parametrize(
    ("facts", "day", "expected"),
    [
        # When it came into force is not told: months pass between the day of a decree and its force.
        ((fact("expired", "2026-11-22", expiry_date="2020-03-05"),), "2010-01-05", "unknown"),
        ((fact("expired", "2026-11-22", expiry_date="2020-03-05"),), "2010-07-07", "in_force"),
        ((fact("in_force", "2024-06", "official-list"),), "2010-01-05", "unknown"),
        # A day of which only the year is known.
        ((fact("expired", "2026-11-22", effective_date="2010", expiry_date="2020"),), "2010-06-01", "unknown"),
        ((fact("expired", "2026-11-22", effective_date="2010", expiry_date="2020"),), "2019-12-31", "in_force"),
        ((fact("expired", "2026-11-22", effective_date="2010", expiry_date="2020"),), "2020-06-01", "unknown"),
        ((fact("expired", "2026-11-22", effective_date="2010", expiry_date="2020"),), "2020-12-31", "expired"),
        ((fact("period_ended", None, expiry_date="2020"),), "2020-12-31", "in_force"),
        ((fact("period_ended", None, expiry_date="2020"),), "2021-01-01", "period_ended"),
        ((fact("expired", "2024-06", "official-list"),), "2024-06-15", "unknown"),
        ((fact("expired", "2024-06", "official-list"),), "2024-06-30", "expired"),
        # An end that lies ahead when it is told says nothing of the days until then.
        ((fact("in_force", "2024-06-01", "user", effective_date="2010-02-20", expiry_date="2030-01-01"),),
         "2024-06-01", "in_force"),
        ((fact("in_force", "2024-06-01", "user", effective_date="2010-02-20", expiry_date="2030-01-01"),),
         "2026-11-22", "unknown"),
        ((fact("in_force", "2024-06-01", "user", effective_date="2010-02-20", expiry_date="2030-01-01"),),
         "2030-01-01", "expired"),
    ],
)  # fmt: skip
def test_days_that_no_source_covers_are_unknown(facts: tuple[StateFact, ...], day: str, expected: str) -> None:
    assert state(instrument(*facts), day) == expected


@pytest.mark.parametrize(("day", "expected"), [("1950-01-01", "unknown"), ("2012-01-01", "in_force")])
def test_one_of_unknown_day_is_not_in_force_before_the_year_of_its_number(day: str, expected: str) -> None:
    assert (
        state(replace(instrument(fact("expired", "2026-11-22", expiry_date="2020-03-05")), date=None), day) == expected
    )


LISTED = fact("expired", "2024-06", "official-list", effective_date="2010-02-20", expiry_date="2020-03-05")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ((LISTED, fact("in_force", "2026-11-20", "user")), "in_force"),
        ((LISTED, fact("in_force", "2026-11-20", "official-list")), "in_force"),
        ((LISTED, fact("in_force", "2026-11-20", "curated-med")), "expired"),
        ((LISTED, fact("in_force", "2024-06", "official-list")), "expired"),
        ((EXPIRED, fact("in_force", "2026-11-20", "user")), "expired"),
        ((EXPIRED, fact("in_force", "2026-11-24", "user")), "in_force"),
    ],
)
def test_who_looked_better_or_later_wins_and_the_other_is_told(facts: tuple[StateFact, ...], expected: str) -> None:
    told = status_on(instrument(*facts), (), "2026-11-20", "asked")
    assert told.state == expected
    assert "kiểm tra" in (told.reason or "")


def test_of_two_ends_told_alike_the_one_looked_up_later_holds_and_the_other_is_told() -> None:
    later = fact("expired", "2026-11-24", "user", expiry_date="2021-01-01")
    assert state(instrument(EXPIRED, later), "2020-06-01") == "in_force"
    earlier = replace(later, as_of="2026-11-01")
    told = status_on(instrument(EXPIRED, earlier), (), "2020-06-01", "asked")
    assert told.state == "expired"
    assert "01/01/2021" in (told.reason or "")
