"""Memory of a process over many documents: ``python -m benchmarks.memory_over_documents [--counts …] [--json OUT]``.

One process checks made documents, no two of them alike, and tells its resident memory after so many of them: what
grows with their number is a leak or a cache without a limit. Another process writes them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.peak_memory import ROOT, measure_peak
from benchmarks.speed_figures import tell

_HOURS = 4
# Short documents: it is their number that matters.
_LENGTH = "4"
_CHECK = """
import gc, sys
from pathlib import Path
from docparse.pipeline import check

def _now():
    gc.collect()
    with open("/proc/self/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

marks = {int(mark) for mark in sys.argv[2].split(",")}
for number, path in enumerate(sorted(Path(sys.argv[1]).iterdir()), 1):
    check(path)
    if number in marks:
        print(number, _now())
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; Linux only."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.memory_over_documents", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--counts", default="1000,5000", help="after so many documents")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    figures = measure(sorted(map(int, options.counts.split(","))))
    tell({f"{kind}, {name}": value for kind, own in figures.items() for name, value in own.items()}, None)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def measure(counts: Sequence[int]) -> dict[str, dict[str, float]]:
    """Megabytes (2^20 bytes) after each count, the greatest ones, and each as a multiple of the first."""
    with tempfile.TemporaryDirectory(prefix="docparse-memory-") as folder:
        made = [sys.executable, "-m", "benchmarks.made_documents", folder, str(max(counts))]
        made += ["--word-every", "0", "--length", _LENGTH]
        subprocess.run(made, cwd=ROOT, check=True)
        peak = measure_peak(_CHECK, folder, ",".join(map(str, counts)), seconds=_HOURS * 3600)
    after = {number: float(megabytes) for number, megabytes in map(str.split, peak.printed.splitlines())}
    first = next(iter(after.values()))
    return {
        "MB after": after,
        "MB": {"greatest": peak.megabytes},
        "times the first": {number: megabytes / first for number, megabytes in after.items()},
    }


if __name__ == "__main__":
    sys.exit(main())
