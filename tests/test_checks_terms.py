"""The table of terms: no gap, no overlap, and the days that fall on a border."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest

from docparse.checks.day_ranges import day_range
from docparse.checks.tables import read_table
from docparse.checks.terms import COLUMNS, is_in_term, terms_on

ROWS = read_table("terms.csv", COLUMNS)


@pytest.mark.parametrize("body", ["QH", "TW"])
def test_each_term_follows_the_one_before(body: str) -> None:
    rows = [row for row in ROWS if row["body"] == body]
    for before, after in pairwise(rows):
        assert int(after["term"]) == int(before["term"]) + 1
        last = datetime.date.fromisoformat(before["to"])
        assert datetime.date.fromisoformat(after["from"]) == last + datetime.timedelta(days=1)
    assert rows[-1]["to"] == ""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['body']}{row['term']}")
def test_the_first_day_lies_in_its_term(row: dict[str, str]) -> None:
    days = day_range(row["from"])
    assert days is not None
    assert is_in_term(row["body"], int(row["term"]), days) is True
    assert int(row["term"]) in terms_on(row["body"], days)


@pytest.mark.parametrize(
    ("body", "term", "day", "expected"),
    [
        ("QH", 15, "2022-06-15", True),
        ("QH", 14, "2022-06-15", False),
        # Acts of the last session are signed when the next Assembly has met.
        ("QH", 14, "2021-08-01", True),
        ("QH", 13, "2016", True),
        ("QH", 14, "2016", True),
        ("TW", 13, "2021-02", True),
        ("QH", 3, "1965-01-01", None),
    ],
)
def test_days_against_terms(body: str, term: int, day: str, expected: bool | None) -> None:
    days = day_range(day)
    assert days is not None
    assert is_in_term(body, term, days) is expected
