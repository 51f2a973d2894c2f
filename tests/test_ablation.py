"""The ablation measures what it says: costs, readings that are hashes only, rows that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.ablation import MEASURES, main
from benchmarks.ablation_cost import measure_cost
from benchmarks.ablation_row import Row
from benchmarks.open_words import ANNOTATIONS, load_readings, make_word, names_in_phrases
from docparse.extract import extract
from docparse.readers import read_text
from docparse.values import Span


def test_a_package_that_is_absent_has_no_cost() -> None:
    assert measure_cost("no_such_package_anywhere") is None


def test_the_cost_counts_what_a_package_depends_on() -> None:
    cost = measure_cost("jinja2")
    assert cost is not None
    assert cost.packages == 2  # MarkupSafe
    assert 0 < cost.seconds < 60
    assert cost.disk > 0.3


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (Row("a", "1", "2"), "1 → 2"),
        (Row("a", "1", "2", "why"), "1 → 2          why"),
        (Row("a", note="nothing"), "nothing"),
    ],
)
def test_rows(row: Row, shown: str) -> None:
    assert str(row).endswith(shown)


def test_the_readings_hold_no_words() -> None:
    lines = ANNOTATIONS.read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Z]{3}\d{3},[0-9a-f]{12},[0-9a-f]{12},(slip|right)", line) for line in lines[1:])
    assert len(load_readings()) == len(lines) - 1


def test_a_place_is_known_again_by_the_words_around_it() -> None:
    text = "Ông Lê Thanh Toàn họp.\nÔng Lê Thanh Toàn họp."
    analysis = extract(read_text(text))
    spans = names_in_phrases(analysis)
    assert [span.of(text) for span in spans] == ["Toàn", "Toàn"]
    first, second = (make_word("SPL001", analysis, span) for span in spans)
    assert first != second
    assert first == make_word("SPL001", analysis, Span(spans[0].start, spans[0].end))


@pytest.mark.slow
def test_packages_that_need_no_documents_are_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "jinja2", "--only", "networkx", "--shared", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.count("nothing measurable") == 2


@pytest.mark.slow
def test_every_package_is_measured(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--shared", str(shared)]) == 0
    out = capsys.readouterr().out
    assert [package for package in MEASURES if f"\n{package}: import" not in out] == []
    assert "SPL001" in out
