"""The errors planted in the samples, and alarms where there is none."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from docparse.values import Analysis, Finding, Span
from tests.sample_expectations import analysed, each_sample, expected, fold, not_yet, report

DRAFT = "du-thao-du-loai-loi"


@cache
def faults(name: str) -> tuple[tuple[dict[str, Any], tuple[Span, ...]], ...]:
    """Each planted error with its places: more than one where either of two words may be the wrong one."""
    text = analysed(name).document.text
    found = []
    for error in expected(name)["errors"]:
        places = (place_of(each, text) for each in (error, error.get("or")) if each)
        found.append((error, tuple(place for place in places if place is not None)))
    return tuple(found)


def place_of(error: dict[str, Any], text: str) -> Span | None:
    """White space may be of any width (blanks left for a number or a day)."""
    around = error.get("in", error["wrong"])
    match = re.search(r"\s+".join(map(re.escape, around.split())), text)
    inside = match and re.search(r"\s+".join(map(re.escape, error["wrong"].split())), match[0])
    if not match or not inside:
        return None
    return Span(match.start() + inside.start(), match.start() + inside.end())


def hits(finding: Finding, place: Span) -> bool:
    """The finding touches the place and is not much longer than it."""
    touches = finding.start <= place.end and place.start <= finding.end
    return touches and finding.end - finding.start <= 3 * len(place) + 20


@each_sample
def test_the_planted_errors_are_found(name: str) -> None:
    report(name, error_differences(name))


def error_differences(name: str) -> Iterator[str]:
    for error, places in faults(name):
        if not places:
            yield f"not in the text: {error['wrong']!r}"
        elif not error.get("later") and (missing := miss(name, error, places)):
            yield missing


def miss(name: str, error: dict[str, Any], places: tuple[Span, ...]) -> str | None:
    """What is missing from the findings for ``error``; None if it is found with the right text."""
    analysis = analysed(name)
    alarm = error.get("alarm", True)
    found = [each for each in analysis.findings or () if any(hits(each, place) for place in places)]
    right = [each for each in found if (each.severity != "info") == alarm]
    shown = [f"{each.severity} {each.code} {each.text!r} → {each.suggestions}" for each in found]
    if not right:
        return f"{error['wrong']!r} ({error.get('in', '')}): got {shown or 'nothing'}"
    demanded = "right" in error and error.get("suggested", True)
    if demanded and not any(corrects(each, places[0], error["right"], analysis) for each in right):
        return f"{error['wrong']!r}: expected the suggestion {error['right']!r}, got {shown}"
    return None


def corrects(finding: Finding, place: Span, right: str, analysis: Analysis) -> bool:
    """A suggestion gives the same line as the right text."""
    text = analysis.document.text
    wanted = fold(text[: place.start] + right + text[place.end :])
    return any(
        fold(text[: finding.start] + suggestion + text[finding.end :]) == wanted for suggestion in finding.suggestions
    )


@each_sample
def test_there_is_no_other_alarm(name: str) -> None:
    known, others = not_yet(name, "findings"), false_alarms(name).items()
    report(name, (f"{short}: {each.message}" for short, each in others if short not in known))


def false_alarms(name: str) -> dict[str, Finding]:
    """Errors and warnings where none is planted, by code and words."""
    places = [place for _, alternatives in faults(name) for place in alternatives]
    alarms = [each for each in analysed(name).findings or () if each.severity != "info"]
    wrong = [each for each in alarms if not any(hits(each, place) for place in places)]
    return {f"{each.code} {each.text}": each for each in wrong}


@each_sample
def test_the_verdict_follows_from_the_planted_errors(name: str) -> None:
    verdict = analysed(name).verdict
    assert verdict is not None
    planted = any(error.get("alarm", True) and not error.get("later") for error in expected(name)["errors"])
    assert (verdict.state == "ready") == (not planted and not not_yet(name, "findings"))


def test_the_draft_holds_every_class_of_error_of_the_catalogue(shared: Path) -> None:
    with (shared / "domain" / "seed_errors.csv").open(encoding="utf-8", newline="") as table:
        wanted = {row["class"] for row in csv.DictReader(table)}
    assert wanted - {error["class"] for error in expected(DRAFT)["errors"]} == set()


def test_each_error_of_the_draft_says_what_is_right() -> None:
    for error in expected(DRAFT)["errors"]:
        assert error["right"] != error["wrong"], error
        assert error["wrong"] in error.get("in", error["wrong"]), error
