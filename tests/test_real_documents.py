"""Every real document is answered: analysed in keeping with the contract, or refused with a remedy."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import docparse
from docparse.report.contract import analysis_to_dict, load_schema
from docparse.values import Analysis, UnreadableFile

pytestmark = pytest.mark.slow

# Time is linear in the text: a share for starting, and one for each code point.
SECONDS_TO_START = 2.0
SECONDS_PER_CODE_POINT = 50e-6


@dataclass(slots=True)
class Answers:
    """The analyses with the seconds each took, and the refusals."""

    analyses: list[tuple[Analysis, float]] = field(default_factory=list)
    refusals: list[UnreadableFile] = field(default_factory=list)


@pytest.fixture(scope="module")
def answers(shared: Path) -> Answers:
    """What docparse makes of each file of the real documents."""
    found = Answers()
    for path in sorted(path for path in (shared / "docs").rglob("*.*") if path.suffix != ".csv"):
        begin = time.perf_counter()
        try:
            found.analyses.append((docparse.check(path), time.perf_counter() - begin))
        except UnreadableFile as refusal:
            found.refusals.append(refusal)
    return found


def test_what_is_refused_is_of_a_format_that_is_not_read_yet(answers: Answers) -> None:
    assert len(answers.analyses) > 100
    for refusal in answers.refusals:
        assert Path(refusal.path).suffix in (".pdf", ".doc")
        assert refusal.message
        assert refusal.remedy


def test_the_answer_keeps_the_contract(answers: Answers) -> None:
    schema = load_schema()
    document_schema = {**schema["$defs"]["document"], "$defs": schema["$defs"]}
    validator = jsonschema.Draft202012Validator(document_schema)
    for analysis, _ in answers.analyses:
        faults = [error.message for error in validator.iter_errors(as_json(analysis_to_dict(analysis)))]
        assert faults == [], analysis.document.path


def as_json(record: Any) -> Any:
    """``record`` as a program that reads the answer has it."""
    return json.loads(json.dumps(record))


def test_every_place_holds_what_it_says(answers: Answers) -> None:
    for analysis, _ in answers.analyses:
        text = analysis.document.text
        assert all(text[f.start : f.end] == f.text for f in analysis.findings or ())
        assert all(0 <= c.start < c.end <= len(text) for c in analysis.citations)
        assert all(c.antecedent is None or c.antecedent < len(analysis.citations) for c in analysis.citations)


def test_time_is_linear(answers: Answers) -> None:
    slow = [
        (analysis.document.path, round(seconds, 2), len(analysis.document.text))
        for analysis, seconds in answers.analyses
        if seconds > SECONDS_TO_START + SECONDS_PER_CODE_POINT * len(analysis.document.text)
        # Character recognition takes seconds a page.
        and not any(run.confidence is not None for run in analysis.document.runs)
    ]
    assert slow == []
