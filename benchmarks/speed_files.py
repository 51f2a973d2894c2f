"""What files cost a user: ``python -m benchmarks.speed_files [--pdf FOLDER] [--json OUT]``.

A Word file of 30 pages made here, read and checked in a warm process and by the command from its
start; the greatest memory of a process that extracts from a text of 1,000 pages; pages a second of
the PDF files of a folder (those with a text layer), pages with tables apart. One core.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from operator import itemgetter
from pathlib import Path

from benchmarks.peak_memory import measure_peak
from benchmarks.speed_figures import parser_of, tell
from benchmarks.speed_inputs import vietnamese_text
from docparse.readers import ReadOptions, read
from docparse.values import DocparseError, Document

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
PAGE = 2_500  # characters on a page of 14-point text
_EXTRACT = """
import sys
from docparse.pipeline import extract
extract(sys.argv[1])
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = parser_of("benchmarks.speed_files", __doc__)
    parser.add_argument("--pdf", type=Path, default=SHARED / "docs" / "pdf", help="folder of PDF files")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        figures = {**measure_word(Path(folder)), **measure_memory(Path(folder))}
    if options.pdf.is_dir():
        figures |= measure_pdf(options.pdf)
    tell(figures, options.json, places=2)
    return 0


def measure_word(folder: Path) -> dict[str, float]:
    """Seconds for a Word file of 30 pages."""
    from docparse.pipeline import check, extract

    path = folder / "30-trang.docx"
    write_word(path, pages(30))
    extract(path)
    command = [sys.executable, "-m", "docparse", "check", str(path), "--format", "json"]
    return {
        "docx of 30 pages, extract, s": least(lambda: extract(path)),
        "docx of 30 pages, check, s": least(lambda: check(path)),
        "docx of 30 pages, the command from its start, s": least(
            lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
        ),
    }


def measure_memory(folder: Path) -> dict[str, float]:
    """The greatest resident memory of extracting from a text of 1,000 pages, in MB."""
    path = folder / "1000-trang.txt"
    path.write_text("\n\n".join(pages(1_000)), encoding="utf-8")
    return {"text of 1,000 pages, greatest memory, MB": measure_peak(_EXTRACT, str(path)).megabytes}


def measure_pdf(folder: Path) -> dict[str, float]:
    """Pages a second of reading text layers; what it costs a file that the picture of a blank header is looked at."""
    read_pages, seconds = {False: 0, True: 0}, {False: 0.0, True: 0.0}
    looked: list[float] = []
    for path in sorted(folder.glob("*.pdf")):
        layer = [_read_timed(path, ReadOptions(ocr=False), time.process_time) for _ in range(3)]
        spent, document = min(layer, key=itemgetter(0))
        if document is None:
            continue
        # Letterhead and signature stand in columns, which readers give as two tables.
        tables = len({block.place.table for block in document.blocks} - {None}) > 2
        read_pages[tables] += 1 + max(block.place.page or 0 for block in document.blocks)
        seconds[tables] += spent
        # Characters are recognised by another process, so that only the clock on the wall tells.
        whole, seen = _read_timed(path, ReadOptions(), time.perf_counter)
        if seen is not None and seen.readings:
            looked.append(whole - spent)
    names = {False: "PDF files without tables, pages a second", True: "PDF files with tables, pages a second"}
    figures = {names[kind]: read_pages[kind] / seconds[kind] for kind in names if seconds[kind]}
    if looked:
        figures["PDF files with a blank header that the picture fills, s more a file"] = sum(looked) / len(looked)
    return figures


def _read_timed(path: Path, options: ReadOptions, clock: Callable[[], float]) -> tuple[float, Document | None]:
    """Seconds by ``clock``, and the document; None where the file is refused."""
    begin = clock()
    try:
        document = read(path, options=options)
    except DocparseError:
        return 0.0, None
    return clock() - begin, document


def write_word(path: Path, texts: Sequence[str]) -> None:
    """A plain Word file, one paragraph a paragraph."""
    import docx

    document = docx.Document()
    for text in texts:
        for paragraph in text.split("\n\n"):
            document.add_paragraph(paragraph)
    document.save(str(path))


def pages(count: int) -> list[str]:
    """The text of so many pages in administrative style."""
    text = ""
    seed = 0
    while len(text) < count * PAGE:
        text += vietnamese_text(seed, 1.0) + "\n\n"
        seed += 1
    return [text[start : start + PAGE] for start in range(0, count * PAGE, PAGE)]


def least(work: Callable[[], object]) -> float:
    """The least of three runs: what else the machine does only adds."""
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
