"""What the registry knows of cited instruments, and what a look-up costs: ``python -m benchmarks.registry [--misses]``.

Of the instruments cited in the reference documents, then in other real papers: how many the registry knows, of how
many it has any state, and of how many one that is valid today; how many of those it knows are linked to the right one,
and how many links are wrong (``benchmarks/resolution.py`` says how the truth is found).
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.annotated import FOLDER, load_annotations
from benchmarks.gold import GoldCase, load_cases
from benchmarks.resolution import Counts, count_linked, count_reference, load_read
from docparse.extract import extract
from docparse.readers import ReadOptions, read
from docparse.registry import Registry, open_packaged, with_statuses
from docparse.values import Analysis, DocparseError

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
# Scanned pages would have to be recognised first.
_SUFFIXES = (".md", ".docx", ".pdf")
_ROWS = (
    ("cited", "instruments cited"), ("known", "known to the registry"), ("with_state", "with any state"),
    ("with_state_today", "with a state valid today"),
)  # fmt: skip


class _Judge:
    """Reads documents and asks the registry; ``seconds`` is what asking cost."""

    def __init__(self, registry: Registry, today: str) -> None:
        self._registry = registry
        self._today = today
        self.seconds = 0.0
        self.mentions = 0

    def analyse(self, path: Path) -> Analysis:
        """The document with the states of what it cites. Raises DocparseError: it cannot be read."""
        analysis = extract(read(path, options=ReadOptions(ocr=False)))
        begin = time.perf_counter()
        judged = with_statuses(analysis, self._registry, self._today)
        self.seconds += time.perf_counter() - begin
        self.mentions += len(judged.citations)
        return judged


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares and the times; 1 where a link is wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.registry", description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the reference material")
    parser.add_argument("--today", default=datetime.date.today().isoformat(), help="ISO day (default: today)")
    parser.add_argument("--misses", action="store_true", help="list what was not linked, wrongly linked, or not read")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    begin = time.perf_counter()
    registry = open_packaged()
    opened = (time.perf_counter() - begin) * 1e3
    print(f"{'opened in, ms':<44}{opened:10.2f}")
    judge, decided = _Judge(registry, options.today), load_read()
    cases = [
        *load_cases(options.shared / "gold", options.shared / "docs")[0],
        *load_annotations(FOLDER, options.shared)[0],
    ]
    reference = count_reference(((case, judge.analyse(case.path)) for case in cases), registry, decided)
    others = count_linked(_others(options.shared / "docs", cases, judge), registry, decided)
    for title, counts in (("reference documents", reference), ("other papers", others)):
        print(f"\n{title}")
        print("\n".join(_lines(counts)))
        if options.misses:
            print("\n".join(f"  {miss}" for miss in counts.misses))
    mention = judge.seconds / max(1, judge.mentions) * 1e3
    print(f"\n{'a mention with its states, ms':<44}{mention:10.3f}")
    if options.json:
        figures = {"reference": _figures(reference), "others": _figures(others)}
        record = {**figures, "opened, ms": opened, "a mention, ms": mention}
        options.json.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return 1 if reference.wrong or others.wrong else 0


def _others(folder: Path, cases: Sequence[GoldCase], judge: _Judge) -> Iterator[Analysis]:
    known = {case.path.resolve() for case in cases}
    for path in sorted(folder.rglob("*.*")):
        if path.suffix not in _SUFFIXES or path.resolve() in known:
            continue
        try:
            yield judge.analyse(path)
        except DocparseError:
            continue


def _figures(counts: Counts) -> dict[str, float]:
    cited, known = max(1, counts.cited), max(1, counts.known)
    shares = {"known": counts.known / cited, "with a state": counts.with_state / cited, "right": counts.right / known}
    return {**shares, "wrong": float(counts.wrong)}


def _lines(counts: Counts) -> Iterator[str]:
    for name, words in _ROWS:
        value = getattr(counts, name)
        yield f"{words:<44}{value:10} {value / max(1, counts.cited):8.3f}"
    yield f"{'of those known, linked to the right one':<44}{counts.right:10} {counts.right / max(1, counts.known):8.3f}"
    yield f"{'cited with a slip, offered and not linked':<44}{counts.offered:10} of {counts.near}"
    yield f"{'name of several, reported so':<44}{counts.reported:10} of {counts.ambiguous}"
    yield f"{'links to a wrong one':<44}{counts.wrong:10}"
    yield f"{'links that nobody has read':<44}{counts.undecided:10}"


if __name__ == "__main__":
    sys.exit(main())
