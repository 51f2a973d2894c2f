"""The benchmarks of the rate of checks and of the start print what they say, and write it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import check_rate, cold_start


@pytest.mark.slow
def test_the_start_is_measured_with_its_imports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cold_start.main(["--runs", "1", "--json", str(tmp_path / "out.json")]) == 0
    figures = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [one["command"] for one in figures["starts"]] == ["--version", "check --no-model", "check"]
    assert "docparse.extract" in figures["imports"]
    assert "< 1.2 s" in capsys.readouterr().out


def test_the_rates_stand_in_a_table_with_the_share_of_each_part() -> None:
    rate = check_rate.Rate("made plans", 2, 12_345, 26_000.4, 13_500.0)
    lines = list(check_rate._table([rate], {"made plans": {"read": 1.0, "model": 3.0}}))
    assert lines[1].split() == ["made", "plans", "2", "12,345", "26,000", "13,500", "≥", "25,000"]
    assert lines[2] == "made plans: read 25%, model 75%"
