"""The docx reader on the real documents beside the checkout (skipped where they are absent)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document as DocxFile
from docx.table import _Cell

from docparse.readers.docx import read_docx
from docparse.values import Document

_UNSEEN = re.compile("[\u00ad\ue000-\uf8ff□]")


def read(path: Path) -> Document:
    return read_docx(path.read_bytes(), path.name)


def squeeze(text: str) -> str:
    """Without white space and without characters that only symbol fonts show."""
    return "".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def paragraphs(container: DocxFile | _Cell) -> Iterator[str]:
    """All paragraphs that python-docx sees, those of tables included."""
    yield from (paragraph.text for paragraph in container.paragraphs)
    for table in container.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from paragraphs(cell)


def test_every_file_is_read_completely(shared: Path) -> None:
    files = sorted((shared / "docs" / "docx").glob("*.docx"))
    assert files
    for path in files:
        document = read(path)
        assert "\n".join(block.span.of(document.text) for block in document.blocks) == document.text
        text = squeeze(document.text)
        missing = [line for line in paragraphs(docx.Document(str(path))) if squeeze(line) not in text]
        assert not missing, f"{path.name}: {len(missing)} paragraphs missing"


def test_citations_and_headings_of_the_reference_analyses_are_in_the_text(shared: Path) -> None:
    missing: list[str] = []
    for path in sorted((shared / "gold").glob("docx__*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = squeeze(read(shared / gold["file"]).text)
        wanted = [citation["text"] for citation in gold["citations"]]
        wanted += [f"{label} {heading[:60]}" for label, heading, *_ in gold["sections"]]
        missing += [f"{path.name}: {words}" for words in wanted if squeeze(words) not in text]
    assert not missing
