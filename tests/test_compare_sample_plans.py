"""The four sample plans beside the province's: every planted difference is told, and nothing else."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import docparse
from docparse.compare import Comparison, Statement
from tests.sample_expectations import EXPECTED, SAMPLES

ANSWER: dict[str, Any] = json.loads((EXPECTED / "cung-chu-de.json").read_text(encoding="utf-8"))
FILES: list[str] = [ANSWER["parent"], *ANSWER["plans"]]
# The name of a planted difference → the kind of statement that tells it.
KINDS = {
    "section_missing": "section_missing",
    "section_moved": "section_moved",
    "quota_contradicts": "quota_below_parent",
    "quota_not_carried": "quota_not_carried",
    "deadline_changed": "task_deadline",
    "legal_basis_missing": "base_missing",
    "two_dates": "base_two_dates",
    "copied_paragraph": "copied_paragraph",
}


@cache
def compared(with_parent: bool = True) -> Comparison:
    paths = [SAMPLES / ANSWER["folder"] / name for name in FILES]
    return docparse.compare(paths[1:], against=paths[0] if with_parent else None)


def told_of(kind: str) -> list[Statement]:
    return [one for one in compared().statements if one.kind == kind]


def plans_of(statement: Statement) -> list[str]:
    return [FILES[place] for place in statement.documents]


def texts_of(statement: Statement) -> list[str]:
    return [one.span.of(compared().analyses[one.document].document.text) for one in statement.passages]


def test_every_planted_difference_is_told_of_the_plan_in_which_it_stands() -> None:
    for planted in ANSWER["differences"]:
        plans = planted.get("plans") or [planted.get("plan") or planted["dates"]["2025-02-28"][0]]
        assert any(plans_of(one) == plans for one in told_of(KINDS[planted["kind"]])), planted["kind"]


def test_both_sides_are_quoted() -> None:
    by_kind = {planted["kind"]: planted for planted in ANSWER["differences"]}
    (below,) = told_of("quota_below_parent")
    assert texts_of(below) == [by_kind["quota_contradicts"]["parent_text"], by_kind["quota_contradicts"]["text"]]
    (late,) = told_of("task_deadline")
    assert [texts_of(late)[0], by_kind["deadline_changed"]["text"] in texts_of(late)[1]] == [
        by_kind["deadline_changed"]["parent_text"],
        True,
    ]
    assert dict(late.said)["one"] == by_kind["deadline_changed"]["parent_deadline"]
    (copy,) = told_of("copied_paragraph")
    assert texts_of(copy) == [by_kind["copied_paragraph"]["text"], by_kind["copied_paragraph"]["name_left"]]


def test_nothing_is_told_that_was_not_planted_or_follows_from_it() -> None:
    follows = ANSWER["follows"]
    texts = [one["text"] for one in follows]
    other = [one for one in compared().statements if one.kind not in KINDS.values()]
    assert other == []
    assert len(compared().statements) == len(ANSWER["differences"]) + len(follows)
    assert [texts_of(one)[0] for one in told_of("quota_not_carried")][1:] == texts


def test_without_the_provinces_plan_the_four_are_held_against_each_other() -> None:
    kinds = [one.kind for one in compared(with_parent=False).statements]
    assert kinds == [
        "base_two_dates", "copied_paragraph", "base_missing", "section_missing", "quota_differs", "section_moved",
    ]  # fmt: skip
