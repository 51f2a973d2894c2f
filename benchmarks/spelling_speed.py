"""How long ``docparse check`` takes with all rules and the model, and what memory it needs; the files are texts.

Whole commands are timed, from the start of Python to the last finding. Another busy program makes the figures
worse: measure on a machine that rests.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.peak_memory import ROOT, measure_peak
from benchmarks.spelling_rows import Row
from benchmarks.spelling_scoring import Sheet, syllable_count

SECTION = "speed and memory (docparse check, all rules)"
_COPIES = 3
# One thread a process, and the first cores only: a core more would be counted as speed.
_PIN = """
import os, sys
if hasattr(os, "sched_setaffinity"):
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {cores[int(sys.argv[1]) % len(cores)]})
"""
_CHECK = """
from docparse.cli import main
if main(["check", "--no-config", "--quiet", "--force", "--format", "json", "-o", *sys.argv[2:]]) == 2:
    raise SystemExit("a file could not be read")
"""
_LOAD = """
import time, sys
from docparse.speller import packaged_model
begin = time.perf_counter()
packaged_model()
print(time.perf_counter() - begin)
"""


def speed_rows(sheets: Sequence[Sheet]) -> Iterator[Row]:
    """Syllables a second on one core and on two, memory, and the time to load the model."""
    with tempfile.TemporaryDirectory(prefix="docparse-spelling-") as name:
        folder = Path(name)
        files, syllables = _write(sheets, folder)
        # What is installed is compiled: the first run leaves the modules so.
        _seconds(folder, [files[:1]])
        yield _row("syllables a second, one core", syllables / _seconds(folder, [files]), syllables)
        halves = [files[::2], files[1::2]]
        yield _row("syllables a second, two processes", syllables / _seconds(folder, halves), syllables, "≥ 20,000")
        peak = measure_peak(_PIN + _CHECK, "0", str(folder / "out.json"), *map(str, files))
        yield _row("resident memory, MB", peak.megabytes, len(files), "≤ 250")
    loads = sorted(float(measure_peak(_LOAD).printed.split("\n")[-1]) for _ in range(3))
    yield _row("time to load the model, s", loads[1], None, "< 0.300")


def _row(measure: str, value: float, count: int | None, target: str = "") -> Row:
    return Row(SECTION, measure, "docparse", value, target, count)


def _write(sheets: Sequence[Sheet], folder: Path) -> tuple[list[Path], int]:
    """Each text several times, so that starting Python does not weigh much; and how many syllables they have."""
    files, syllables = [], 0
    for copy in range(_COPIES):
        for number, sheet in enumerate(sheets):
            path = folder / f"{number:03}-{copy}.txt"
            path.write_text(sheet.text, encoding="utf-8")
            files.append(path)
            syllables += syllable_count(sheet.text)
    return files, syllables


def _seconds(folder: Path, shares: Sequence[Sequence[Path]]) -> float:
    """Until the last of the processes has ended, each with its share of the files."""
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment = {**os.environ, **compiled, "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    begin = time.perf_counter()
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _PIN + _CHECK, str(core), str(folder / f"{core}.json"), *map(str, files)],
            cwd=ROOT, env=environment, stdout=subprocess.DEVNULL,
        )
        for core, files in enumerate(shares)
    ]  # fmt: skip
    codes = [process.wait() for process in processes]
    if any(codes):
        raise subprocess.SubprocessError(f"docparse check ended with {codes}")
    return time.perf_counter() - begin
