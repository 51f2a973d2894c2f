"""Five plans of one subject and how they differ (samples/expected/cung-chu-de.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest

import docparse
from docparse.values import Analysis, Section, Span
from tests.sample_expectations import EXPECTED, analysed, fold

ANSWER: dict[str, Any] = json.loads((EXPECTED / "cung-chu-de.json").read_text(encoding="utf-8"))
FOLDER, PARENT, PLANS = ANSWER["folder"], ANSWER["parent"], ANSWER["plans"]
DIFFERENCES = {difference["kind"]: difference for difference in ANSWER["differences"]}


def plan(file: str) -> Analysis:
    return analysed(f"{FOLDER}/{PurePosixPath(file).stem}")


def text_of(file: str) -> str:
    return plan(file).document.text


def sections(file: str, heading: str) -> list[Section]:
    """The units of the highest level with this heading, in the plan itself."""
    return [each for each in plan(file).sections if (each.level, each.part, each.title) == (1, 0, heading)]


def at(file: str, stretch: str) -> Span:
    start = text_of(file).index(stretch)
    return Span(start, start + len(stretch))


def test_one_plan_lacks_a_section() -> None:
    difference = DIFFERENCES["section_missing"]
    assert sections(difference["plan"], difference["heading"]) == []
    for file, path in difference["others"].items():
        assert [each.path for each in sections(file, difference["heading"])] == [path], file


def test_one_plan_has_a_section_in_another_place() -> None:
    difference = DIFFERENCES["section_moved"]
    for file, path in {difference["plan"]: difference["path"], **difference["others"]}.items():
        assert [each.path for each in sections(file, difference["heading"])] == [path], file


def test_one_plan_sets_less_than_its_parent() -> None:
    difference = DIFFERENCES["quota_contradicts"]
    own = minimum(difference["plan"], difference["text"])
    assert (own, minimum(PARENT, difference["parent_text"])) == (difference["min"], difference["parent_min"])
    assert own is not None
    assert own < difference["parent_min"]


def minimum(file: str, stretch: str) -> float | None:
    """The lower bound of the quota that the program finds in ``stretch``."""
    (found,) = {each.min for each in plan(file).quotas if Span(each.start, each.end).overlaps(at(file, stretch))}
    return found


def test_no_plan_carries_one_quota_of_the_parent() -> None:
    difference = DIFFERENCES["quota_not_carried"]
    assert sorted(difference["plans"]) == sorted(PLANS)
    assert difference["words"] in difference["parent_text"]
    assert difference["parent_text"] in text_of(PARENT)
    assert [file for file in PLANS if difference["words"] in fold(text_of(file))] == []


def test_one_plan_has_another_deadline_than_its_parent() -> None:
    difference = DIFFERENCES["deadline_changed"]
    assert deadline(difference["plan"], difference["text"]) == difference["deadline"]
    assert deadline(PARENT, difference["parent_text"]) == difference["parent_deadline"]
    assert difference["deadline"] > difference["parent_deadline"]


def deadline(file: str, stretch: str) -> str | None:
    """The deadline of the task that the program finds at ``stretch``."""
    (found,) = {each.deadline for each in plan(file).tasks if Span(each.start, each.end).overlaps(at(file, stretch))}
    return found


def test_one_plan_lacks_a_legal_basis() -> None:
    difference = DIFFERENCES["legal_basis_missing"]
    assert [file for file in (PARENT, *PLANS) if difference["instrument"] in bases(file)] == difference["others"]
    assert difference["plan"] not in difference["others"]


def bases(file: str) -> set[str | None]:
    header, citations = plan(file).header, plan(file).citations
    return {citations[index].number for index in header.legal_bases}


def test_one_instrument_has_two_dates() -> None:
    difference = DIFFERENCES["two_dates"]
    found: dict[str, list[str]] = {}
    for file in (PARENT, *PLANS):
        cited = [each for each in plan(file).citations if each.number == difference["instrument"]]
        for date in {each.date for each in cited if each.date}:
            found.setdefault(date, []).append(file)
    assert found == difference["dates"]


def test_one_paragraph_is_a_sister_departments() -> None:
    difference = DIFFERENCES["copied_paragraph"]
    for file in (difference["plan"], difference["from"]):
        assert difference["text"] in text_of(file).split("\n"), file
    assert difference["name_left"] in difference["text"]
    assert fold(plan(difference["from"]).header.issuer) == fold(difference["name_left"])
    assert fold(plan(difference["plan"]).header.issuer) != fold(difference["name_left"])


UNDEMANDED = [*ANSWER["not_differences"], *ANSWER["optional_differences"]]


@pytest.mark.parametrize("case", UNDEMANDED, ids=lambda case: f"{case['plan']}: {case['why']}")
def test_what_is_no_known_difference_stands_in_the_plan(case: dict[str, Any]) -> None:
    assert (case["text"] in text_of(case["plan"])) != case.get("absent", False)


@cache
def nodes() -> list[tuple[str, dict[str, Any]]]:
    graph = docparse.graph(plan(file) for file in (PARENT, *PLANS))
    return list(graph.nodes(data=True))


def cited_by(number: str) -> Iterator[list[str]]:
    """For each node of this number, the files that cite it."""
    for _, facts in nodes():
        if facts["number"] == number:
            yield sorted(PurePosixPath(path).name for path in facts["cited_by"])


def test_the_graph_joins_what_the_plans_cite_alike() -> None:
    decree = DIFFERENCES["legal_basis_missing"]
    assert list(cited_by(decree["instrument"])) == [sorted(decree["others"])]
    number = plan(PARENT).header.number
    assert number is not None
    assert any(set(PLANS) <= set(files) for files in cited_by(number))


def test_the_graph_keeps_two_dates_apart() -> None:
    difference = DIFFERENCES["two_dates"]
    dates = {facts["date"] for _, facts in nodes() if facts["number"] == difference["instrument"]}
    assert dates == set(difference["dates"])
