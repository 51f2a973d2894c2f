"""Time and memory of each question to an archive: ``python -m benchmarks.corpus_queries ARCHIVE``.

Each question runs through the command line in a process of its own. A made archive: benchmarks.made_archive.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.peak_memory import measure_peak

QUESTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("documents", ("documents",)),
    ("documents by month", ("documents", "--by", "month")),
    ("findings by rule", ("findings",)),
    ("findings by office", ("findings", "--by", "department")),
    ("quotas by award", ("quotas",)),
    ("expired by office and month", ("expired",)),
    ("expired, listed, one month", ("expired", "--list", "--from", "2025-06", "--to", "2025-06")),
    ("errors", ("errors",)),
    ("SQL: citations by relation", ("sql",)),
    ("most cited", ("cited",)),
    ("graph: most cited, page rank", ("graph", "--most-cited")),
    ("graph: resting on expired", ("graph", "--resting-on-expired")),
    ("graph: circles", ("graph", "--cycles")),
)
_SELECT = "SELECT relation, count(*) FROM citations GROUP BY relation"
_PATIENCE_S = 1800
_PROGRAM = """
import contextlib, io, json, sys, time
from docparse.cli import main
begin = time.perf_counter(), time.process_time()
with contextlib.redirect_stdout(io.StringIO()):
    code = main(sys.argv[1:])
assert code == 0
print(json.dumps([time.perf_counter() - begin[0], time.process_time() - begin[1]]))
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, and the size of the archive by table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus_queries", description=__doc__.split("\n")[0])
    parser.add_argument("archive", type=Path)
    options = parser.parse_args(arguments)
    _print_sizes(options.archive)
    print(f"{'question':<32}{'wall s':>9}{'CPU s':>9}{'MB':>8}")
    for name, words in QUESTIONS:
        asked = [words[0], str(options.archive), *([_SELECT] if words[0] == "sql" else []), *words[1:], "--limit", "20"]
        peak = measure_peak(_PROGRAM, "corpus", *asked, seconds=_PATIENCE_S)
        wall, cpu = json.loads(peak.printed)
        print(f"{name:<32}{wall:9.2f}{cpu:9.2f}{peak.megabytes:8.0f}", flush=True)
    return 0


def _print_sizes(archive: Path) -> None:
    sizes: dict[str, int] = {}
    for path in archive.glob("parts/*/*"):
        sizes[path.name] = sizes.get(path.name, 0) + path.stat().st_size
    partitions = sum(1 for _ in (archive / "parts").iterdir())
    print(f"{partitions} partitions; MB: " + ", ".join(f"{name} {size / 2**20:.0f}" for name, size in sizes.items()))


if __name__ == "__main__":
    sys.exit(main())
