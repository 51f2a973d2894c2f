"""The marks in the samples' expectations say how far this version is: none is out of date.

``pytest tests/test_samples_marks.py --update`` takes ``later`` off what is found now; ``not_yet`` is edited by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.sample_expectations import analysed, each_sample, expected, not_yet, place_in_order, report, take_mark_off
from tests.test_samples import header_differences
from tests.test_samples_errors import false_alarms, faults, miss
from tests.test_samples_structure import is_quota, is_task, surplus, touches


@each_sample
def test_what_is_marked_as_not_found_is_not_found(name: str, request: pytest.FixtureRequest) -> None:
    found = [*found_errors(name), *found_clauses(name, "quotas"), *found_clauses(name, "tasks")]
    if request.config.getoption("--update"):
        for item in found:
            take_mark_off(name, item)
    else:
        report(name, (f"found now, take its mark off: {item}" for item in found))


def found_errors(name: str) -> Iterator[dict[str, Any]]:
    """Planted errors that are marked and found."""
    for error, places in faults(name):
        if error.get("later") and places and not miss(name, error, places):
            yield error


def found_clauses(name: str, field: str) -> Iterator[dict[str, Any]]:
    """Quotas or tasks that are marked and found."""
    wanted, found = expected(name)[field], getattr(analysed(name), field)
    is_right: Any = {"quotas": is_quota, "tasks": is_task}[field]
    for want, place in zip(wanted, place_in_order(name, (each["text"] for each in wanted)), strict=True):
        if want.get("later") and place and any(touches(each, place) and is_right(each, want) for each in found):
            yield want


@each_sample
def test_what_is_marked_as_wrong_is_wrong(name: str) -> None:
    wrong = {
        "header": [line.split(":")[0] for line in header_differences(expected(name)["header"], analysed(name).header)],
        "findings": list(false_alarms(name)),
        "quotas": [words for words, _ in surplus(name, "quotas")],
        "tasks": [words for words, _ in surplus(name, "tasks")],
    }
    right = ((field, each) for field in wrong for each in not_yet(name, field) if each not in wrong[field])
    report(name, (f"right now, take it from not_yet: {field} {each!r}" for field, each in right))
