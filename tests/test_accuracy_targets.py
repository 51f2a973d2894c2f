"""On the reference analyses the figures that have a target reach it, in the library as by the command."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from benchmarks.accuracy import score_cases
from benchmarks.analyses import analyse_by_command, analyse_in_process
from benchmarks.figures import compute_figures
from benchmarks.gold import load_cases


def test_targets_are_reached(shared: Path) -> None:
    cases, _ = load_cases(shared / "gold", shared / "docs")
    tallies, failures = score_cases(cases, analyse_in_process)
    assert not failures
    figures = compute_figures([tally.counts for tally in tallies])
    assert [(f.measure.name, f.value, f.measure.target) for f in figures if f.verdict == "short"] == []


@pytest.mark.slow
def test_the_command_answers_as_the_library_does(shared: Path, root: Path) -> None:
    command = [sys.executable, "-X", "utf8", "-c", "from docparse.cli import main; raise SystemExit(main())"]
    path = sorted((shared / "seed").glob("*.md"))[0]
    document, text = analyse_by_command(command)(path)
    same, same_text = analyse_in_process(path)
    assert text.rstrip("\n") == same_text.rstrip("\n")
    same = json.loads(json.dumps(same))
    assert {name for name in same if document[name] != same[name]} == set()
