"""Every real document is answered: analysed in keeping with the contract, or refused with a remedy."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import docparse
from docparse.report.contract import analysis_to_dict, load_schema
from docparse.values import Analysis, UnreadableFile

pytestmark = pytest.mark.slow


@dataclass(slots=True)
class Answers:
    """The analyses and the refusals."""

    analyses: list[Analysis] = field(default_factory=list)
    refusals: list[UnreadableFile] = field(default_factory=list)


@pytest.fixture(scope="module")
def answers(shared: Path) -> Answers:
    """What docparse makes of each file of the real documents."""
    found = Answers()
    for path in sorted(path for path in (shared / "docs").rglob("*.*") if path.suffix != ".csv"):
        try:
            found.analyses.append(docparse.check(path))
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
    for analysis in answers.analyses:
        faults = [error.message for error in validator.iter_errors(as_json(analysis_to_dict(analysis)))]
        assert faults == [], analysis.document.path


def as_json(record: Any) -> Any:
    """``record`` as a program that reads the answer has it."""
    return json.loads(json.dumps(record))


def test_every_place_holds_what_it_says(answers: Answers) -> None:
    for analysis in answers.analyses:
        text = analysis.document.text
        assert all(text[f.start : f.end] == f.text for f in analysis.findings or ())
        assert all(0 <= c.start < c.end <= len(text) for c in analysis.citations)
        assert all(c.antecedent is None or c.antecedent < len(analysis.citations) for c in analysis.citations)
