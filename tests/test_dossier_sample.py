"""The files of one dossier and what they hold against each other (samples/expected/dossier.json)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

import docparse
from docparse.compare.dossier import Dossier, DossierStatement, check_dossier, guess_role
from docparse.compare.statements import Passage
from docparse.values import Analysis
from tests.sample_expectations import EXPECTED, SAMPLES

ANSWER: dict[str, Any] = json.loads((EXPECTED / "dossier.json").read_text(encoding="utf-8"))
FILES = list(ANSWER["roles"])


@cache
def file(name: str) -> Analysis:
    return docparse.extract(SAMPLES / ANSWER["folder"] / name)


@cache
def dossier() -> Dossier:
    return check_dossier([file(name) for name in FILES], list(ANSWER["roles"].values()))


def words(passage: Passage) -> str:
    return passage.span.of(file(FILES[passage.document]).document.text)


def sides(statement: DossierStatement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for passage in statement.passages:
        found.setdefault(FILES[passage.document], []).append(words(passage))
    return found


def tells(statement: DossierStatement, difference: dict[str, Any]) -> bool:
    """True if each side of ``difference``, and no other file, stands among the passages."""
    found, wanted = sides(statement), difference["sides"]
    said = dict(statement.said)
    return (
        statement.kind == difference["kind"]
        and found.keys() == wanted.keys()
        and all(any(text.startswith(wanted[name]) for text in found[name]) for name in wanted)
        and sorted(difference.get("said", {}).values())
        == sorted(said[key] for key in difference.get("said", {}))
    )  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_the_role_of_each_file_is_guessed(name: str) -> None:
    assert guess_role(file(name)) == ANSWER["roles"][name]


@pytest.mark.parametrize("difference", ANSWER["differences"], ids=lambda difference: difference["kind"])
def test_each_difference_is_told_once_with_all_its_sides(difference: dict[str, Any]) -> None:
    assert [tells(statement, difference) for statement in dossier().statements].count(True) == 1


def test_nothing_else_is_told() -> None:
    others = [
        (statement.kind, sides(statement))
        for statement in dossier().statements
        if statement.gravity != "notes" and not any(tells(statement, one) for one in ANSWER["differences"])
    ]
    assert others == []


def test_the_gravest_come_first() -> None:
    order = ("contradicts", "lacks", "differs", "notes")
    gravities = [order.index(statement.gravity) for statement in dossier().statements]
    assert gravities == sorted(gravities)


def test_every_comment_with_its_answer_and_its_place_in_the_draft() -> None:
    found = [
        {
            "commenter": row.commenter,
            "disposition": row.disposition,
            "change": row.change,
            "place": words(row.place).split("\n")[0] if row.place else None,
        }
        for row in dossier().comments
    ]
    assert found == ANSWER["comments"]


@pytest.mark.parametrize("pair", ANSWER["not_differences"], ids=lambda pair: pair["why"])
def test_what_is_no_difference_stands_in_the_files_and_is_not_told(pair: dict[str, Any]) -> None:
    for name, text in ((pair["file"], pair["text"]), (pair["other"], pair["other_text"])):
        assert text in file(name).document.text, name
    statements = [one for one in dossier().statements if one.kind != pair.get("told_beside")]
    told = [{name: " ".join(found) for name, found in sides(one).items()} for one in statements]
    sentences = {(pair["file"], pair["text"]), (pair["other"], pair["other_text"])}
    assert not any(all(text in one.get(name, "") for name, text in sentences) for one in told)


def test_facts_that_agree_and_those_that_do_not() -> None:
    facts = {(row.kind, row.agrees) for row in dossier().facts}
    assert {("figure", True), ("figure", False), ("date", True), ("paper", True), ("title", False)} <= facts


def test_the_order_of_the_files_changes_nothing_that_is_told() -> None:
    names = FILES[::-1]
    turned = check_dossier([file(name) for name in names])
    assert sorted(one.kind for one in turned.statements) == sorted(one.kind for one in dossier().statements)


def test_as_many_roles_as_files() -> None:
    with pytest.raises(ValueError, match="1 roles for 2 files"):
        check_dossier([file(FILES[0]), file(FILES[1])], ["draft"])
