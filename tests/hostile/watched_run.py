"""One docparse command over many files in a process of its own, watched file by file.

Behind each bad file comes a good one, whose line of JSON tells that the bad one is done: so time and memory are
told per file without touching the program, and the good ones show that the run goes on. A process that hangs or
grows is ended, the file it was at is blamed, and a new one goes on with the others.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from typing import IO

from tests.hostile.case import READ
from tests.hostile.gauge import Gauge
from tests.hostile.good_files import LINES

ROOT = Path(__file__).resolve().parent.parent.parent
_PROGRAM = "import sys; from docparse.cli import main; sys.exit(main())"
# Ended beyond these, so that a fault of ours does not fill the machine.
_PATIENCE_S = 60.0
_ROOM_MB = 3_000.0
_POLL_S = 0.02
HUNG, GREW, CRASHED = "hung", "grew", "crashed"
Lines = Queue[tuple[str, bytes]]


@dataclass(slots=True)
class Outcome:
    """``answer``: READ, an error code, or how the process ended.

    ``seconds`` are those that the process worked, where the system tells them, else those that passed: other
    programs on the machine do not count. ``megabytes``: the peak, 0 where the system does not tell it.
    """

    answer: str = ""
    seconds: float = 0.0
    megabytes: float = 0.0
    message: str = ""
    remedy: str = ""


@dataclass(slots=True)
class Watched:
    """The environment of the runs, the outcomes by file name, and all that was said on stderr."""

    environment: dict[str, str]
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    said: str = ""


def watch(command: Sequence[str], names: Sequence[str], folder: Path, private: Path, *, tools: bool) -> Watched:
    """Run ``docparse command`` over the files ``names`` of ``folder``; its temporary files go below ``private``.

    ``folder`` gets a good file for each bad one. Without ``tools`` neither Tesseract nor LibreOffice is found.
    """
    result = Watched(environment=_environment(private, tools=tools))
    left = list(names)
    while left:
        _watch_once(command, left, folder, result)
        missing = [name for name in left if not result.outcomes[name].answer]
        if missing == left:
            raise AssertionError(f"no word about {missing}\n{result.said[-2000:]}")
        left = missing
    return result


def _watch_once(command: Sequence[str], names: Sequence[str], folder: Path, result: Watched) -> None:
    marks = {f"mark-{number}.txt": name for number, name in enumerate(names)}
    for mark in marks:
        (folder / mark).write_text("\n".join(LINES[:1]), encoding="utf-8")
    paths = [path for mark, name in marks.items() for path in (name, mark)]
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, *command, "--format", "jsonl", *paths],
        cwd=folder,
        env=result.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    lines: Lines = Queue()
    for kind, stream in (("out", process.stdout), ("err", process.stderr)):
        threading.Thread(target=_pump, args=(stream, kind, lines), daemon=True).start()
    result.outcomes.update({name: Outcome() for name in names})
    _follow(process, lines, marks, result)
    process.wait()


def _environment(private: Path, *, tools: bool) -> dict[str, str]:
    nowhere = {} if tools else dict.fromkeys(("DOCPARSE_TESSERACT", "DOCPARSE_SOFFICE"), str(private / "nothing"))
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP", "HOME", "USERPROFILE", "XDG_CACHE_HOME"), str(private))
    return {**os.environ, **places, **nowhere, "PYTHONPATH": str(ROOT), "PYTHONFAULTHANDLER": "1"}


def _pump(stream: IO[bytes], kind: str, lines: Lines) -> None:
    for line in stream:
        lines.put((kind, line))
    lines.put((kind, b""))
    stream.close()


def _follow(process: subprocess.Popen[bytes], lines: Lines, marks: dict[str, str], result: Watched) -> None:
    """Note time and memory of each file as its mark comes; end the process where a file takes too much."""
    gauge, open_streams, ended = Gauge(process.pid), 2, ""
    waiting = dict(marks)
    while open_streams:
        gauge.look()
        if not ended and (gauge.passed() > _PATIENCE_S or gauge.peak > _ROOM_MB):
            ended = GREW if gauge.peak > _ROOM_MB else HUNG
            process.kill()
        try:
            kind, line = lines.get(timeout=_POLL_S)
        except Empty:
            continue
        open_streams -= not line
        name = waiting.pop(_take(kind, line, result), None)
        if name is not None:
            outcome = result.outcomes[name]
            outcome.seconds, outcome.megabytes = gauge.worked(), gauge.peak
            gauge.restart()
    if len(waiting) == len(marks) and not ended:
        raise AssertionError(f"docparse does not even begin:\n{result.said[-2000:]}")
    if waiting:
        code = f"exit code {process.wait()}"
        result.outcomes[next(iter(waiting.values()))] = Outcome(ended or CRASHED, gauge.passed(), gauge.peak, code)


def _take(kind: str, line: bytes, result: Watched) -> str:
    """Note what a line of output says; the path of the document that it is about, else ""."""
    text = line.decode("utf-8")
    if kind == "err":
        result.said += text
        return ""
    answer = json.loads(text) if text else {"errors": [], "documents": []}
    for error in answer["errors"]:
        outcome = _outcome(error["path"], result)
        outcome.answer = outcome.answer or error["code"]
        outcome.message, outcome.remedy = error["message"], error["remedy"]
    for document in answer["documents"]:
        _outcome(document["path"], result).answer = READ
        return str(document["path"])
    return ""


def _outcome(path: str, result: Watched) -> Outcome:
    """That of the file, or of the archive that the document stands in; marks are forgotten."""
    return result.outcomes.get(Path(path).parts[0], Outcome())
