"""``docparse fix``: only what is wrong changes, marks and line ends stay, facts are left to the user."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docparse
from docparse.cli import main
from docparse.edit import choose_fixes, fix_text
from docparse.pipeline.fixing import fix_file
from docparse.readers import read_text
from docparse.values import Finding, Fix, Place


def fixed(path: Path, **how: bool | list[str]) -> str:
    return fix_file(docparse.check(path), **how).content.decode("utf-8")  # type: ignore[arg-type]


def write(folder: Path, text: str, name: str = "a.txt", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("text", "everything"),
    [
        ("Đề nghị Khôi thi đua báo cáo.", "Đề nghị Khối thi đua báo cáo."),
        ("Công tác thi đua khen thưởng năm 2024.\r\nHết.\r\n", "Công tác thi đua, khen thưởng năm 2024.\r\nHết.\r\n"),
        ("Ngày 31/4/2023 tổng kết.", "Ngày 31/4/2023 tổng kết."),
    ],
)
def test_words_are_corrected_where_asked_and_facts_never(tmp_path: Path, text: str, everything: str) -> None:
    assert fixed(write(tmp_path, text), everything=True) == everything


def test_facts_change_where_their_rule_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "Căn cứ Kế hoạch số 14/KH- UBND ngày 20/4/2022 của Ủy ban nhân dân tỉnh.")
    assert "14/KH- UBND" in fixed(path, everything=True)
    assert "14/KH-UBND" in fixed(path, named=["CIT006"])


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("# Báo cáo\n\nĐề nghị **Khôi thi đua** họp.\n", "# Báo cáo\n\nĐề nghị **Khối thi đua** họp.\n"),
        ("# Báo cáo\n\nCông tác **thi đua** khen thưởng.\n", "# Báo cáo\n\nCông tác **thi đua**, khen thưởng.\n"),
        ("# Báo cáo\n\nCông tác **thi đua khen** thưởng.\n", "# Báo cáo\n\nCông tác **thi đua, khen** thưởng.\n"),
    ],
)
def test_markdown_marks_stay_paired(tmp_path: Path, source: str, result: str) -> None:
    marks = fixed(write(tmp_path, source, "a.md"), everything=True)
    assert marks.count("**") == 2
    assert marks.replace("**", "") == result.replace("**", "")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_file_keeps_its_encoding(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "Đề nghị Khôi thi đua báo cáo.\n", encoding=encoding)
    content = fix_file(docparse.check(path), everything=True).content
    assert content.decode(encoding) == "Đề nghị Khối thi đua báo cáo.\n"
    assert content[:2] == path.read_bytes()[:2]


def test_letters_with_marks_written_apart_are_replaced_whole(tmp_path: Path) -> None:
    path = write(tmp_path, unicodedata.normalize("NFD", "Đề nghị Khôi thi đua báo cáo."))
    assert unicodedata.normalize("NFC", fixed(path, everything=True)) == "Đề nghị Khối thi đua báo cáo."


def test_the_command_prints_writes_and_shows_the_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "Đề nghị Khôi thi đua báo cáo.\nHết.\n")
    assert main(["fix", str(path), "--all", "--diff", "--no-config"]) == 0
    out = capsys.readouterr().out
    assert "-Đề nghị Khôi thi đua báo cáo.\n+Đề nghị Khối thi đua báo cáo.\n Hết." in out
    target = tmp_path / "b.txt"
    assert main(["fix", str(path), "--all", "-o", str(target), "--no-config"]) == 0
    assert target.read_text(encoding="utf-8") == "Đề nghị Khối thi đua báo cáo.\nHết.\n"
    assert main(["fix", str(path), "--all", "-o", str(target), "--no-config"]) == 2
    assert main(["fix", str(path), "--all", "-o", str(path), "--force", "--no-config"]) == 2
    assert "Khôi" in path.read_text(encoding="utf-8")


def test_files_that_are_no_text_are_refused_with_a_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    sample = Path(__file__).parent.parent / "samples" / "ke-hoach-so-noi-vu.pdf"
    assert main(["fix", str(sample), "--no-config"]) == 2
    assert "docparse check" in capsys.readouterr().err


def finding(text: str, start: int, end: int, replacement: str, confidence: float = 1.0) -> Finding:
    return Finding(
        code="SPL900", name="n", severity="error", disposition="must_fix", start=start, end=end, text=text[start:end],
        message="m", why="w", source="s", confidence=confidence, at=Place(),
        fix=Fix(kind="safe", start=start, end=end, replacement=replacement),
    )  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.text("ab *\n\ŕê", min_size=1, max_size=30), st.data())
def test_a_fix_changes_its_place_and_nothing_else(source: str, data: st.DataObject) -> None:
    document = read_text(source, "a.md")
    if not document.text:
        return
    start = data.draw(st.integers(0, len(document.text) - 1))
    end = data.draw(st.integers(start, len(document.text)))
    replacement = data.draw(st.text("xyz", max_size=3))
    one = finding(document.text, start, end, replacement)
    result = fix_text(source, document, [one])
    if result.refused:
        assert result.text == source
    for edit in result.edits:
        assert result.text == source[: edit.span.start] + edit.replacement + source[edit.span.end :]


def test_of_two_fixes_at_one_place_the_surer_is_taken() -> None:
    text = "abcdef"
    first, second = finding(text, 1, 3, "x", 0.5), finding(text, 2, 4, "y", 0.9)
    assert choose_fixes([first, second]) == [second]
