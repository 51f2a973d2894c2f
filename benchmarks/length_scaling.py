"""How time grows with the length of a document: ``python -m benchmarks.length_scaling``.

``extract`` and ``check`` of one made document, of one 10 times and of one 100 times as long, no paragraph twice in any
of them. CPU microseconds a kilobyte of UTF-8, the least of several passes; and how many times the figure of the
shortest that of the longest is: 1 where time grows with the length, 100 where it grows with its square.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.made_documents import made_texts
from benchmarks.speed_figures import tell
from docparse.pipeline import check, extract
from docparse.readers import read
from docparse.values import Document

_PARAGRAPHS = 40
# The longest is measured once: a pass over it takes long enough to be steady.
_PASSES = {1: 5, 10: 3}
_STEPS: dict[str, Callable[[Document], Any]] = {"extract": extract, "check": check}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.length_scaling", description=__doc__.split("\n")[0])
    parser.add_argument("--times", default="1,10,100", help="lengths, the shortest is 1")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    figures = measure(sorted(map(int, options.times.split(","))))
    tell({f"{step}, {name}": value for step, own in figures.items() for name, value in own.items()}, None, places=2)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def measure(lengths: Sequence[int]) -> dict[str, dict[str, float]]:
    """Microseconds a kilobyte by step and length, and the growth from the shortest to each."""
    documents = {times: _document(times) for times in lengths}
    figures: dict[str, dict[str, float]] = {}
    for step, work in _STEPS.items():
        work(documents[lengths[0]])
        cost = {times: _cost(work, document, _PASSES.get(times, 1)) for times, document in documents.items()}
        figures[step] = {f"µs/KB at {times}×": microseconds for times, microseconds in cost.items()}
        figures[step] |= {f"growth to {times}×": cost[times] / cost[lengths[0]] for times in lengths[1:]}
    return figures


def _document(times: int) -> Document:
    (text,) = made_texts(1, seed=times, length=_PARAGRAPHS * times)
    return read("length.txt", text.encode())


def _cost(work: Callable[[Document], Any], document: Document, passes: int) -> float:
    seconds = []
    for _ in range(passes):
        begin = time.process_time()
        work(document)
        seconds.append(time.process_time() - begin)
    return min(seconds) * 1e9 / len(document.text.encode())


if __name__ == "__main__":
    sys.exit(main())
