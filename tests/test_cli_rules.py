"""``docparse rules`` and ``docparse explain``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docparse.checks import rules
from docparse.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main([*arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_lists_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "rules")
    assert code == 0
    assert all(rule.code in out for rule in rules())


def test_lists_rules_as_json_with_those_of_the_user(capsys: pytest.CaptureFixture[str]) -> None:
    Path("docparse.toml").write_text('[[words]]\nforms = { "a" = "b" }\n', encoding="utf-8")
    _, out, _ = run(capsys, "rules", "--format", "json")
    listed = json.loads(out)["rules"]
    assert [one["code"] for one in listed] == [*(rule.code for rule in rules()), "USR001"]
    _, out, _ = run(capsys, "rules", "--format", "json", "--no-config")
    assert len(json.loads(out)["rules"]) == len(rules())


def test_explains_a_rule_with_its_reason_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "explain", "cap002")
    assert code == 0
    assert "Nghị định 30/2020/NĐ-CP" in out
    assert "«" in out
    assert "Đúng" in out


def test_explains_a_family(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "explain", "DAT", "--lang", "en")
    assert [line[:6] for line in out.splitlines() if line.startswith("DAT")] == [
        rule.code for rule in rules() if rule.family == "DAT"
    ]


def test_a_rule_that_is_not_there_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "explain", "ZZZ001")
    assert code == 2
    assert "CIT" in err


def test_check_goes_by_the_settings_of_the_folder(capsys: pytest.CaptureFixture[str]) -> None:
    Path("docparse.toml").write_text('fail-on = "warning"\n[[words]]\nforms = { "chữ sai" = "chữ đúng" }\n', "utf-8")
    Path("a.txt").write_text("Văn bản có chữ sai.", encoding="utf-8")
    code, out, err = run(capsys, "check", "a.txt")
    assert code == 1
    assert "USR001" in out
    assert "docparse.toml" in err
    assert run(capsys, "check", "a.txt", "--no-config")[0] == 0
    assert run(capsys, "check", "a.txt", "--ignore", "USR")[0] == 0
    assert run(capsys, "check", "a.txt", "--fail-on", "error")[0] == 0
