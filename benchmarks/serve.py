"""What the server bears: ``python -m benchmarks.serve [--requests N] [--json OUT]``.

A real ``docparse serve`` on this machine, with clients beside it on the same cores: one client; fifty that send a
paragraph every two seconds; fifty that send the next as soon as they have their answer, beside the rate at which as
many processes check the same paragraphs without a server; small ones while a large document is checked; and the
memory of all its processes over ``--requests`` (50,000) requests. No two paragraphs are alike and nothing is cached.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.made_paragraphs import paragraphs

_ROOT = Path(__file__).resolve().parent.parent
_READY = re.compile(r"http://127\.0\.0\.1:(\d+)/")
_BATCH = 2_000
_LARGE_PARAGRAPHS = 4_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=50_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--json", metavar="OUT")
    options = parser.parse_args(arguments)
    figures: dict[str, float] = {"batch, paragraphs/s": batch_rate(options.workers)}
    with served(options.workers) as (port, process):
        figures |= _measure(port, process, figures["batch, paragraphs/s"], options.requests)
    for name, figure in figures.items():
        print(f"{name:58} {figure:12,.2f}")
    if options.json:
        Path(options.json).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


@contextmanager
def served(workers: int) -> Iterator[tuple[int, int]]:
    """A running server: its port and the number of its process."""
    command = [sys.executable, "-m", "docparse", "serve", "--port", "0", "--workers", str(workers), "--no-config"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", cwd=_ROOT) as running:
        assert running.stdout is not None
        found = _READY.search(running.stdout.readline())
        if found is None:
            raise RuntimeError("the server did not start")
        try:
            yield int(found.group(1)), running.pid
        finally:
            running.terminate()


def batch_rate(processes: int) -> float:
    """Paragraphs a second that so many processes check without a server."""
    share = list(paragraphs(_BATCH, seed=9))
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(_check_all, [share[:50]] * processes))
        parts = [share[number::processes] for number in range(processes)]
        begun = time.perf_counter()
        list(pool.map(_check_all, parts))
        return len(share) / (time.perf_counter() - begun)


def _check_all(texts: Sequence[str]) -> None:
    from docparse.server.tasks.asked import CheckSettings, Paragraph
    from docparse.server.tasks.paragraphs import check_paragraph

    for text in texts:
        check_paragraph(_tell_nobody, Paragraph(text=text), CheckSettings())


def _tell_nobody(done: int, total: int, step: str) -> None:
    return None


def _measure(port: int, process: int, batch: float, requests: int) -> dict[str, float]:
    load(port, count=400, clients=4, seed=100)
    figures = _named("one client", load(port, count=600, seed=2))
    figures |= _named("50 clients, one paragraph every 2 s each", load(port, clients=50, count=750, every=2.0, seed=3))
    closed = load(port, clients=50, count=_BATCH, seed=4)
    rate = _BATCH / closed["whole"]
    figures |= _named("50 clients, closed loop", closed)
    figures |= {"50 clients, closed loop, paragraphs/s": rate, "of the batch rate": rate / batch}
    figures |= _beside_large(port)
    return figures | _memory_over(port, process, requests)


def load(port: int, **how: float) -> dict[str, Any]:
    """What ``benchmarks.load`` measured in a process of its own."""
    options = [part for name, value in how.items() for part in (f"--{name}", str(value))]
    command = [sys.executable, "-m", "benchmarks.load", str(port), *options]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", cwd=_ROOT)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def _named(name: str, measured: dict[str, Any]) -> dict[str, float]:
    took = sorted(measured["seconds"])
    return {
        f"{name}, p50 ms": took[len(took) // 2] * 1000,
        f"{name}, p99 ms": took[int(len(took) * 0.99)] * 1000,
        f"{name}, errors": float(measured["errors"]),
    }


def _beside_large(port: int) -> dict[str, float]:
    """One client's paragraphs while a document of some hundreds of pages is checked."""
    text = "\n".join(paragraphs(_LARGE_PARAGRAPHS, seed=5))
    took: list[float] = []

    def send() -> None:
        body = json.dumps({"text": text}).encode()
        headers = {"Content-Type": "application/json"}
        asked = urllib.request.Request(f"http://127.0.0.1:{port}/api/v1/check", body, headers)
        begun = time.perf_counter()
        with urllib.request.urlopen(asked) as answer:
            answer.read()
        took.append(time.perf_counter() - begun)

    sending = threading.Thread(target=send)
    sending.start()
    measured = load(port, count=600, seed=6)
    beside = sending.is_alive()
    sending.join()
    return {
        **_named("one client beside a large document", measured),
        "the large document, code points": float(len(text)),
        "the large document, s": took[0],
        "the large document took longer than the small ones": float(beside),
    }


def _memory_over(port: int, process: int, requests: int) -> dict[str, float]:
    """Megabytes of the server and its workers after each fifth of ``requests``."""
    figures: dict[str, float] = {"memory before, MB": _memory(process)}
    fifth = requests // 5
    errors = 0
    for number in range(1, 6):
        errors += load(port, clients=50, count=fifth, seed=1000 + number)["errors"]
        figures[f"memory after {number * fifth:,} requests, MB"] = _memory(process)
    return figures | {"errors of these": float(errors)}


def _memory(process: int) -> float:
    """Resident memory of a process and those that it started, on Linux; 0 elsewhere."""
    try:
        listed = subprocess.run(
            ["ps", "-o", "rss=", "--pid", str(process), "--ppid", str(process)], capture_output=True, encoding="utf-8"
        )
    except OSError:
        return 0.0
    return sum(int(line) for line in listed.stdout.split()) / 1024


if __name__ == "__main__":
    raise SystemExit(main())
