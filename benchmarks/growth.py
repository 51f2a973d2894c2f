"""How time grows with length, by stage: ``python -m benchmarks.growth [--json OUT]``.

Lines that tempt a reader or an extractor to look back (open brackets, list marks, headings, figures), at
two lengths. Ten times the length should cost some ten times as long; what grows with the square costs
a hundred times.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from docparse.extract import find_parts, find_quotas, find_sections
from docparse.extract.quotas.figures import find_figures
from docparse.readers import read
from docparse.values import Document

TIMES = 10
MARKDOWN = (
    "**a* _b_ [c](d \\* ",
    "|\n",
    "* ",
    "(",
    "`a",
    "<b>",
    "[",
    "** a ",
    "|\na\n|\n\n",
    "1. a\n",
    "a|b|c\n",
    "&a;",
    "_a ",
)
HEADINGS = ("1. Việc {n} của xã.", "“Điều {n}. Trích dẫn", "2. Một.", "{n}. Việc 3. Việc", "a) Việc", "[{n},1,1] 1. Ô")
AIM = "- Phấn đấu đạt 90% hộ dùng nước sạch; mở 03 tuyến, kinh phí 12 tỷ đồng.\n"
# Few enough lines at the greater length for the limits of the readers.
COPIES = 1_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the growth of each stage on each text."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__.split("\n")[0])
    parser.add_argument("--json", type=Path, help="also write the greatest growth of each stage to this file")
    options = parser.parse_args(arguments)
    worst: dict[str, float] = {}
    print(f"{'stage':<10}{'text':<34}{'×' + str(TIMES):>8}")
    for stage, shown, run in _cases():
        once, more = _least(run, COPIES), _least(run, COPIES * TIMES)
        worst[stage] = max(worst.get(stage, 0.0), more / once)
        print(f"{stage:<10}{shown!r:<34}{more / once:8.1f}")
    if options.json:
        options.json.write_text(json.dumps(worst, indent=1) + "\n", encoding="utf-8")
    return 0


def _cases() -> list[tuple[str, str, Callable[[int], Callable[[], object]]]]:
    """(stage, what is repeated, the work that so many copies make)."""
    return [
        *(("read .md", line, _reading(line)) for line in MARKDOWN),
        *(("sections", line, _outlining(line)) for line in HEADINGS),
        ("figures", AIM, _counting),
        ("quotas", AIM, _aiming),
    ]


def _reading(line: str) -> Callable[[int], Callable[[], object]]:
    def prepare(copies: int) -> Callable[[], object]:
        data = (line * copies).encode()
        return lambda: read("a.md", data)

    return prepare


def _outlining(line: str) -> Callable[[int], Callable[[], object]]:
    def prepare(copies: int) -> Callable[[], object]:
        document = _document("\n".join(line.replace("{n}", str(number % 90 + 1)) for number in range(copies)))
        whole = (replace(find_parts(_document("Một"))[0], end=len(document.text)),)
        return lambda: find_sections(document, whole)

    return prepare


def _counting(copies: int) -> Callable[[], object]:
    text = AIM * copies
    return lambda: sum(1 for _ in find_figures(text, 0, len(text)))


def _aiming(copies: int) -> Callable[[], object]:
    document = _document(AIM * copies)
    parts = find_parts(document)
    sections = find_sections(document, parts)
    return lambda: find_quotas(document, parts, sections)


def _document(text: str) -> Document:
    return read("growth.txt", text.encode())


def _least(prepare: Callable[[int], Callable[[], object]], copies: int) -> float:
    """The least CPU seconds of three runs."""
    work = prepare(copies)
    times = []
    for _ in range(3):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return max(min(times), 1e-4)


if __name__ == "__main__":
    sys.exit(main())
