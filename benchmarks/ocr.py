"""How well scans are read: letters wrong against the text that was scanned, the header's fields, seconds a page.

    python -m benchmarks.ocr [--json OUT] [FILE …]

Without files: the scanned sample against the PDF that it was made from. For files only header and speed are shown.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import docparse
from docparse.values import Analysis

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
SCAN, SOURCE = SAMPLES / "ke-hoach-so-noi-vu-quet.pdf", SAMPLES / "ke-hoach-so-noi-vu.pdf"
FIELDS = ("parent_issuer", "issuer", "number", "date", "type", "title", "unsure")


class Scanned(NamedTuple):
    """A file as recognised, and how long a page took."""

    analysis: Analysis
    seconds_a_page: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ocr", description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    figures: dict[str, float] = {}
    for path in options.files or [SCAN]:
        scanned = recognise(path)
        print(f"{path.name}: {scanned.seconds_a_page:.1f} s a page")
        if path == SCAN:
            wrong = error_rate(scanned.analysis.document.text, docparse.read(SOURCE).text)
            figures = {"letters wrong": wrong, "seconds a page": scanned.seconds_a_page}
            print(f"  letters wrong: {wrong:.2%}")
        for field in FIELDS:
            print(f"  {field}: {getattr(scanned.analysis.header, field)}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def recognise(path: Path) -> Scanned:
    """The file read and analysed."""
    start = time.perf_counter()
    analysis = docparse.extract(path)
    pages = {block.place.page for block in analysis.document.blocks}
    return Scanned(analysis, (time.perf_counter() - start) / max(1, len(pages)))


def error_rate(read: str, written: str) -> float:
    """Letters to be put in, taken out or changed, as a share of those written (CER); white space counts as one."""
    read, written = " ".join(read.split()), " ".join(written.split())
    return distance(read, written) / max(1, len(written))


def distance(one: str, other: str) -> int:
    """Levenshtein's distance.

    >>> distance("chi tiết", "chỉ tiêt")
    2
    """
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, match in enumerate(other, start=1):
            current.append(min(above[column] + 1, current[-1] + 1, above[column - 1] + (letter != match)))
        above = current
    return above[-1]


if __name__ == "__main__":
    raise SystemExit(main())
