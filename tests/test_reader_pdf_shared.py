"""Real PDFs, where they are at hand: what is read and what is refused, the header, and places that hold."""

from __future__ import annotations

import csv
import unicodedata
from functools import cache
from pathlib import Path

import pytest

import docparse
from docparse.readers import ReadOptions, read
from docparse.values import Analysis, BlockKind, Document, UnreadableFile

# The index says "Quyết định" (QĐ is the symbol of both); the paper is headed "QUY ĐỊNH".
INDEX_ERRS = {("thanhhoa_New.pdf", "type")}


@cache
def read_all(folder: Path) -> dict[str, Document | UnreadableFile]:
    found: dict[str, Document | UnreadableFile] = {}
    for path in sorted(folder.glob("*.pdf")):
        try:
            found[path.name] = read(path, options=ReadOptions(ocr=False))
        except UnreadableFile as refusal:
            found[path.name] = refusal
    return found


def test_scans_are_refused_without_recognition(shared: Path) -> None:
    answers = read_all(shared / "docs" / "pdf_scan")
    assert answers
    assert {answer.code for answer in answers.values() if isinstance(answer, UnreadableFile)} == {"scanned"}
    assert all(isinstance(answer, UnreadableFile) for answer in answers.values())


def index(shared: Path) -> dict[str, dict[str, str]]:
    with (shared / "docs" / "INDEX.csv").open(encoding="utf-8-sig", newline="") as file:
        return {Path(row["file"]).name: row for row in csv.DictReader(file) if row["file"].startswith("pdf/")}


def test_only_broken_text_layers_are_refused(shared: Path) -> None:
    rows = index(shared)
    for name, answer in read_all(shared / "docs" / "pdf").items():
        garbled = rows[name]["text_layer"].startswith("garbled")
        assert isinstance(answer, UnreadableFile) is garbled, name
        if isinstance(answer, UnreadableFile):
            assert answer.code == "garbled"


def documents(shared: Path) -> dict[str, Document]:
    answers = read_all(shared / "docs" / "pdf")
    return {name: answer for name, answer in answers.items() if isinstance(answer, Document)}


def test_the_blocks_are_the_text(shared: Path) -> None:
    for name, document in documents(shared).items():
        assert "\n".join(block.span.of(document.text) for block in document.blocks) == document.text, name
        assert unicodedata.is_normalized("NFC", document.text), name
        assert all(block.place.page for block in document.blocks), name
        assert all(0 <= run.start < run.end <= len(document.text) for run in document.runs), name
        ordered = [run.start for run in document.runs]
        assert ordered == sorted(ordered), name


def test_paragraphs_are_not_lines(shared: Path) -> None:
    """Wrapped lines joined: hardly a paragraph begins with a small letter."""
    for name, document in documents(shared).items():
        texts = [block.span.of(document.text) for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
        small = [text for text in texts if text[:1].islower() and not text[1:3].strip().startswith((")", "."))]
        assert len(small) <= 0.02 * len(texts) + 1, (name, small[:5])


@pytest.mark.parametrize("field", ["number", "date", "type"])
def test_the_header_is_that_of_the_index(shared: Path, field: str) -> None:
    """Numbers that were stamped in are compared too; blanks of the index ("…", "..") are not."""
    rows, wrong = index(shared), []
    for name, document in documents(shared).items():
        analysis: Analysis = docparse.extract(document)
        want = rows[name]["doc_type" if field == "type" else field]
        got = getattr(analysis.header, field) or ""
        if "…" in want or ".." in want or want == "Công văn" or (name, field) in INDEX_ERRS:
            continue
        agrees = {
            "type": want.casefold() in got.casefold(),
            "date": want == got,
            "number": want.split("/")[0] == got.split("/")[0],
        }
        if not agrees[field]:
            wrong.append((name, want, got))
    assert wrong == []
