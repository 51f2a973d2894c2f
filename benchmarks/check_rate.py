"""Syllables a second of ``docparse.check``: ``python -m benchmarks.check_rate [--processes 1,2] [--json OUT]``.

Reading, extraction, all default rules and the context model, over the samples, over made plans and, where they lie
beside the checkout, over real papers (``../shared/docs``). So many processes at once, each of which takes the next
document when it is free, the longest first; wall seconds from the moment when all are warm, CPU seconds beside them,
which say more on a machine that does other work too. The best of several passes; then the share of each part, worked
out one after the other.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_documents import write_documents
from benchmarks.peak_memory import ROOT

TARGET = 25_000
PASSES = 3
_FORMATS = (".docx", ".md")
# Documents that each process reads beforehand: the tables, patterns and the model are there then.
_WARM = 5
_CHECK = """
import sys, time
from docparse.pipeline import check
from docparse.values import UnreadableFile
for line in sys.stdin:
    begin = time.process_time()
    try:
        check(line.rstrip("\\n"))
    except UnreadableFile:
        pass
    print(time.process_time() - begin, flush=True)
"""


class Rate(NamedTuple):
    """Syllables a second of so many processes together, and of one process a CPU second."""

    documents: str
    processes: int
    syllables: int
    a_second: float
    a_cpu_second: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the rates and the shares; write them as JSON if asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check_rate", description=__doc__.split("\n")[0])
    parser.add_argument("--processes", default="1,2", help="how many at once, each in turn (default 1,2)")
    parser.add_argument("--made", type=int, default=60, help="made documents of some 600 syllables (default 60)")
    parser.add_argument("--every", type=int, default=1, help="one real paper in so many (default all)")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    rates, shares = [], {}
    with tempfile.TemporaryDirectory(prefix="docparse-rate-") as folder:
        for name, paths in _documents(Path(folder), options.made, options.every):
            syllables, parts = _parts(paths)
            shares[name] = parts
            rates += [
                _rate(name, paths, syllables, count) for count in map(int, options.processes.split(",")) if syllables
            ]
    print("\n".join(_table(rates, shares)))
    if options.json:
        figures = {"rates": [rate._asdict() for rate in rates], "shares": shares}
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0


def _documents(folder: Path, made: int, every: int) -> Iterator[tuple[str, list[Path]]]:
    yield "samples", _files(ROOT / "samples")
    papers = _files(ROOT.parent / "shared" / "docs")[::every]
    if papers:
        yield "real papers", papers
    if made:
        write_documents(folder, made)
        yield "made plans", sorted(path for path in folder.rglob("*") if path.is_file())


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in _FORMATS and path.name != "README.md")


def _parts(paths: Sequence[Path]) -> tuple[int, dict[str, float]]:
    """How many syllables there are, and the CPU seconds of each part, the least of two passes."""
    from docparse.checks import check
    from docparse.pipeline import extract, read
    from docparse.speller import judge, packaged_model, written_paragraphs
    from docparse.speller.pieces import MARK
    from docparse.values import Analysis, Document, UnreadableFile

    model, syllables = packaged_model(), 0
    known: dict[Path, Document] = {}
    analyses: dict[Path, Analysis] = {}
    steps: dict[str, Callable[[Path], object]] = {
        "read": read,
        "extract": lambda path: extract(known[path]),
        "rules": lambda path: check(analyses[path]),
        "model": lambda path: judge(model, written_paragraphs(known[path].text)),
    }
    for path in paths:
        try:
            known[path] = read(path)
        except UnreadableFile:
            continue
        analyses[path] = extract(known[path])
        pieces = (piece for line in written_paragraphs(known[path].text) for piece in line)
        syllables += sum(piece.shape != MARK for piece in pieces)
    seconds = dict.fromkeys(steps, float("inf"))
    for _ in range(2):
        for name, step in steps.items():
            begin = time.process_time()
            for path in known:
                step(path)
            seconds[name] = min(seconds[name], time.process_time() - begin)
    return syllables, seconds


def _rate(name: str, paths: Sequence[Path], syllables: int, count: int) -> Rate:
    # One thread a process: otherwise numpy's products would take the cores of the other.
    environment = {**os.environ, "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _CHECK], cwd=ROOT, env=environment, text=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        for _ in range(count)
    ]  # fmt: skip
    by_length = sorted(paths, key=lambda path: path.stat().st_size, reverse=True)
    try:
        for process in processes:
            _work_off(iter(paths[:_WARM]), process)
        wall = used = float("inf")
        with ThreadPoolExecutor(count) as threads:
            for _ in range(PASSES):
                left, begin = iter(by_length), time.perf_counter()
                # Iterators of lists may be shared by threads.
                seconds = sum(threads.map(partial(_work_off, left), processes))
                wall, used = min(wall, time.perf_counter() - begin), min(used, seconds)
    finally:
        for process in processes:
            process.communicate()
    return Rate(name, count, syllables, syllables / wall, syllables / used)


def _work_off(left: Iterator[Path], process: subprocess.Popen[str]) -> float:
    """Give the process one document after the other of those that are ``left``; its CPU seconds."""
    assert process.stdin is not None
    assert process.stdout is not None
    used = 0.0
    for path in left:
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        if not (line := process.stdout.readline()):
            raise subprocess.SubprocessError("docparse.check ended before it was done")
        used += float(line)
    return used


def _table(rates: Sequence[Rate], shares: dict[str, dict[str, float]]) -> Iterator[str]:
    yield f"{'documents':<14}{'processes':>10}{'syllables':>11}{'a second':>11}{'a CPU second':>14}   target"
    for rate in rates:
        target = f"≥ {TARGET:,}" if rate.processes > 1 else ""
        yield (
            f"{rate.documents:<14}{rate.processes:>10}{rate.syllables:>11,}{rate.a_second:>11,.0f}"
            f"{rate.a_cpu_second:>14,.0f}   {target}".rstrip()
        )
    for name, seconds in shares.items():
        total = sum(seconds.values())
        yield f"{name}: " + ", ".join(f"{part} {used / total:.0%}" for part, used in seconds.items())


if __name__ == "__main__":
    raise SystemExit(main())
