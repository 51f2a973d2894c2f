"""pdfplumber: cells of tables in PDF files, whose letters and lines pypdfium2 gives."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.ablation_row import Row
from docparse.extract import extract
from docparse.readers import read
from docparse.values import BlockKind, DocparseError, Document

_SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_FINDER = "docparse.readers.pdf.contents.find_tables"
Documents = dict[Path, Document]


def measure_tables(shared: Path) -> Iterator[Row]:
    """Word samples printed as PDF, whose cells are known; real PDF files, whose cells are not."""
    if shutil.which("soffice") is None:
        yield Row("cells of tables", note="not measured: soffice, which prints the samples, is not installed")
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield from _on_samples(Path(folder))
    if (shared / "docs" / "pdf").is_dir():
        yield from _on_files(sorted((shared / "docs" / "pdf").glob("*.pdf")))


def _on_samples(folder: Path) -> Iterator[Row]:
    printed = _print_samples(folder)
    with_it, _ = _read_all(printed.values())
    with patch(_FINDER, _find_none):
        without, _ = _read_all(printed.values())
    truth = {printed[source]: _cells(read(source)) for source in printed}
    asked = sum(counts.total() for path, counts in truth.items() if path in with_it)
    kept = [_recall(truth, documents) for documents in (without, with_it)]
    yield Row(f"cells of {len(with_it)} printed samples found whole, of {asked}", *map(str, kept))


def _on_files(paths: Sequence[Path]) -> Iterator[Row]:
    with_it, slow = _read_all(paths)
    with patch(_FINDER, _find_none):
        without, fast = _read_all(paths)
    both = (without, with_it)
    yield Row(f"blocks in table cells, {len(with_it)} real files", *(str(sum(map(_blocks, d.values()))) for d in both))
    yield Row("seconds for these files", f"{fast:.2f}", f"{slow:.2f}")
    analyses = [[extract(document) for document in documents.values()] for documents in both]
    for field in ("citations", "quotas", "tasks", "sections"):
        counts = [str(sum(len(getattr(analysis, field)) for analysis in found)) for found in analyses]
        yield Row(f"{field} extracted from them (nobody has judged them)", *counts)


def _find_none(_page: int, _drawings: Any, words: Sequence[Any], _turned: Any) -> tuple[list[Any], list[Any]]:
    """No table anywhere: what pypdfium2 alone can say."""
    return [], list(words)


def _print_samples(folder: Path) -> dict[Path, Path]:
    """Each Word sample that has a table, and its PDF."""
    sources = [path for path in sorted(_SAMPLES.rglob("*.docx")) if _cells(read(path))]
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, sources)], check=True, capture_output=True, timeout=300
    )
    return {source: folder / f"{source.stem}.pdf" for source in sources}


def _read_all(paths: Iterable[Path]) -> tuple[Documents, float]:
    """The documents that can be read, and the seconds that took."""
    documents: Documents = {}
    begin = time.perf_counter()
    for path in paths:
        try:
            documents[path] = read(path)
        except DocparseError:
            continue
    return documents, time.perf_counter() - begin


def _cells(document: Document) -> Counter[str]:
    """The words of each cell, how often; letterhead and signature are cells too."""
    cells: defaultdict[tuple[int | None, ...], str] = defaultdict(str)
    for block in document.blocks:
        if block.kind is BlockKind.CELL:
            place = block.place
            cells[place.table, place.row, place.column] += document.text[block.start : block.end]
    return Counter("".join(text.split()) for text in cells.values())


def _blocks(document: Document) -> int:
    return sum(block.kind is BlockKind.CELL for block in document.blocks)


def _recall(truth: dict[Path, Counter[str]], documents: Documents) -> int:
    return sum((truth[path] & _cells(document)).total() for path, document in documents.items())
