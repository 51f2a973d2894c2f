"""Workbooks and Word tables are what the schemas of Office Open XML allow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from docparse.report.citations_docx import render_citations_docx
from docparse.report.xlsx import render_xlsx
from docparse.values import Task, UnreadableFile
from tests.made_analyses import make_analysis, make_checked

HOSTILE = Task(start=0, end=4, lead="=1+1\x00\ud800 <b>&", deadline="2026-12-05")
ERROR = UnreadableFile(path="hong.docx", code="damaged", message="Tệp bị hỏng.", remedy="Xin lại tệp.")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mot.xlsx", lambda: render_xlsx([make_checked()], [], {})),
        ("nhieu.xlsx", lambda: render_xlsx([make_checked("a.md"), make_analysis(tasks=(HOSTILE,))], [ERROR], {})),
        ("khong.xlsx", lambda: render_xlsx([], [ERROR], {})),
        ("mot.docx", lambda: render_citations_docx([make_analysis()])),
        ("nhieu.docx", lambda: render_citations_docx([make_analysis(), make_analysis(citations=(), relations=())])),
        ("khong.docx", lambda: render_citations_docx([])),
    ],
)  # fmt: skip
def test_files_are_valid(name: str, content: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content())
    assert not [error.description for error in OpenXmlValidator().validate(path).errors]
