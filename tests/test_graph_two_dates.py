"""Instruments under two dates."""

from __future__ import annotations

import pytest

from docparse.graph import cited_under_two_dates
from tests.made_registered_papers import LAW, OLD_DECREE, graph_of, paper


@pytest.mark.parametrize(
    ("number", "first", "second", "expected"),
    [
        # the registry knows it; one slip; the registry's day stands first
        (OLD_DECREE.number, "2014-07-08", "2014-07-09", [["2014-07-08", "2014-07-09"]]),
        (OLD_DECREE.number, "2014-07-09", None, [["2014-07-08", "2014-07-09"]]),
        (OLD_DECREE.number, "2014", "2014-07", []),
        # one office, one number, one year
        ("15/KH-UBND", "2024-03-15", "2024-03-25", [["2024-03-15", "2024-03-25"]]),
        # the same day of another year is a slip, another day of another year another plan
        ("15/KH-UBND", "2024-03-15", "2023-03-15", [["2023-03-15", "2024-03-15"]]),
        ("15/KH-UBND", "2024-03-15", "2023-04-20", []),
        # a decree carries its year
        ("77/2021/NĐ-CP", "2021-08-01", "2022-08-10", [["2021-08-01", "2022-08-10"]]),
        ("15/KH-UBND", "2024-03-15", None, []),
    ],
)
def test_two_documents(number: str, first: str, second: str | None, expected: list[list[str]]) -> None:
    graph = graph_of(
        paper("a.md", None, None, ("based_on", number, first)), paper("b.md", None, None, ("mentions", number, second))
    )
    assert [[row.date for row in one.dates] for one in cited_under_two_dates(graph)] == expected


def test_who_gives_which_date() -> None:
    graph = graph_of(
        paper("a.md", None, None, ("based_on", LAW.number, "2019-06-14")),
        paper("b.md", None, None, ("based_on", LAW.number, "2019-07-15")),
        paper("c.md", None, None, ("mentions", LAW.number, "2019-07-15")),
    )
    (one,) = cited_under_two_dates(graph)
    assert [(row.date, row.documents, row.registered) for row in one.dates] == [
        ("2019-06-14", ("a.md",), True), ("2019-07-15", ("b.md", "c.md"), False),
    ]  # fmt: skip


def test_the_day_of_the_document_itself_counts() -> None:
    graph = graph_of(
        paper("ke-hoach.md", "15/KH-UBND", "2024-03-15"),
        paper("b.md", None, None, ("implements", "15/KH-UBND", "2024-05-13")),
    )
    (one,) = cited_under_two_dates(graph)
    assert [(row.date, row.own, row.documents) for row in one.dates] == [
        ("2024-03-15", ("ke-hoach.md",), ()), ("2024-05-13", (), ("b.md",)),
    ]  # fmt: skip


def test_the_same_number_of_two_provinces_is_two_plans() -> None:
    graph = graph_of(
        paper("a.md", "15/KH-UBND", "2024-03-15", issuer_id="UBND@lao-cai"),
        paper("b.md", "15/KH-UBND", "2024-03-25", issuer_id="UBND@lam-dong"),
    )
    assert cited_under_two_dates(graph) == ()
