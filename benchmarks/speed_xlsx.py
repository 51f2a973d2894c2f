"""What results cost to write: ``python -m benchmarks.speed_xlsx [--json OUT]``.

A Word file of 30 pages made here, every page with faults, checked once; then each kind of result for its
200 findings, warm and the least of several passes; the workbook also from the start of a process, with
the library that writes it still to be loaded. Wall seconds on one core.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.speed_figures import run
from benchmarks.speed_files import least, pages, write_word
from docparse.pipeline import check, describe_run
from docparse.report.report_set import OUTPUTS, Output
from docparse.report.sarif import render_sarif
from docparse.values import Analysis

PAGES, FINDINGS = 30, 200
FAULT = "Khôi thi đua họp mỗi quý 1 lần; Công TTĐT đăng kết quả ."
Make = Callable[[Analysis, Mapping[str, Any]], object]
_LOAD = "import time; begin = time.perf_counter(); import xlsxwriter; print(time.perf_counter() - begin)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    return run("benchmarks.speed_xlsx", __doc__, measure, arguments)


def measure(folder: Path) -> dict[str, float]:
    """Seconds for each kind of result."""
    analysis = _checked(folder)
    facts = describe_run()
    figures = {"pages": float(PAGES), "findings": float(len(analysis.findings or ()))}
    for name, make in _makers().items():
        figures[f"{name}, s"] = least(partial(make, analysis, facts))
    done = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, encoding="utf-8", check=True)
    return figures | {"loading the library of the workbook, s": float(done.stdout)}


def _checked(folder: Path) -> Analysis:
    """The file with exactly ``FINDINGS`` findings."""
    path = folder / "30-trang.docx"
    write_word(path, [f"{page}\n{FAULT}\n{FAULT}\n{FAULT}" for page in pages(PAGES)])
    analysis = check(path)
    found = analysis.findings or ()
    if len(found) < FINDINGS:
        raise SystemExit(f"only {len(found)} findings")
    return replace(analysis, findings=found[:FINDINGS])


def _makers() -> Mapping[str, Make]:
    """What each kind of result is made by."""

    def write_set(analysis: Analysis, run: Mapping[str, Any]) -> list[bytes]:
        return [output.make(analysis, run, "vi") for output in OUTPUTS]

    single: dict[str, Make] = {
        output.name.removeprefix("{name}").lstrip("-."): partial(_write_one, output) for output in OUTPUTS
    }
    return single | {
        "sarif": lambda analysis, run: render_sarif([analysis], [], lambda document: None),
        "the whole set": write_set,
    }


def _write_one(output: Output, analysis: Analysis, run: Mapping[str, Any]) -> bytes:
    return output.make(analysis, run, "vi")


if __name__ == "__main__":
    raise SystemExit(main())
