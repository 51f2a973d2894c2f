"""Help, language, wrong usage, and what the command line costs before it works."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from docparse.cli import main
from docparse.cli.texts import _TEXTS, chosen_language, texts
from docparse.report.words import words

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ("check", "extract", "citations", "graph", "text")
HEAVY = {"networkx", "jinja2", "lxml", "spacy", "underthesea", "numpy", "pdfplumber", "pypdfium2"}
LAYERS_NOT_NEEDED = {f"docparse.{layer}" for layer in ("readers", "extract", "lexicon", "checks", "text")}


def call(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    try:
        code = main(arguments)
    except SystemExit as exit_:
        code = int(exit_.code or 0)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def run_python(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=False, timeout=60,
    )  # fmt: skip


def imported_by(code: str) -> set[str]:
    done = run_python(f"import sys\n{code}\nprint(*sorted(sys.modules))")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.decode("utf-8").split())


def test_import_loads_nothing() -> None:
    modules = imported_by("import docparse")
    assert not (HEAVY | {"argparse", "docparse.values", "docparse.pipeline"}) & modules


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", "--help"], ["graph"]])
def test_version_help_and_wrong_usage_load_no_layer(arguments: list[str]) -> None:
    quiet = "import contextlib, io\nfrom docparse.cli import main\nwith contextlib.suppress(SystemExit), "
    quiet += "contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):\n"
    modules = imported_by(f"{quiet}    main({arguments!r})")
    assert "docparse.cli.entry" in modules
    assert not (HEAVY | LAYERS_NOT_NEEDED) & modules


def test_text_needs_neither_graph_nor_templates(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kính gửi", encoding="utf-8")
    modules = imported_by(
        "import contextlib, io\nfrom docparse.cli import main\nwith contextlib.redirect_stdout(io.StringIO()):\n"
        f"    main(['text', {str(path)!r}])"
    )
    assert not {"networkx", "jinja2", "docparse.extract", "docparse.checks"} & modules


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    import docparse

    assert call(["--version"], capsys) == (0, f"docparse {docparse.__version__}\n", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_vietnamese_and_english_on_demand(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, vietnamese, _ = call([command, "--help"], capsys)
    assert code == 0
    assert vietnamese.startswith(f"Cách dùng: docparse {command}")
    assert "usage" not in vietnamese.lower()
    _, english, _ = call([command, "--help", "--lang", "en"], capsys)
    assert english.startswith(f"Usage: docparse {command}")
    assert english.isascii() or "“" in english


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = call(["--help"], capsys)
    assert all(command in out for command in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "chưa nêu lệnh"),
        (["kiemtra"], "không có: 'kiemtra'"),
        (["check"], "còn thiếu: FILE"),
        (["check", "a.md", "--fomat", "json"], "không hiểu: --fomat"),
        (
            ["check", "a.md", "--format", "xml"],
            "“xml” không hợp lệ; chọn một trong: text, json, jsonl, html, xlsx, csv, sarif",
        ),
        (["check", "a.md", "--format"], "cần một giá trị"),
        (["check", "a.md", "--on", "31/02/2024"], "“31/02/2024” không phải là ngày"),
        (["check", "a.md", "--stage", "nháp"], "“nháp” không hợp lệ"),
        (["check", "a.md", "--select", "chính-tả"], "“CHÍNH-TẢ” không phải mã quy tắc"),
        (["check", "a.md", "--fail-on", "fatal"], "“fatal” không hợp lệ"),
        (["text", "a.md", "b.md"], "không hiểu: b.md"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(arguments, capsys)
    assert (code, out) == (2, "")
    assert said in err
    assert "--help" in err


def test_wrong_usage_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    _, _, err = call(["check", "--lang=en"], capsys)
    assert "error: the following arguments are required: FILE" in err


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        ([], "vi"),
        (["--lang", "en"], "en"),
        (["check", "--lang=en", "a"], "en"),
        (["--lang", "fr"], "vi"),
        (["--lang"], "vi"),
    ],
)
def test_language_is_found_wherever_it_stands(arguments: list[str], lang: str) -> None:
    assert chosen_language(arguments) == lang


def test_texts_of_both_languages_take_the_same_values() -> None:
    def fields(text: str) -> list[str]:
        return sorted(part.split("}")[0] for part in text.split("{")[1:])

    for vietnamese, english in _TEXTS.values():
        assert vietnamese
        assert fields(vietnamese) == fields(english)
    for key, vietnamese in words("vi").items():
        assert fields(vietnamese) == fields(words("en")[key])
    assert texts("vi").keys() == texts("en").keys()


def test_utf8_whatever_the_locale(tmp_path: Path) -> None:
    path = tmp_path / "khôi.txt"
    path.write_text("Khối thi đua số 3\r\n\r\nhai", encoding="utf-8")
    code = "import sys\nfrom docparse.cli import main\nsys.exit(main())"
    done = run_python(code, "text", str(path), PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.stdout == "Khối thi đua số 3\nhai".encode()
    refused = run_python(code, "text", str(tmp_path / "không.txt"), PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "không.txt: lỗi: " in refused.stderr.decode("utf-8")
    assert refused.returncode == 2


def test_a_pipe_that_closes_early_is_no_error(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text("Kính gửi\n" * 2000, encoding="utf-8")
    code = "import sys\nfrom docparse.cli import main\nsys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "extract", str(tmp_path), "--format", "jsonl"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    error = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), error) == (0, b"")


def test_help_that_nobody_reads_is_no_error() -> None:
    code = "import sys, time\nfrom docparse.cli import main\ntime.sleep(0.5)\nsys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "--help"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    _, error = process.communicate(timeout=60)
    assert (process.returncode, error) == (0, b"")


@pytest.mark.skipif(not Path(os.devnull).with_name("full").exists(), reason="no device that is always full here")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kính gửi", encoding="utf-8")
    code = "import sys\nfrom docparse.cli import main\nsys.exit(main())"
    with Path(os.devnull).with_name("full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, "text", str(path)], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert "docparse: lỗi: stdout: ổ đĩa hết chỗ" in done.stderr.decode("utf-8")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_only_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Kính gửi", encoding="utf-8")
    shown = {}
    for stream in (io.StringIO(), Terminal()):
        monkeypatch.setattr("sys.stderr", stream)
        assert main(["extract", str(tmp_path), "-o", str(tmp_path / "kq"), "--force"]) == 0
        shown[stream.isatty()] = "[2/2]" in stream.getvalue()
    assert shown == {False: False, True: True}


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_only_on_a_terminal_that_wants_it(
    environment: dict[str, str], coloured: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kính gửi", encoding="utf-8")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", stream := Terminal())
    main(["extract", str(path)])
    assert ("\x1b[" in stream.getvalue()) is coloured
