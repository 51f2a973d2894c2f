"""The samples' sections, quotas and tasks, read by the whole program, against those written by hand.

``later`` marks what this version does not find yet, ``not_yet`` what it takes for something that it is not
(tests/test_samples_marks.py holds the marks).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from docparse.values import Quota, Section, Span, Task
from tests.sample_expectations import analysed, each_sample, expected, fold, not_yet, place_in_order, report

ISO_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
WORD = re.compile(r"[\w%]+")


@each_sample
def test_the_outline(name: str) -> None:
    report(name, outline_differences(name))


def outline_differences(name: str) -> Iterator[str]:
    wanted = [tuple(row) for row in expected(name)["sections"]]
    found = list(analysed(name).sections)
    for label, heading, level in wanted:
        match = next((each for each in found if is_section(each, label, heading, level)), None)
        if match is None:
            yield f"not found: {label} {heading} (level {level})"
        else:
            found.remove(match)
    yield from (f"no section: {each.label} {each.title[:60]} (level {each.level})" for each in found)
    order = [(each.label, each.level) for each in analysed(name).sections]
    if not found and order != [(label, level) for label, _, level in wanted]:
        yield f"other order: {order}"


def is_section(section: Section, label: str, heading: str, level: int) -> bool:
    """A heading that runs into its text may be cut anywhere."""
    left, right = fold(section.title), fold(heading)
    same_heading = bool(left) and (left.startswith(right) or right.startswith(left))
    return (section.label, section.level) == (label, level) and same_heading


@each_sample
def test_the_quotas(name: str) -> None:
    report(name, differences(name, "quotas", is_quota))


def is_quota(quota: Quota, want: dict[str, Any]) -> bool:
    """Number, unit and bound are the same; the subject shares half of its words; a deadline that is given is there."""
    unit, wanted_unit = fold(quota.unit), fold(want["unit"])
    return (
        (quota.min, quota.max, quota.comparison) == (want["min"], want["max"], want["comparison"])
        and bool(unit)
        and (unit.startswith(wanted_unit) or wanted_unit.startswith(unit + " "))
        and shares_words(f"{quota.subject} {quota.indicator}", want["subject"])
        and ("deadline" not in want or is_deadline(quota.deadline, want["deadline"]))
    )


def shares_words(found: str, want: str) -> bool:
    words = WORD.findall(fold(want))
    return sum(word in WORD.findall(fold(found)) for word in words) >= 0.5 * len(words)


@each_sample
def test_the_tasks(name: str) -> None:
    report(name, differences(name, "tasks", is_task))


def is_task(task: Task, want: dict[str, Any]) -> bool:
    return (
        fold(task.lead) == fold(want["lead"])
        and sorted(map(fold, task.partners)) == sorted(map(fold, want["partners"]))
        and fold(want["action"]) in fold(task.action)
        and ("deadline" not in want or is_deadline(task.deadline, want["deadline"]))
    )


def is_deadline(found: str | None, want: str | None) -> bool:
    """One day, month or year is ISO; any other is as written, with or without "trước"."""
    if want is None or found is None or ISO_DATE.fullmatch(want):
        return found == want
    return fold(found) in fold(want) or fold(want) in fold(found)


def differences(name: str, field: str, is_right: Callable[[Any, dict[str, Any]], bool]) -> Iterator[str]:
    """Expected ones that are missing or wrong, found ones that are none."""
    wanted, found = expected(name)[field], getattr(analysed(name), field)
    places = list(place_in_order(name, (want["text"] for want in wanted)))
    for want, place in zip(wanted, places, strict=True):
        if place is None:
            yield f"not in the text: {want['text']!r}"
            continue
        here = [each for each in found if touches(each, place)]
        if not want.get("later") and not any(is_right(each, want) for each in here):
            yield f"{want}: got {here or 'nothing'}"
    text, optional = analysed(name).document.text, expected(name)[f"optional_{field}"]
    yield from (f"not in the text: {words!r}" for words in optional if words not in text)
    known = not_yet(name, field)
    yield from (f"none of the {field}: {each}" for words, each in surplus(name, field) if words not in known)


def surplus(name: str, field: str) -> list[tuple[str, Quota | Task]]:
    """What was found where there is nothing to find, with its words."""
    text, found = analysed(name).document.text, getattr(analysed(name), field)
    stretches = {*(want["text"] for want in expected(name)[field]), *expected(name)[f"optional_{field}"]}
    allowed = [Span(*match.span()) for stretch in stretches for match in re.finditer(re.escape(stretch), text)]
    others = [each for each in found if not any(touches(each, place) for place in allowed)]
    return [(Span(each.start, each.end).of(text), each) for each in others]


def touches(each: Quota | Task, place: Span) -> bool:
    return Span(each.start, each.end).overlaps(place)
