"""Findings as notes in a text file: behind the very characters, the rest of the file as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docparse.cli import main
from docparse.pipeline import check
from docparse.pipeline.annotating import annotate_file
from docparse.values import UnreadableFile

TEXT = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\nCông tác năm 2023\n"
    "Các hội nghành nghề cử đại biểu dự họp.  Sở Nội vụ được bổ xung **kinh phí**.\n"
)
_NOTE = re.compile(r"\{==(.*?)==\}|\{>>.*?<<\}", re.DOTALL)


@pytest.mark.parametrize(
    ("name", "encoding"), [("a.md", "utf-8"), ("a.txt", "utf-8-sig"), ("a.txt", "utf-16"), ("cũ.txt", "cp1258")]
)
def test_without_its_notes_the_file_is_what_it_was(tmp_path: Path, name: str, encoding: str) -> None:
    text = TEXT if encoding != "cp1258" else "Cong ty xin bo sung  ho so.\n"
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    analysis = check(str(path), select=["SPL", "PUN"])
    annotated = annotate_file(analysis)
    written = annotated.content.decode("utf-16" if encoding == "utf-16" else "utf-8-sig")
    assert _NOTE.sub(lambda found: found[1] or "", written) == text
    assert written.count("{>>") == len(annotated.placed) == len(analysis.findings or ())
    assert annotated.suffix == path.suffix
    if text is TEXT:
        assert "{==nghành==}{>>" in written
        assert "Đề nghị sửa: “ngành”" in written


def test_the_text_of_a_saved_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><p>{'</p><p>'.join(TEXT.splitlines())}</p></body></html>", encoding="utf-8")
    annotated = annotate_file(check(str(path), select=["SPL"]))
    assert annotated.suffix == ".txt"
    assert "{==nghành==}{>>" in annotated.content.decode()


def test_notes_are_not_written_twice(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    assert main(["annotate", str(tmp_path / "a.md"), "-o", str(tmp_path / "b.md"), "--quiet"]) == 0
    with pytest.raises(UnreadableFile, match="đã có nhận xét"):
        annotate_file(check(str(tmp_path / "b.md")))
