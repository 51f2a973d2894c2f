"""The JSON of a run, as it is kept for each release."""

from __future__ import annotations

import datetime
import importlib.metadata
import json
import os
import platform
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks.whole.plan import Mode, Plan
from benchmarks.whole.rows import Row
from benchmarks.whole.runs import Run
from docparse import __version__
from docparse.pipeline.batch.crew import usual_workers

SCHEMA = "docparse-benchmarks/1"
RELEASES = Path(__file__).resolve().parent.parent / "releases"
# Their versions move the figures beside ours.
_PEERS = (
    "eyecite", "hyperscan", "symspellpy", "underthesea", "pdfplumber", "pypdfium2", "python-docx", "networkx", "igraph",
    "rustworkx", "duckdb", "pyarrow", "numpy",
)  # fmt: skip
# On Linux only.
_PROC = Path(os.sep, "proc")
_PROCESSOR = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)
_MEMORY = re.compile(r"^MemTotal:\s*(\d+) kB$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A run of the whole table. ``machine`` holds no name and no path."""

    version: str
    day: str
    mode: Mode
    machine: Mapping[str, str | int | float]
    packages: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...]
    runs: tuple[Run, ...] = ()


def make_record(rows: Sequence[Row], runs: Sequence[Run], mode: Mode) -> Record:
    """Of this version, day and machine."""
    return Record(
        version=__version__,
        day=datetime.date.today().isoformat(),
        mode=mode,
        machine=machine_facts(),
        packages=dict(_versions()),
        rows=tuple(rows),
        runs=tuple(runs),
    )


def may_join(kept: Record, mode: Mode) -> bool:
    """Whether figures of this machine in ``mode`` may stand beside those that were kept."""
    return kept.mode == mode and kept.machine == machine_facts()


def joined(kept: Record, now: Record, plan: Plan) -> Record:
    """What was kept, with the rows and runs of the areas measured ``now`` in place of its own; in the plan's order."""
    areas = {row.area for row in now.rows}
    left = (row for row in kept.rows if row.area not in areas)
    rows = {(row.area, row.measure): row for row in (*left, *now.rows)}
    runs = {run.name: run for run in (*kept.runs, *now.runs)}
    order = [(measure.area, measure.measure) for measure in plan.measures]
    return replace(
        now,
        packages={**kept.packages, **now.packages},
        rows=tuple(rows[name] for name in order if name in rows),
        runs=tuple(runs[one.name] for one in plan.measurements if one.name in runs),
    )


def machine_facts() -> dict[str, str | int | float]:
    """Cores that this process may use, memory in GB (2^30 bytes), Python, processor, system."""
    memory = _found(_MEMORY, _PROC / "meminfo")
    return {
        "cores": usual_workers(),
        "memory_gb": round(int(memory) / 2**20, 1) if memory else 0.0,
        "python": platform.python_version(),
        "processor": _found(_PROCESSOR, _PROC / "cpuinfo") or platform.processor() or platform.machine(),
        "system": platform.system(),
    }


def _found(pattern: re.Pattern[str], path: Path) -> str:
    """The first group in the file; "" where there is no such file."""
    try:
        match = pattern.search(path.read_text(encoding="utf-8"))
    except OSError:
        return ""
    return match.group(1).strip() if match else ""


def _versions() -> list[tuple[str, str]]:
    installed = {dist.metadata["Name"].lower(): dist.version for dist in importlib.metadata.distributions()}
    return [(name, installed[name]) for name in _PEERS if name in installed]


def write_record(record: Record, path: Path) -> None:
    """As JSON, rounded to what the figures can bear; the folder is made."""
    content = {"schema": SCHEMA, **asdict(record)}
    content["rows"] = [_rounded(row) for row in content["rows"]]
    # The figures that no row shows are of no use later.
    content["runs"] = [
        {name: run[name] for name in run if name != "figures"} | {"seconds": round(run["seconds"], 1)}
        for run in content["runs"]
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    peers = {name: _digits(figure) for name, figure in row["peers"].items()}
    return {**row, "value": _digits(row["value"]), "peers": peers}


def _digits(value: float | None) -> float | None:
    """Five significant digits."""
    return None if value is None else float(f"{value:.5g}")


def read_record(path: Path) -> Record:
    """A run that was kept. Raises OSError, ValueError: it cannot be read, or is of another schema."""
    content = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict) or content.pop("schema", None) != SCHEMA:
        raise ValueError(f"{path.name} is no {SCHEMA}")
    content["rows"] = tuple(Row(**row) for row in content["rows"])
    content["runs"] = tuple(Run(**run) for run in content["runs"])
    return Record(**content)
