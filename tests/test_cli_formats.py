"""The formats of check, extract and citations as a user asks for them, and what fails while a result is made."""

from __future__ import annotations

import importlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from docparse.cli import main
from docparse.report.contract import load_schema

PLAN = """ỦY BAN NHÂN DÂN XÃ AN BÌNH
Số: 12/KH-UBND
An Bình, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Tổ chức Khôi thi đua các thôn năm 2024

Căn cứ Nghị quyết số 15/NQ-HĐND ngày 20/12/2023 của Hội đồng nhân dân xã;

1. {name}: mỗi thôn cử một nhóm tham gia Khôi thi đua.
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs docparse in a folder with a.md, b.md, c.md; gives exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    for name in "abc":
        Path(f"{name}.md").write_text(PLAN.format(name=f"Thôn {name}"), encoding="utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(arguments)
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.mark.parametrize("arguments", [("check", "a.md"), ("extract", "a.md")])
def test_a_workbook_is_a_file(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments, "--format", "xlsx")
    assert (code, out) == (2, "")
    assert "thêm -o TÊN.xlsx" in err
    assert run(*arguments, "--format", "xlsx", "--fail-on", "never", "-o", "kq.xlsx")[0] in (0, 2)


def test_check_as_a_workbook(run: Run) -> None:
    assert run("check", "a.md", "b.md", "--format", "xlsx", "-o", "kq.xlsx", "--fail-on", "warning")[:2] == (1, "")
    book = openpyxl.load_workbook("kq.xlsx")
    assert [row[0].value for row in book["Phát hiện"].iter_rows(min_row=2)].count("b.md") >= 2


def test_citations_as_a_word_table(run: Run) -> None:
    assert run("citations", "a.md", "--format", "docx", "-o", "kq.docx")[:2] == (0, "")
    (table,) = docx.Document("kq.docx").tables
    assert table.rows[2].cells[1].text == "Nghị quyết 15/NQ-HĐND\n20/12/2023, Hội đồng nhân dân xã"
    assert run("citations", "a.md", "--format", "docx")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (("check", "a.md"), "Nhận xét"),
        (("check", "a.md", "--table", "tasks"), "Chủ trì"),
        (("extract", "a.md"), "Quan hệ"),
        (("extract", "a.md", "--table", "sections"), "Tiêu đề"),
        (("citations", "a.md"), "Quan hệ"),
        (("tasks", "a.md"), "Còn thiếu"),
    ],
)
def test_csv_of_the_table_that_was_asked_for(run: Run, arguments: tuple[str, ...], title: str) -> None:
    titles = run(*arguments, "--format", "csv")[1].split("\n")[0]
    assert title in titles.split(",")
    run(*arguments, "--format", "csv", "-o", "kq.csv")
    assert Path("kq.csv").read_bytes().startswith(b"\xef\xbb\xbfT")


def test_extract_has_no_findings_to_list(run: Run) -> None:
    code, _, err = run("extract", "a.md", "--format", "csv", "--table", "findings")
    assert code == 2
    assert "chọn một trong: citations, quotas, tasks, sections" in err


def test_one_finding_a_line(run: Run) -> None:
    _, out, _ = run("check", "a.md", "không-có.md", "b.md", "--format", "jsonl", "--table", "findings")
    lines = [json.loads(line) for line in out.splitlines()]
    assert {line["file"] for line in lines if "code" in line} == {"a.md", "b.md"}
    assert lines[-1]["file"] == "không-có.md"
    known = set(load_schema()["$defs"]["finding"]["properties"])
    assert all(set(line) - {"file", "sha256"} <= known for line in lines[:-1])


def test_sarif_of_several_files(run: Run) -> None:
    _, out, _ = run("check", "a.md", "b.md", "không-có.md", "--format", "sarif")
    (log,) = json.loads(out)["runs"]
    assert [artifact["location"]["uri"] for artifact in log["artifacts"]] == ["a.md", "b.md"]
    assert log["invocations"][0]["executionSuccessful"] is False


# (command, format) → the function that makes it, and how the names of the files are read from the result
MAKERS = {
    ("check", "text"): ("docparse.report.terminal", "render_check"),
    ("check", "json"): ("docparse.report.contract", "analysis_to_dict"),
    ("check", "jsonl"): ("docparse.report.contract", "analysis_to_dict"),
    ("check", "csv"): ("docparse.report.csv_table", "csv_rows"),
    ("check", "html"): ("docparse.report.html", "_view"),
    ("check", "xlsx"): ("docparse.report.xlsx_summary", "_cells"),
    ("check", "sarif"): ("docparse.report.sarif", "_artifact"),
    ("extract", "text"): ("docparse.report.terminal", "render_extract"),
    ("extract", "json"): ("docparse.report.contract", "analysis_to_dict"),
    ("citations", "text"): ("docparse.report.terminal", "render_citations"),
    ("citations", "json"): ("docparse.report.citations_table", "citations_to_dict"),
    ("citations", "csv"): ("docparse.report.csv_table", "csv_rows"),
    ("tasks", "json"): ("docparse.report.tasks_table", "tasks_to_dict"),
}


def break_on(path: str, module: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a function fail on the document at ``path``, with a message that quotes it."""
    layer = importlib.import_module(module)
    real = getattr(layer, name)

    def fail(*arguments: Any, **named: Any) -> Any:
        for argument in arguments:
            if getattr(getattr(argument, "document", None), "path", None) == path:
                raise ValueError(argument.document.text)
        return real(*arguments, **named)

    monkeypatch.setattr(layer, name, fail)


@pytest.mark.parametrize(("command", "form"), MAKERS, ids=" ".join)
@pytest.mark.parametrize("bad", ["a.md", "c.md"])
def test_a_report_that_fails_on_one_document_loses_no_other(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, form: str, bad: str
) -> None:
    break_on(bad, *MAKERS[command, form], monkeypatch)
    target = ("-o", "kq.xlsx") if form == "xlsx" else ()
    code, out, err = run(command, "a.md", "b.md", "c.md", "--format", form, *target)
    assert code == 2
    shown = text_of_book("kq.xlsx") if form == "xlsx" else out
    for good in {"a.md", "b.md", "c.md"} - {bad}:
        assert good in shown
    assert err.count(f"{bad}: lỗi: Lỗi bên trong docparse") == 1
    assert "Traceback" not in err
    assert f"Thôn {bad[0]}" not in shown + err


def text_of_book(path: str) -> str:
    book = openpyxl.load_workbook(io.BytesIO(Path(path).read_bytes()))
    return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)


def test_a_report_that_fails_on_a_single_document(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    break_on("a.md", "docparse.report.terminal", "render_check", monkeypatch)
    code, out, err = run("check", "a.md")
    assert (code, out) == (2, "")
    assert err.count("Lỗi bên trong docparse") == 1


def test_nothing_half_written_is_left(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: Any, **__: Any) -> Any:
        raise OSError(28, "No space left on device")

    real = Path.open

    def open_full(self: Path, *arguments: Any, **named: Any) -> Any:
        file = real(self, *arguments, **named)
        if self.name == "kq.json":
            monkeypatch.setattr(file, "flush", no_room, raising=False)
        return file

    monkeypatch.setattr(Path, "open", open_full)
    code, _, err = run("check", "a.md", "--format", "json", "-o", "kq.json")
    assert code == 2
    assert "ổ đĩa hết chỗ" in err
    assert not Path("kq.json").exists()
