"""The record of a check as Office programs take it: valid, and printed with everything that it says."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from docparse.cli import main
from docparse.readers import read

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ("du-thao-du-loai-loi.docx", "quyet-dinh-theo-doi-sua-doi.docx")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of two drafts."""
    path = tmp_path_factory.mktemp("presign") / "phieu.docx"
    files = [str(ROOT / "samples" / name) for name in SAMPLES]
    assert main(["presign", *files, "-o", str(path), "--by", "Lê Thị Sen", "--quiet", "--no-config"]) == 1
    return path


@pytest.mark.parametrize("landscape", [False, True])
def test_word_files_are_valid(landscape: bool, tmp_path: Path) -> None:
    from docparse.report.word_document import Table, cell, header_row, paragraph, write_word

    table = Table(widths=(1, 2), rows=(header_row(["TT", "Việc"]), (cell("1"), cell("a\nb"))), header_rows=1)
    path = tmp_path / "a.docx"
    path.write_bytes(write_word([paragraph("Đầu đề", bold=True), table], title="Bảng", landscape=landscape))
    assert not list(OpenXmlValidator().validate(path).errors)


def test_the_record_is_valid(record: Path) -> None:
    assert not list(OpenXmlValidator().validate(record).errors)


@pytest.mark.slow
def test_libreoffice_prints_all_of_it(record: Path, need_tool: Callable[[str], str]) -> None:
    profile = f"-env:UserInstallation={(record.parent / 'profile').as_uri()}"
    command = [need_tool("soffice"), profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, str(record.parent), str(record)], check=True, capture_output=True, timeout=120)
    printed = "".join(read(record.with_suffix(".pdf")).text.split())
    written = [block.span for block in read(record).blocks]
    text = read(record).text
    missing = [line for span in written if "".join((line := span.of(text)).split()) not in printed]
    # Lines that a cell breaks in the middle of a word are the only ones not found again as they are.
    assert len(missing) <= len(written) * 0.02, missing
