"""What the system refuses is told in the user's language, by every command that writes a file."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from docparse.cli import main
from docparse.pipeline.system_words import system_words

PAPER = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;\n"


def refused(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.mark.parametrize(
    ("error", "vietnamese", "english"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "không có quyền", "no permission"),
        (PermissionError(errno.EPERM, "Operation not permitted"), "không có quyền", "no permission"),
        (OSError(errno.ENOSPC, "No space left on device"), "ổ đĩa hết chỗ", "the disk is full"),
        (OSError(errno.EROFS, "Read-only file system"), "ổ đĩa chỉ cho đọc", "the disk is read-only"),
        (
            OSError(errno.EADDRINUSE, "Address already in use"),
            "địa chỉ và cổng này đang được dùng",
            "this address and port are in use",
        ),
        (FileExistsError(errno.EEXIST, "File exists"), "đã có tệp này", "it exists already"),
        (OSError(99_999, "Strange"), "Strange", "Strange"),
        (OSError(), "OSError", "OSError"),
    ],
)
def test_what_the_system_answers(error: OSError, vietnamese: str, english: str) -> None:
    assert (system_words(error), system_words(error, "en")) == (vietnamese, english)


def test_a_file_that_word_has_open_is_no_lack_of_permission() -> None:
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = 32
    assert system_words(error) == "tệp đang mở trong chương trình khác"


@pytest.mark.parametrize(("lang", "words"), [("vi", "không có quyền"), ("en", "no permission")])
@pytest.mark.parametrize(
    "command",
    [
        ("extract", "a.txt", "-o", "b.json", "--format", "json"),
        ("citations", "a.txt", "-o", "b.xlsx", "--format", "xlsx"),
        ("annotate", "a.txt", "-o", "b.txt"),
        ("report", "a.txt", "-o", "b"),
        ("graph", "a.txt", "-o", "b.json"),
        ("words", "export", "b.txt"),
    ],
    ids=lambda command: command[0],
)
def test_an_output_that_may_not_be_written(
    command: tuple[str, ...],
    lang: str,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCPARSE_WORDS", str(tmp_path / "own-words.txt"))
    Path("a.txt").write_text(PAPER, encoding="utf-8")
    monkeypatch.setattr(Path, "touch", refused)
    assert main([*command, "--lang", lang]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert os.strerror(errno.EACCES) not in said


def test_a_graph_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "graph.json"
    path.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(Path, "read_text", refused)
    assert main(["graph", str(path)]) == 2
    assert "graph.json: không có quyền" in capsys.readouterr().err
