"""``docparse batch`` on one and on more workers: ``python -m benchmarks.batch_scaling [--documents N] [--json OUT]``.

Made plain texts and Word files, no two of them alike (``made_documents``); the command from its start to its tables in
wall seconds, documents a second, the memory of all its processes together over the run (pages that they share counted
once), and whether every document is in the tables. Linux only.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.made_documents import write_documents
from benchmarks.peak_memory import ROOT
from benchmarks.process_memory import Sample, Watch, curve, growth

_COMMAND = (sys.executable, "-X", "utf8", "-m", "docparse", "batch")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.batch_scaling", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--workers", default="1,2", help="numbers of workers, each a run of its own")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    workers = [int(number) for number in options.workers.split(",")]
    with tempfile.TemporaryDirectory(prefix="docparse-batch-") as name:
        folder = Path(name)
        write_documents(folder / "in", options.documents)
        runs = {number: measure(folder / "in", folder / f"out-{number}", number) for number in workers}
    record = {"documents": options.documents, "runs": runs, "speedup": _speedups(runs)}
    for number, run in runs.items():
        print(
            f"{number} workers: {run['seconds']:.1f} s, {run['documents a second']:.1f} documents/s,"
            f" {run['greatest MB']:.0f} MB at most, last third of the run over the first {run['memory growth']:.2f}"
        )
        print("  MB over the run: " + " ".join(f"{megabytes:.0f}" for _, megabytes in run["curve"]))
    print(*(f"{number} workers: {times:.2f} times the rate of one" for number, times in record["speedup"].items()))
    if options.json:
        options.json.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return 0


def measure(documents: Path, out: Path, workers: int, command: Sequence[str] = _COMMAND) -> dict[str, Any]:
    """One run. Raises subprocess.SubprocessError: it failed, or there is another number of rows than of documents."""
    begun = time.perf_counter()
    line = [*command, str(documents), "-o", str(out), "--workers", str(workers)]
    with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.DEVNULL) as process, Watch(process.pid) as watch:
        code = process.wait()
    seconds = time.perf_counter() - begun
    count = sum(1 for _ in documents.iterdir())
    rows = _rows(out) if code == 0 else 0
    shutil.rmtree(out, ignore_errors=True)
    if code or rows != count:
        raise subprocess.SubprocessError(f"exit code {code}, {rows} rows of {count} documents")
    return {
        "seconds": seconds,
        "documents a second": count / seconds,
        "rows": rows,
        "greatest MB": max((one.megabytes for one in watch.samples), default=0.0),
        "memory growth": growth(watch.samples),
        "curve": [_point(one) for one in curve(watch.samples)],
    }


def _point(sample: Sample) -> tuple[float, float]:
    return round(sample.seconds, 1), round(sample.megabytes, 1)


def _rows(out: Path) -> int:
    """Documents in the partitions that the archive names; in all that there are, where it names none."""
    from pyarrow import parquet

    listed = out / "archive.json"
    if listed.is_file():
        names = json.loads(listed.read_text(encoding="utf-8"))["partitions"]
    else:
        names = [folder.name for folder in (out / "parts").iterdir()]
    tables = (out / "parts" / name / "documents.parquet" for name in names)
    return sum(int(parquet.read_metadata(table).num_rows) for table in tables)


def _speedups(runs: dict[int, dict[str, Any]]) -> dict[str, float]:
    """The rate of each number of workers over that of one."""
    if 1 not in runs:
        return {}
    return {
        str(number): run["documents a second"] / runs[1]["documents a second"]
        for number, run in runs.items()
        if number != 1
    }


if __name__ == "__main__":
    sys.exit(main())
