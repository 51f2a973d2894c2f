"""Word files read as LibreOffice shows them: the same words in the same order, automatic numbers too."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.agreement_docx import measure, set_apart, words
from docparse.readers import read
from tests.docx_files import make_docx, numbered, paragraph

ROOT = Path(__file__).resolve().parent.parent

# Apart: numbers, deletions and marks of notes. A word of a text box, which LibreOffice leaves out, is a difference.
LEAST_AGREEMENT = 0.995
# With numbers too; deletions, which LibreOffice exports and of which our samples have many, are differences.
LEAST_WITH_ALL = {"samples": 0.90, "docs": 0.99}


def check(files: list[Path], soffice: str, least_with_all: float) -> None:
    measured = list(measure(files, soffice))
    assert len(measured) == len(files) > 0
    assert {found.name: found.share for found in measured if found.share < LEAST_AGREEMENT} == {}
    assert {found.name: found.share_of_all for found in measured if found.share_of_all < least_with_all} == {}


@pytest.mark.slow
def test_our_samples(need_tool: Callable[[str], str]) -> None:
    check(sorted((ROOT / "samples").rglob("*.docx")), need_tool("soffice"), LEAST_WITH_ALL["samples"])


@pytest.mark.slow
def test_real_documents(shared: Path, need_tool: Callable[[str], str]) -> None:
    check(sorted((shared / "docs" / "docx").glob("*.docx")), need_tool("soffice"), LEAST_WITH_ALL["docs"])


def test_what_is_set_apart(tmp_path: Path) -> None:
    """The copy that LibreOffice is given lacks numbers, deletions and marks of notes, and nothing else."""
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
    inside = (
        '<w:r><w:t>giữ</w:t><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
    )
    body = numbered("Một", 1) + f"<w:p>{inside}</w:p><w:tbl>{gone}<w:tr><w:tc>{paragraph('ô')}</w:tc></w:tr></w:tbl>"
    (tmp_path / "a.docx").write_bytes(make_docx(body))
    set_apart(tmp_path / "a.docx", tmp_path / "b.docx")
    assert read(tmp_path / "b.docx").text == "Một\ngiữ\nô"
    with zipfile.ZipFile(tmp_path / "b.docx") as copy:
        written = copy.read("word/document.xml").decode("utf-8")
    assert all(f":{local}" not in written for local in ("numPr", "del>", "trPr", "footnoteReference"))


def test_words_have_no_pictures() -> None:
    assert words("\uf06f Ke\u0302\u0301\u00ad hoạch ☐ 12\u2011CT") == ["Kế", "hoạch", "12-CT"]
