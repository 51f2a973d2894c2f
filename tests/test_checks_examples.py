"""Each rule's own examples, run through the real reader and extractors."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest

from docparse.checks import Settings, check, rules
from docparse.checks.rule import Example, Rule
from docparse.extract import extract
from docparse.readers import read
from docparse.registry import open_packaged, with_statuses
from docparse.speller import packaged_model
from docparse.values import Finding
from tests.drawn_pages import rendering

_MARKS = re.compile("[⟦⟧]")
TODAY = datetime.date(2030, 1, 1)


def _findings(example: Example, code: str) -> tuple[Finding, ...]:
    text = _MARKS.sub("", example.text)
    document = replace(read("example.txt", text.encode("utf-8")), remnants=example.remnants)
    settings = Settings(stage=example.stage, select=(code,), rendered=bool(example.pages))
    pages = rendering(document, example.pages) if example.pages else None
    analysis = with_statuses(extract(document), open_packaged(), TODAY.isoformat(), "asked")
    return check(analysis, settings, TODAY, pages=pages, speller=packaged_model()).findings or ()


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in rules()
        for number, example in enumerate(getattr(rule, kind), 1)
    ]


@pytest.mark.parametrize(("rule", "example"), _cases("bad"))
def test_finds_each_bad_place_and_no_other(rule: Rule, example: Example) -> None:
    wanted = re.findall("⟦([^⟧]*)⟧", example.text)
    assert [finding.text for finding in _findings(example, rule.code)] == wanted


@pytest.mark.parametrize(("rule", "example"), _cases("bad"))
def test_marks_the_place_itself(rule: Rule, example: Example) -> None:
    pieces = _MARKS.split(example.text)
    for number, finding in enumerate(_findings(example, rule.code)):
        before, after = "".join(pieces[: 2 * number + 1]), "".join(pieces[2 * number + 2 :])
        assert _letters(before).endswith(_letters(finding.before))
        assert _letters(after).startswith(_letters(finding.after))


def _letters(text: str) -> str:
    """Without white space, which the reader may fold, and without the bars of a table."""
    return "".join(text.replace("|", " ").split())


@pytest.mark.parametrize(("rule", "example"), _cases("good"))
def test_leaves_good_text_alone(rule: Rule, example: Example) -> None:
    assert _findings(example, rule.code) == ()


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_rule_says_why(rule: Rule) -> None:
    assert re.fullmatch(r"(SPL|CAP|PUN|ABB|DAT|LAY|STR|CIT|VAL|QUO|CON|OLD|REL)\d{3}", rule.code)
    assert rule.bad
    assert rule.good
    assert all(text.strip() for text in (rule.name, rule.subject, rule.message, rule.why))
    assert re.search(r"Nghị định|Hướng dẫn|Quy định|Luật", rule.source)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_numbers_dates_and_names_are_never_changed_unasked(rule: Rule) -> None:
    if rule.family in ("CIT", "DAT", "LAY", "CON"):
        assert rule.fix != "safe"


def test_codes_are_unique() -> None:
    codes = [rule.code for rule in rules()]
    assert len(set(codes)) == len(codes)
