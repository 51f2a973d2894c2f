"""The text of files beside other readers: ``python -m benchmarks.text_peers [--json OUT]``.

PDF and Word files made here. docparse gives a Document (lines joined to paragraphs, tables, the place of each block,
formatting); the others give characters alone, so that their figures are what reading costs at least. CPU seconds of
this process, the least of several passes that take turns; pdftotext is another process, its start counts.
"""

from __future__ import annotations

import argparse
import io
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from os import times
from pathlib import Path

from benchmarks.made_documents import made_texts, write_documents
from benchmarks.made_pdf import MadePage, make_pdf
from benchmarks.speed_figures import tell
from docparse.readers import ReadOptions, read

PASSES = 3
_FILES, _PAGES, _WORD_FILES = 10, 10, 60
_FOOT = 740
Readers = dict[str, Callable[[Path], object]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.text_peers", description=__doc__.split("\n")[0])
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="docparse-text-") as name:
        figures = measure(Path(name))
    tell({f"{kind}, {reader}": value for kind, own in figures.items() for reader, value in own.items()}, None, places=1)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def measure(folder: Path) -> dict[str, dict[str, float]]:
    """PDF pages and Word files a CPU second, by reader."""
    papers = [folder / f"{number:03}.pdf" for number in range(_FILES)]
    for number, path in enumerate(papers):
        path.write_bytes(_pdf(number))
    words = write_documents(folder / "docx", _WORD_FILES, word_every=1)
    return {
        "PDF pages a second": _rates(papers, _FILES * _PAGES, _pdf_readers()),
        "Word files a second": _rates(words, _WORD_FILES, _word_readers()),
    }


def _rates(paths: Sequence[Path], units: int, readers: Readers) -> dict[str, float]:
    seconds = dict.fromkeys(readers, float("inf"))
    for reader in readers.values():
        reader(paths[0])
    for _ in range(PASSES):
        for name, reader in readers.items():
            begin = _cpu()
            for path in paths:
                reader(path)
            seconds[name] = min(seconds[name], _cpu() - begin)
    return {name: units / spent for name, spent in seconds.items()}


def _cpu() -> float:
    """CPU seconds of this process, to the nanosecond, and of those that it started and that have ended."""
    ended = times()
    return time.process_time() + ended.children_user + ended.children_system


def _pdf_readers() -> Readers:
    import pypdfium2
    from pdfplumber import open as open_pdf

    def by_pdfplumber(path: Path) -> object:
        with open_pdf(path) as opened:  # a PDF file, no text
            return [page.extract_text() for page in opened.pages]

    def by_pypdfium2(path: Path) -> object:
        opened = pypdfium2.PdfDocument(path)
        try:
            return [page.get_textpage().get_text_range() for page in opened]
        finally:
            opened.close()

    readers: Readers = {"docparse": _read, "pdfplumber": by_pdfplumber, "pypdfium2": by_pypdfium2}
    if shutil.which("pdftotext"):
        readers["pdftotext"] = lambda path: subprocess.run(
            ["pdftotext", "-layout", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
        )
    return readers


def _word_readers() -> Readers:
    readers: Readers = {"docparse": _read}
    try:
        import docx
    except ImportError:
        return readers
    readers["python-docx"] = lambda path: "\n".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(path.read_bytes())).paragraphs
    )
    return readers


def _read(path: Path) -> object:
    return read(path, options=ReadOptions(ocr=False))


def _pdf(seed: int) -> bytes:
    """A file of some pages of justified paragraphs, as printed from a word processor."""
    lines = (line for text in made_texts(99, seed=seed) for line in text.split("\n") if line)
    pages = []
    for _ in range(_PAGES):
        page, y = MadePage(), 80.0
        while y < _FOOT - 6 * 18:
            y = page.paragraph(y, next(lines))
        pages.append(page)
    return make_pdf(pages)


if __name__ == "__main__":
    sys.exit(main())
