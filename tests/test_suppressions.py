"""What was set aside stays aside while its words and their neighbours stay, wherever they move to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import docparse
from docparse.cli import main
from docparse.pipeline.suppression_file import load_baseline, load_suppressions, save_suppressions, side_file
from docparse.values import SettingsError, Suppression

TEXT = "Kính gửi các đơn vị.\nĐề nghị Khôi thi đua gửi báo cáo.\nTrường khối tổng hợp.\n"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "ke-hoach.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main([*arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def shown(plan: Path) -> list[str]:
    analysis = docparse.check(plan, suppressions=load_suppressions(side_file(plan)))
    return [finding.text for finding in analysis.findings or ()]


def test_a_point_is_set_aside_by_its_number_and_shown_again(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "ke-hoach.txt")[0] == 1
    assert run(capsys, "ignore", "ke-hoach.txt", "1", "--reason", "tên riêng", "--by", "An")[0] == 0
    assert shown(plan) == ["Trường"]
    _, out, _ = run(capsys, "ignore", "ke-hoach.txt")
    assert "SPL001 “Khôi”, tên riêng, An" in out
    _, out, _ = run(capsys, "check", "ke-hoach.txt")
    assert "«Khôi»" not in out
    assert "Đã bỏ qua 1 điểm" in out
    _, out, _ = run(capsys, "check", "ke-hoach.txt", "--no-ignored")
    assert "«Khôi»" in out
    run(capsys, "ignore", "ke-hoach.txt", "SPL001", "--restore")
    assert shown(plan) == ["Khôi", "Trường"]
    assert not side_file(plan).exists()


def test_it_stays_aside_through_edits_elsewhere_and_comes_back_with_its_context(plan: Path) -> None:
    main(["ignore", str(plan), "1"])
    plan.write_text("Mở đầu mới.\n" * 3 + TEXT.replace("gửi báo cáo", "gửi báo cáo quý"), encoding="utf-8")
    assert shown(plan) == ["Trường"]
    plan.write_text(TEXT.replace("Đề nghị Khôi", "Giao cho Khôi"), encoding="utf-8")
    assert shown(plan) == ["Khôi", "Trường"]


def test_what_fits_nothing_any_more_is_told_and_forgotten(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ignore", str(plan), "1"])
    plan.write_text(TEXT.replace("Khôi", "Khối"), encoding="utf-8")
    _, out, _ = run(capsys, "check", str(plan))
    assert "nay không còn khớp: SPL001 “Khôi”" in out
    run(capsys, "ignore", str(plan), "--clean")
    assert load_suppressions(side_file(plan)) == ()


def test_a_point_that_is_not_there_is_a_wrong_call(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "ignore", str(plan), "9")
    assert code == 2
    assert "9" in err
    assert not side_file(plan).exists()


def test_a_baseline_leaves_what_is_new(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "check", str(plan), "--format", "json", "-o", "cu.json", "--quiet")
    plan.write_text("Ngày 31/4/2023 họp.\n" + TEXT, encoding="utf-8")
    _, out, _ = run(capsys, "check", str(plan), "--baseline", "cu.json", "--format", "json")
    document = json.loads(out)["documents"][0]
    assert [finding["code"] for finding in document["findings"]] == ["DAT002"]
    assert [finding["text"] for finding in document["suppressed"]] == ["Khôi", "Trường"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema": "docparse-suppressions/1"}', "\x00"])
def test_a_damaged_side_file_is_an_error_with_a_remedy(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.docparse.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match="bỏ qua"):
        load_suppressions(path)
    with pytest.raises(SettingsError):
        load_baseline(path)


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    path = tmp_path / "a.docparse.json"
    known = (Suppression(code="CIT001", context="ab", text="Kế hoạch", reason="đúng", by="An", on="2026-01-02"),)
    save_suppressions(path, [*known, *known])
    assert load_suppressions(path) == known
