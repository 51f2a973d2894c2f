"""From the command to the report: ``python -m benchmarks.cold_start [FILE] [--runs N] [--json OUT]``.

Fresh processes, one after the other: ``docparse --version``, and ``docparse check`` of a Word file of two pages with
and without the context model. Files are in the page cache and modules compiled, as after the first use of an installed
docparse. Median and least of the wall seconds, the least CPU seconds, and what of the time goes into imports.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_documents import write_documents
from benchmarks.peak_memory import ROOT

TARGET = 1.2
_IMPORTED = re.compile(r"import time:\s*(\d+) \|\s*\d+ \|\s*([\w.]+)")
_SHOWN = 12


class Start(NamedTuple):
    """Wall seconds, median and least, and the least CPU seconds (0 where the system does not tell)."""

    command: str
    median: float
    least: float
    cpu: float
    target: float | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and the imports; write them as JSON if asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cold_start", description=__doc__.split("\n")[0])
    parser.add_argument("file", type=Path, nargs="?", help="the document (default: a made plan of two pages)")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="docparse-start-") as name:
        folder = Path(name)
        file = options.file.resolve() if options.file else _two_pages(folder)
        environment = _compiled_in(folder)
        check = ["check", "--no-config", "--fail-on", "never", str(file)]
        starts = [
            _measure("--version", ["--version"], environment, options.runs),
            _measure("check --no-model", [*check, "--no-model"], environment, options.runs),
            _measure("check", check, environment, options.runs, TARGET),
        ]
        imports = _imports(check, environment)
    print("\n".join([*map(_line, starts), "", *(f"{used:8.3f} s  {package}" for package, used in imports[:_SHOWN])]))
    if options.json:
        figures = {"starts": [start._asdict() for start in starts], "imports": dict(imports)}
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0


def _two_pages(folder: Path) -> Path:
    write_documents(folder, 1, word_every=1)
    return next(folder.rglob("*.docx"))


def _compiled_in(folder: Path) -> dict[str, str]:
    """The environment of the measured processes: compiled modules lie in ``folder``."""
    return {
        **os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONUTF8": "1",
        "PYTHONPATH": str(ROOT),
    }  # fmt: skip


def _measure(
    command: str, words: Sequence[str], environment: dict[str, str], runs: int, target: float | None = None
) -> Start:
    walls, used = [], []
    # The first leaves the compiled modules, and the files in the cache.
    for _ in range(runs + 1):
        begin, before = time.perf_counter(), os.times()
        subprocess.run(
            [sys.executable, "-m", "docparse", *words], env=environment, stdout=subprocess.DEVNULL, check=True
        )
        walls.append(time.perf_counter() - begin)
        after = os.times()
        used.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return Start(command, statistics.median(walls[1:]), min(walls[1:]), min(used[1:]), target)


def _imports(words: Sequence[str], environment: dict[str, str]) -> list[tuple[str, float]]:
    """Seconds that each package, or each layer of docparse, takes to be imported, the longest first."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "docparse", *words],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    packages: Counter[str] = Counter()
    for microseconds, module in _IMPORTED.findall(run.stderr):
        names = module.split(".")
        packages[".".join(names[: 2 if names[0] == "docparse" else 1])] += int(microseconds)
    return [(package, used / 1e6) for package, used in packages.most_common()]


def _line(start: Start) -> str:
    target = "" if start.target is None else f"   < {start.target} s"
    return f"{start.command:<20}{start.median:7.3f} s median{start.least:8.3f} s least{start.cpu:8.3f} s CPU{target}"


if __name__ == "__main__":
    raise SystemExit(main())
