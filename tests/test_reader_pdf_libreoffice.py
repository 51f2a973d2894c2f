"""Word files printed to PDF hold the same words in the same paragraphs when read from either."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from docparse.readers import read
from docparse.readers.docx import read_docx
from docparse.values import BlockKind, Document
from samples.records_plan import records_plan
from samples.water_quotas import water_quotas

ROOT = Path(__file__).resolve().parent.parent
# Files whose tracked deletions the print shows and the reader of Word files does not.
WITH_DELETIONS = {"cong-van.docx", "quyet-dinh-theo-doi-sua-doi.docx"}
LONG = 60


def words(document: Document) -> Counter[str]:
    return Counter(document.text.split())


def paragraphs(document: Document) -> list[str]:
    """The long ones of the running text; short lines may be parted in another way."""
    texts = [
        " ".join(block.span.of(document.text).split()) for block in document.blocks if block.kind is BlockKind.PARAGRAPH
    ]
    return [text for text in texts if len(text) > LONG]


def missing(wanted: Document, found: Document) -> Counter[str]:
    """Words of ``wanted`` that ``found`` lacks."""
    return words(wanted) - words(found)


def share_of_paragraphs(wanted: Document, found: Document) -> float:
    ours = Counter(paragraphs(found))
    texts = paragraphs(wanted)
    return sum(1 for text in texts if ours[text]) / len(texts) if texts else 1.0


def test_the_committed_print_says_what_its_word_file_says() -> None:
    wanted = read_docx(records_plan(), "ke-hoach.docx")
    found = read(ROOT / "samples" / "ke-hoach-so-noi-vu.pdf")
    # The mark of the note, which only the print shows in the text.
    assert missing(wanted, found) == Counter({"dõi.": 1})
    assert missing(found, wanted) == Counter({"dõi[1].": 1})
    assert [text for text in paragraphs(wanted) if text not in paragraphs(found)] == [
        "b) Văn phòng Sở cho mượn và nhận lại hồ sơ, ghi đủ từng lần vào sổ theo dõi."
    ]
    assert {block.place.page for block in found.blocks} == {1, 2, 3, 4}


def test_the_committed_table_has_the_cells_of_its_word_file() -> None:
    """Its head stands once, its rows go on over the page break, merged cells stand where they begin."""
    wanted = read_docx(water_quotas(), "chi-tieu.docx")
    found = read(ROOT / "samples" / "chi-tieu-nuoc-sach.pdf")
    assert cells(found) == cells(wanted)
    assert {block.place.page for block in found.blocks} == {1, 2, 3}


def cells(document: Document) -> list[tuple[int | None, int | None, str]]:
    """Row, column and text of the last table."""
    last = max(block.place.table or 0 for block in document.blocks)
    return [
        (block.place.row, block.place.column, block.span.of(document.text))
        for block in document.blocks
        if block.place.table == last
    ]


def print_all(soffice: str, files: Sequence[Path], folder: Path) -> dict[Path, Document]:
    """Each Word file with the reading of its print."""
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    return {file: read(folder / f"{file.stem}.pdf") for file in files}


@pytest.mark.slow
def test_our_word_samples_as_prints(need_tool: Callable[[str], str], tmp_path: Path) -> None:
    files = sorted(path for path in (ROOT / "samples").rglob("*.docx") if path.name not in WITH_DELETIONS)
    for file, found in print_all(need_tool("soffice"), files, tmp_path).items():
        wanted = read(file)
        # Marks of notes stand beside the last word.
        assert missing(wanted, found).total() <= 2, file.name
        assert share_of_paragraphs(wanted, found) > 0.9, file.name


@pytest.mark.slow
def test_real_word_files_as_prints(shared: Path, need_tool: Callable[[str], str], tmp_path: Path) -> None:
    prints = print_all(need_tool("soffice"), sorted((shared / "docs" / "docx").glob("*.docx")), tmp_path)
    pairs = {file.name: (read(file), found) for file, found in prints.items()}
    lost = {name: missing(*pair).total() / words(pair[0]).total() for name, pair in pairs.items()}
    assert {name: share for name, share in lost.items() if share > 0.02} == {}
    shares = [share_of_paragraphs(*pair) for pair in pairs.values()]
    assert sum(shares) / len(shares) > 0.95
    assert min(shares) > 0.7
