"""Names and places that are no ordinary file: pipes, devices, links, names that are too long or hold line feeds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from docparse.cli import main

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "import sys; from docparse.cli import main; sys.exit(main())"
POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="this system has no such files")


def call(*arguments: str, folder: Path, data: bytes = b"") -> tuple[int, str, str]:
    """Exit code, stdout and stderr of docparse run in ``folder``; a hang is an error."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], timeout=60,
        cwd=folder, input=data, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
    )  # fmt: skip
    said = done.stderr.decode("utf-8")
    assert "Traceback" not in said
    return done.returncode, done.stdout.decode("utf-8"), said


def codes(*paths: str, folder: Path) -> dict[str, str]:
    """What ``extract`` answers to each path beside a good file, which is read."""
    (folder / "tốt.txt").write_text("Kính gửi: Sở Nội vụ", encoding="utf-8")
    code, out, _ = call("extract", "--format", "json", *paths, "tốt.txt", folder=folder)
    answer = json.loads(out)
    assert [document["path"] for document in answer["documents"]] == ["tốt.txt"]
    assert code == 2
    return {error["path"]: error["code"] for error in answer["errors"]}


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def link_to_nothing(path: Path) -> None:
    path.symlink_to(f"nowhere-{path.name}")


def link_to_endless_device(path: Path) -> None:
    path.symlink_to(Path(os.devnull).with_name("zero"))


@POSIX_ONLY
def test_what_is_no_readable_file(tmp_path: Path) -> None:
    makers: tuple[tuple[Callable[[Path], None], str, tuple[str, ...]], ...] = (
        (make_pipe, "no_file", (".docx", ".doc", ".txt", ".zip")),
        (link_to_itself, "unreadable", (".docx", ".doc", ".txt", ".zip")),
        (link_to_nothing, "not_found", (".docx", ".doc", ".txt", ".zip")),
        (link_to_endless_device, "no_file", (".doc",)),
    )
    expected: dict[str, str] = {}
    for make, code, suffixes in makers:
        for suffix in suffixes:
            name = f"{make.__name__}{suffix}"
            make(tmp_path / name)
            expected[name] = code
    assert codes(*expected, folder=tmp_path) == expected


@POSIX_ONLY
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_text("Kính gửi", encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert codes("a.docx", folder=tmp_path) == {"a.docx": "permission"}


@POSIX_ONLY
def test_a_pipe_and_a_ring_of_links_inside_a_folder(tmp_path: Path) -> None:
    inside = tmp_path / "hồ sơ"
    inside.mkdir()
    make_pipe(inside / "a.docx")
    (inside / "vòng").symlink_to(inside, target_is_directory=True)
    assert codes("hồ sơ", folder=tmp_path) == {str(Path("hồ sơ", "a.docx")): "no_file"}


def test_names_that_lead_nowhere(tmp_path: Path) -> None:
    too_long = ["a" * 255 + ".docx", "a/" * 3_000 + "b.docx"]
    missing = ["không-có.docx", "tốt.txt/b.docx", "a\nb.docx", "\x1b[31ma.docx", "con\t.docx", " "]
    found = codes(*too_long, *missing, folder=tmp_path)
    assert [found[path] for path in missing] == ["not_found"] * len(missing)
    # Systems differ on names that are too long for them.
    assert {found[path] for path in too_long} <= {"not_found", "unreadable"}


@POSIX_ONLY
def test_a_name_does_not_forge_lines_or_colours_of_messages(tmp_path: Path) -> None:
    names = ["a\nb: lỗi: c.docx", "\x1b[31mđỏ.docx", "a\rb.docx"]
    for name in names:
        (tmp_path / name).write_bytes(b"")
    _, _, said = call("extract", *names, folder=tmp_path)
    assert len(said.splitlines()) == 1 + len(names)
    assert not {"\x1b", "\r"} & set(said)


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "lớn.docx"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    assert codes("lớn.docx", folder=tmp_path) == {"lớn.docx": "too_large"}


@pytest.mark.parametrize(("data", "code"), [(b"", "empty"), (bytes(100), "not_text"), (b"PK\x03\x04abc", "damaged")])
def test_bad_standard_input(data: bytes, code: str, tmp_path: Path) -> None:
    _, out, _ = call("extract", "--format", "json", "-", folder=tmp_path, data=data)
    assert [error["code"] for error in json.loads(out)["errors"]] == [code]


@pytest.mark.parametrize("command", ["text", "extract", "check", "citations", "tasks"])
def test_every_command_tells_of_a_bad_file_alike(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hỏng.docx"
    path.write_bytes(b"PK\x03\x04abc")
    assert main([command, str(path)]) == 2
    assert capsys.readouterr().err.startswith(f"{path}: lỗi: Tệp bị hỏng")
