"""Workbooks and Word tables opened in LibreOffice: what a person sees there is what docparse found."""

from __future__ import annotations

import csv
import datetime
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import docparse
from docparse.report.citations_docx import render_citations_docx
from docparse.report.citations_table import cited_instruments
from docparse.report.data_table import Cell, cell_text, shown_text
from docparse.report.data_tables import TABLES
from docparse.report.table_words import table_words
from docparse.report.xlsx import render_xlsx
from docparse.values import Analysis, Citation
from tests.made_analyses import make_analysis

ROOT = Path(__file__).resolve().parent.parent
RUN = {"version": "1.0", "today": "2026-11-23"}
SAID = table_words("vi")
# Commas, quotation marks, UTF-8; -1 writes each sheet to a file of its own.
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

pytestmark = pytest.mark.slow


def convert(soffice: str, folder: Path, kind: str, files: list[Path]) -> None:
    """Let LibreOffice write ``files`` anew as ``kind``, beside them."""
    profile = (folder / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=170)


@cache
def checked_samples() -> tuple[Analysis, ...]:
    names = sorted(path for ending in ("*.md", "*.docx", "*.xlsx") for path in (ROOT / "samples").glob(ending))
    return tuple(docparse.check(path, today="2026-11-23") for path in names)


def as_stored(cell: Cell) -> str:
    """A cell as LibreOffice exports it by its type: days in its own (American) order, figures ungrouped."""
    if isinstance(cell, datetime.date):
        return f"{cell:%m/%d/%Y}"
    return shown_text(cell) if isinstance(cell, str) else cell_text(cell)


def test_every_cell_of_every_sheet(tmp_path: Path, need_tool: Callable[[str], str]) -> None:
    samples = checked_samples()
    book = tmp_path / "kq.xlsx"
    book.write_bytes(render_xlsx(samples, [], RUN))
    convert(need_tool("soffice"), tmp_path, ALL_SHEETS, [book])
    for table in TABLES.values():
        with (tmp_path / f"kq-{SAID[table.title]}.csv").open(encoding="utf-8", newline="") as file:
            titles, *shown = csv.reader(file)
        expected = [
            [as_stored(cell) for cell in (analysis.document.path, *row)]
            for analysis in samples
            for row in table.rows(analysis, SAID)
        ]
        assert titles[1:] == [SAID[column.title] for column in table.columns]
        assert [[cell.strip("\n") for cell in row] for row in shown] == expected


def test_a_workbook_on_paper_has_its_titles_on_every_page_and_days_as_offices_write_them(
    tmp_path: Path, need_tool: Callable[[str], str]
) -> None:
    book = tmp_path / "kq.xlsx"
    book.write_bytes(render_xlsx(checked_samples(), [], RUN))
    pages = pages_of(book, tmp_path, need_tool)
    findings = [page for page in pages if re.search(r"^\s*Phát hiện\s+\d+/\d+", page, re.MULTILINE)]
    assert len(findings) > 1
    assert all("Nhận xét" in page for page in findings)
    citations = "".join(page for page in pages if re.search(r"^\s*Trích dẫn\s+\d+/\d+", page, re.MULTILINE))
    assert "22/09/2025" in citations


def test_the_word_table_as_libreoffice_shows_it(tmp_path: Path, need_tool: Callable[[str], str]) -> None:
    analysis = next(one for one in checked_samples() if one.document.path.endswith("quyet-dinh-kem-ke-hoach.docx"))
    made = tmp_path / "can-cu.docx"
    made.write_bytes(render_citations_docx([analysis]))
    convert(need_tool("soffice"), tmp_path, "txt:Text (encoded):UTF8", [made])
    shown = (tmp_path / "can-cu.txt").read_text(encoding="utf-8-sig")
    numbers = [row.number for row in cited_instruments(analysis) if row.number]
    assert len(numbers) > 4
    assert [number for number in numbers if number not in shown] == []


def test_the_word_table_repeats_its_titles(tmp_path: Path, need_tool: Callable[[str], str]) -> None:
    numbers = [f"{number}/2024/NĐ-CP" for number in range(1, 60)]
    decree = Citation(start=0, end=4, type="Nghị định", relation="based_on")
    rows = tuple(replace(decree, number=number, key=number) for number in numbers)
    made = tmp_path / "can-cu.docx"
    made.write_bytes(render_citations_docx([make_analysis(citations=rows, relations=())]))
    pages = pages_of(made, tmp_path, need_tool)
    assert len(pages) > 2
    assert all("Thay thế bởi" in page for page in pages)


def pages_of(file: Path, folder: Path, need_tool: Callable[[str], str]) -> list[str]:
    """The text of each page that LibreOffice prints."""
    convert(need_tool("soffice"), folder, "pdf", [file])
    printed = folder / f"{file.stem}.pdf"
    command = [need_tool("pdftotext"), "-layout", "-enc", "UTF-8", str(printed), "-"]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    return done.stdout.decode("utf-8").rstrip("\f").split("\f")
