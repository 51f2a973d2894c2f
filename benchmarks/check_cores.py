"""What more processes gain: ``python -m benchmarks.check_cores [--documents N] [--json OUT]``.

The same made documents are checked, with all rules and the model, by 1, 2, … processes up to the cores of the machine,
each with its share; beside it what the same number of processes gain that only count, which is all that this machine's
cores can give. Wall seconds from the moment when all processes are warm; the best of several passes that take turns.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.made_documents import write_documents
from benchmarks.peak_memory import ROOT
from benchmarks.speed_figures import tell
from docparse.pipeline.batch.crew import usual_workers
from docparse.readers import read

PASSES = 3
_WARM_UP = 5
# Both tell when they are warm and wait for the word to begin.
_CHECK = """
import sys
from docparse.pipeline import check
paths = sys.stdin.readline().rstrip("\\n").split("\\t")
for path in paths[:{warm}]:
    check(path)
print("warm", flush=True)
sys.stdin.readline()
for path in paths:
    check(path)
print("done", flush=True)
"""
_COUNT = """
import sys
turns = int(sys.stdin.readline())
print("warm", flush=True)
sys.stdin.readline()
total = 0
for turn in range(turns):
    total += turn % 7
print("done", flush=True)
"""
_TURNS = 20_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check_cores", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--processes", type=int, default=usual_workers(), help="up to so many (default: the cores)")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="docparse-cores-") as folder:
        paths = write_documents(Path(folder), options.documents)
        figures = measure(paths, _steps(options.processes))
    tell({f"{kind}, {name}": value for kind, own in figures.items() for name, value in own.items()}, None)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def measure(paths: Sequence[Path], processes: Sequence[int]) -> dict[str, dict[str, float]]:
    """Documents and syllables a second by the number of processes, and how many times the rate of one that is."""
    syllables = sum(len(read(path).text.split()) for path in paths)
    check, count = dict.fromkeys(processes, float("inf")), dict.fromkeys(processes, float("inf"))
    for _ in range(PASSES):
        for number in processes:
            shares = [[str(path) for path in paths[place::number]] for place in range(number)]
            check[number] = min(check[number], _seconds(_CHECK.format(warm=_WARM_UP), map("\t".join, shares)))
            count[number] = min(count[number], _seconds(_COUNT, [str(_TURNS // number)] * number))
    most = max(processes)
    return {
        "documents a second": {str(number): len(paths) / seconds for number, seconds in check.items()},
        "words a second": {str(number): syllables / seconds for number, seconds in check.items()},
        "speedup of 2": _speedups(check, count, 2) if 2 in check else {},
        "speedup of all": {"processes": float(most), **_speedups(check, count, most)},
    }


def _speedups(check: dict[int, float], count: dict[int, float], number: int) -> dict[str, float]:
    return {"docparse": check[1] / check[number], "counting": count[1] / count[number]}


def _steps(most: int) -> list[int]:
    """1, 2, 4, … and ``most``.

    >>> _steps(1), _steps(2), _steps(6)
    ([1], [1, 2], [1, 2, 4, 6])
    """
    return sorted({1, most, *(2**power for power in range(most.bit_length()) if 2**power <= most)})


def _seconds(program: str, shares: Sequence[str] | map[str]) -> float:
    """From the word to begin until the last process is done; one process for each share."""
    processes = [_start(program, share) for share in shares]
    try:
        for process in processes:
            _await(process, "warm")
        begun = time.perf_counter()
        for process in processes:
            _say(process, "begin")
        for process in processes:
            _await(process, "done")
        return time.perf_counter() - begun
    finally:
        for process in processes:
            process.kill()
            process.communicate()


def _start(program: str, share: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-c", program], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        encoding="utf-8",
    )  # fmt: skip
    _say(process, share)
    return process


def _say(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def _await(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdout is not None
    if process.stdout.readline().strip() != word:
        raise subprocess.SubprocessError(f"a process ended before it was {word}")


if __name__ == "__main__":
    sys.exit(main())
