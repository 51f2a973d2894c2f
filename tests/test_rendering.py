"""Which pages a document has, and what is said where it has none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import docparse
from docparse.checks import Settings, check
from docparse.checks.registry import rules
from docparse.extract import extract
from docparse.pipeline.rendering import render
from docparse.readers import read_text
from docparse.readers.office.conversion import TO_PDF
from docparse.readers.office.conversions import Conversions
from docparse.values import Remnant, RenderedLine, Rendering, Span, Unrendered
from tests.docx_files import make_docx, paragraph
from tests.drawn_pages import rendering

_TEXT = "Sở Nội vụ triển khai kế hoạch kiểm tra\n\nCác phòng gửi báo cáo\n"


@pytest.fixture
def no_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCPARSE_SOFFICE", str(tmp_path / "nowhere"))
    monkeypatch.setattr("docparse.readers.office.renderings.RENDERINGS", Conversions(TO_PDF))


def test_lines_are_stretches_of_blocks() -> None:
    document = read_text(_TEXT)
    pages = rendering(document, ("Sở Nội vụ triển khai\nkế hoạch kiểm tra", "Các phòng gửi báo cáo"))
    shown = [(line.page, document.text[line.start : line.end]) for line in pages.lines]
    assert shown == [(1, "Sở Nội vụ triển khai"), (1, "kế hoạch kiểm tra"), (2, "Các phòng gửi báo cáo")]
    assert [line.page for line in pages.lines_of(Span(5, 25))] == [1, 1]
    assert [line.page for line in pages.lines_of(Span(40, 42))] == [2]


def test_lines_of_finds_what_touches() -> None:
    lines = tuple(RenderedLine(page=1, start=at, end=at + 5, x0=0, y=at, x1=9) for at in (0, 10, 20))
    pages = Rendering(lines=lines)
    assert [line.start for line in pages.lines_of(Span(4, 11))] == [0, 10]
    assert pages.lines_of(Span(5, 10)) == ()


def test_a_text_file_has_no_pages() -> None:
    pages = render(read_text(_TEXT, "a.txt"))
    assert isinstance(pages, Unrendered)
    assert ".docx" in pages.reason


@pytest.mark.usefixtures("no_office")
def test_without_libreoffice_the_verdict_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(make_docx(paragraph("Sở Nội vụ triển khai kế hoạch.")))
    verdict = docparse.check(path, rendered=True).verdict
    assert verdict is not None
    assert any("LibreOffice" in reason and "cài" in reason for reason in verdict.not_checked)
    assert not any("trang in" in subject for subject in verdict.checked)


@pytest.mark.usefixtures("no_office")
def test_pending_changes_are_settled_first(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(make_docx(paragraph("Sở Nội vụ triển khai kế hoạch.")))
    document = replace(docparse.read(path), remnants=(Remnant(start=0, end=2, kind="insertion"),))
    pages = render(document)
    assert isinstance(pages, Unrendered)
    assert "theo dõi" in pages.reason


def test_a_changed_file_is_not_rendered(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(make_docx(paragraph("Sở Nội vụ triển khai kế hoạch.")))
    document = docparse.read(path)
    path.write_bytes(make_docx(paragraph("Sở Nội vụ.")))
    pages = render(document)
    assert isinstance(pages, Unrendered)
    assert "thay đổi" in pages.reason


def test_rules_for_pages_run_only_where_asked() -> None:
    document = read_text(_TEXT)
    pages = rendering(document, (_TEXT,))
    verdict = check(extract(document), Settings(), pages=pages).verdict
    assert verdict is not None
    assert not any("trang in" in subject for subject in verdict.checked)
    asked = check(extract(document), Settings(rendered=True), pages=pages).verdict
    assert asked is not None
    assert any("trang in" in subject for subject in asked.checked)
    assert not any("trang in" in reason for reason in asked.not_checked)


def test_other_fonts_leave_breaks_unchecked() -> None:
    document = read_text("Các phòng chuẩn bị hồ sơ theo đúng kế hoạch đã\nnêu.")
    pages = replace(rendering(document, ("Các phòng chuẩn bị hồ sơ theo đúng kế hoạch đã\nnêu.",)), exact=False)
    checked = check(extract(document), Settings(select=("LAY028",), rendered=True), pages=pages)
    assert checked.findings == ()
    assert checked.verdict is not None
    assert any("phông chữ" in reason and "Liberation" in reason for reason in checked.verdict.not_checked)


def test_pages_of_a_pdf_are_its_own() -> None:
    """Their breaks are those of the writer: no finding sends anybody to Word."""
    rule = next(rule for rule in rules() if rule.code == "LAY028")
    example = rule.bad[0]
    document = read_text(example.text.replace("⟦", "").replace("⟧", ""))
    settings = Settings(select=("LAY028",), rendered=True)
    anew = rendering(document, example.pages)
    found = [check(extract(document), settings, pages=one).findings for one in (anew, replace(anew, source="file"))]
    assert ["Word" in finding.message for findings in found for finding in findings or ()] == [True, False]
