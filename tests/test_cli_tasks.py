"""``docparse tasks``, run as a user runs it: the matrix, its holes, its formats."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from docparse.cli import main

PLAN = """ỦY BAN NHÂN DÂN TỈNH AN SƠN

Số: 12/KH-UBND

An Sơn, ngày 05 tháng 01 năm 2026

KẾ HOẠCH

Phát triển nghề dệt

1. Giao Sở Công Thương chủ trì, phối hợp với Sở Văn hóa lập đề án chợ vải, trình Ủy ban nhân dân tỉnh trước 30/6/2026.

2. Công an tỉnh

- Tuần tra chợ vải.
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs docparse in a folder that holds ke-hoach.md, giay.md and hong.docx; returns exit code, stdout, stderr."""
    monkeypatch.chdir(tmp_path)
    Path("ke-hoach.md").write_text(PLAN, encoding="utf-8")
    Path("giay.md").write_text("Giấy ghi nhớ\n\nMua hoa.\n", encoding="utf-8")
    Path("hong.docx").write_bytes(b"PK\x03\x04 broken")

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(arguments)
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_the_matrix_marks_its_holes(run: Run) -> None:
    code, out, _ = run("tasks", "ke-hoach.md")
    assert code == 0
    lines = out.splitlines()
    assert "Ma trận nhiệm vụ: 2 nhiệm vụ" in lines
    assert "  Còn thiếu (dấu —): sản phẩm 1, nơi nhận kết quả 1, thời hạn 1." in lines
    police = next(line for line in lines if line.startswith("Công an tỉnh"))
    assert police.count("—") == 3
    assert "30/06/2026" in out


def test_no_line_is_wider_than_the_page(run: Run) -> None:
    _, out, _ = run("tasks", "ke-hoach.md")
    assert max(map(len, out.splitlines())) <= 100


def test_a_document_without_tasks_says_so(run: Run) -> None:
    code, out, _ = run("tasks", "giay.md")
    assert code == 0
    assert "Không thấy nhiệm vụ nào được giao." in out


def test_json_names_what_is_missing(run: Run) -> None:
    code, out, _ = run("tasks", "ke-hoach.md", "--format", "json")
    data = json.loads(out)
    assert code == 0
    assert data["schema"] == "docparse/1"
    market, patrol = data["documents"][0]["tasks"]
    assert market["partners"] == ["Sở Văn hóa"]
    assert (market["product"], market["recipient"]) == ("đề án chợ vải", "Ủy ban nhân dân tỉnh")
    assert (market["deadline"], market["missing"], market["section"]) == ("2026-06-30", [], "1")
    assert patrol["missing"] == ["product", "recipient", "deadline"]
    assert patrol["text"] == "Tuần tra chợ vải."
    assert patrol["at"]["line"] == 15


def test_csv_has_one_line_a_task(run: Run) -> None:
    code, out, _ = run("tasks", "ke-hoach.md", "--format", "csv")
    head, market, patrol = csv.reader(io.StringIO(out))
    assert code == 0
    assert head[:4] == ["Tệp", "Mục", "Chủ trì", "Phối hợp"]
    assert head[-1] == "Còn thiếu"
    assert market[2:4] == ["Sở Công Thương", "Sở Văn hóa"]
    assert market[7] == "30/06/2026"
    assert patrol[-1] == "sản phẩm, nơi nhận kết quả, thời hạn"


def test_a_file_that_cannot_be_read_is_an_error(run: Run) -> None:
    code, out, err = run("tasks", "hong.docx", "ke-hoach.md", "--format", "json")
    data = json.loads(out)
    assert code == 2
    assert [error["path"] for error in data["errors"]] == ["hong.docx"]
    assert [document["path"] for document in data["documents"]] == ["ke-hoach.md"]
    assert "hong.docx" in err


def test_the_words_follow_the_language(run: Run) -> None:
    _, out, _ = run("tasks", "ke-hoach.md", "--lang", "en")
    assert "Matrix of tasks: 2" in out
    assert "Left open (marked —)" in out


def test_a_file_of_output_is_not_overwritten(run: Run) -> None:
    assert run("tasks", "ke-hoach.md", "--format", "csv", "-o", "viec.csv")[0] == 0
    assert Path("viec.csv").read_text(encoding="utf-8").startswith("\ufeffTệp,")
    assert run("tasks", "ke-hoach.md", "--format", "csv", "-o", "viec.csv")[0] == 2
