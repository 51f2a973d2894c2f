"""Each measurement in a process of its own: memory and caches do not mix, and what fails fails alone."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Literal

from benchmarks.whole.plan import Measurement, Mode
from benchmarks.whole.shapes import Figures, read_figures

_ROOT = Path(__file__).resolve().parent.parent.parent
_PATH = re.compile(r"(?:[A-Za-z]:)?(?:[\\/][^\s'\"\\/:]+){2,}")
_REASON_LENGTH = 200
State = Literal["ok", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one measurement; ``reason`` says why there are no figures, or why there may be too few."""

    name: str
    module: str
    state: State
    seconds: float = 0.0
    reason: str = ""
    figures: Figures = field(default_factory=dict)


def run_all(measurements: Sequence[Measurement], mode: Mode, tell: Callable[[str], None]) -> Iterator[Run]:
    """One after the other, those that ``mode`` leaves out aside; ``tell`` hears what begins and what has ended."""
    for measurement in measurements:
        arguments = measurement.arguments[mode]
        if arguments is None:
            continue
        tell(f"{measurement.name} …")
        run = run_one(measurement, arguments)
        tell(f"  {run.state}, {run.seconds:.0f} s {run.reason}".rstrip())
        yield run


def run_one(measurement: Measurement, arguments: Sequence[str], root: Path = _ROOT) -> Run:
    """The figures of ``measurement``; nothing that it does is raised here."""
    missing = _missing(measurement, root)
    if missing:
        return Run(measurement.name, measurement.module, "skipped", reason=missing)
    begun = time.perf_counter()
    figures, fault = _measure(measurement, arguments, root)
    state: State = "ok" if figures else "failed"
    return Run(measurement.name, measurement.module, state, time.perf_counter() - begun, fault, figures)


def _missing(measurement: Measurement, root: Path) -> str:
    """Why it cannot be run here; "" where it can."""
    if not (root / f"{measurement.module.replace('.', '/')}.py").is_file():
        return f"no module {measurement.module}"
    absent = [need for need in measurement.needs if not _NEEDS[need.partition(" ")[0]](need.partition(" ")[2], root)]
    return f"no {', no '.join(need.partition(' ')[2] for need in absent)}" if absent else ""


# What the table may ask for, by the first word of the need.
_NEEDS: dict[str, Callable[[str, Path], bool]] = {
    "folder": lambda name, root: (root / name).is_dir(),
    "program": lambda name, _: shutil.which(name) is not None,
    "package": lambda name, _: find_spec(name) is not None,
    "system": lambda name, _: sys.platform == name.lower(),
}


def _measure(measurement: Measurement, arguments: Sequence[str], root: Path) -> tuple[Figures, str]:
    with tempfile.TemporaryDirectory(prefix="docparse-benchmarks-") as name:
        out, said = Path(name) / "figures.json", Path(name) / "said.txt"
        command = [sys.executable, "-X", "utf8", "-m", measurement.module, *arguments, "--json", str(out)]
        with said.open("wb") as stream, _started(command, root, stream) as process:
            try:
                code = process.wait(measurement.seconds)
            except subprocess.TimeoutExpired:
                return {}, f"took longer than {measurement.seconds:.0f} s"
        fault = f"exit code {code}: {_last_line(said)}" if code else ""
        try:
            return read_figures(json.loads(out.read_text(encoding="utf-8")), measurement.shape), fault
        except (OSError, ValueError, LookupError, TypeError) as error:
            return {}, fault or f"no figures: {type(error).__name__}; {_last_line(said)}"


@contextmanager
def _started(command: Sequence[str], root: Path, stream: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended with all that it started, when the block is left."""
    process = subprocess.Popen(command, cwd=root, stdout=stream, stderr=stream, start_new_session=True)
    try:
        yield process
    finally:
        kill_group = getattr(os, "killpg", None)
        if kill_group is None:
            process.kill()
        else:
            with _nothing_left():
                kill_group(process.pid, signal.Signals(9))
        process.wait()


@contextmanager
def _nothing_left() -> Iterator[None]:
    try:
        yield
    except (ProcessLookupError, PermissionError):  # macOS says the latter of what has ended
        return


def _last_line(said: Path) -> str:
    """What it said last, without the names of folders: the record is published."""
    lines = [line for line in said.read_text(encoding="utf-8", errors="replace").splitlines() if line.strip()]
    return _PATH.sub("…", lines[-1].strip())[:_REASON_LENGTH] if lines else "it said nothing"
