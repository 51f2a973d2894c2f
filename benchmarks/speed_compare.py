"""What it costs to lay a hundred plans side by side: ``python -m benchmarks.speed_compare [--json OUT]``.

A hundred plans of ten pages and the province's plan above them (``compared_plans``), as Word files: the command
``docparse compare`` from its start to its page, in the process and reading alone; how many of the planted differences
are told, and how many that were not planted. Wall seconds.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.compared_plans import MadePlan, made_plans
from benchmarks.speed_figures import run
from benchmarks.speed_files import write_word
from docparse.pipeline import compare, extract

PLANS = 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    return run("benchmarks.speed_compare", __doc__, measure, arguments)


def measure(folder: Path) -> dict[str, float]:
    """Counts, and seconds for each step."""
    above, plans = made_plans(PLANS)
    for plan in (above, *plans):
        write_word(folder / f"{plan.name}.docx", [plan.text])
    paths = [folder / f"{plan.name}.docx" for plan in plans]
    parent = folder / f"{above.name}.docx"
    command = [sys.executable, "-m", "docparse", "compare", *map(str, paths), "--against", str(parent), "--quiet"]
    page = folder / "so-sanh.html"
    begun = time.perf_counter()
    subprocess.run([*command, "--format", "html", "-o", str(page)], check=True)
    whole = time.perf_counter() - begun
    begun = time.perf_counter()
    read = [extract(path) for path in paths]
    reading = time.perf_counter() - begun
    begun = time.perf_counter()
    found = compare(read, against=parent).statements
    return {
        "plans": float(PLANS),
        "pages": float(sum(len(plan.text) for plan in plans) / 2_500),
        "docparse compare to a page, from its start, s": whole,
        "reading and extracting, s": reading,
        "comparing, s": time.perf_counter() - begun,
        "page, MB": page.stat().st_size / 1e6,
        **_told(plans, [(one.kind, one.documents) for one in found]),
    }


def _told(plans: Sequence[MadePlan], found: Sequence[tuple[str, tuple[int, ...]]]) -> dict[str, float]:
    """Planted differences by document; the province's plan is document 0."""
    planted = {("quota_below_parent", number) for number, plan in enumerate(plans, 1) if plan.falls_short}
    planted |= {("task_deadline", number) for number, plan in enumerate(plans, 1) if plan.is_late}
    told = {(kind, document) for kind, documents in found for document in documents}
    return {
        "planted": float(len(planted)),
        "planted and told": float(len(planted & told)),
        "told but not planted": float(len(told - planted)),
    }


if __name__ == "__main__":
    raise SystemExit(main())
