"""Accuracy on hand-made reference analyses: ``python -m benchmarks.accuracy [--annotations] [--misses]``.

Reads each document once and prints, for every measure, the pooled figure (the reference
scorer's), the median over documents, a bootstrap 95 % interval (documents resampled) and
whether the target is reached. Figures of few documents swing: read the interval.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.analyses import Analyse, analyse_by_command, analyse_in_process
from benchmarks.annotated import FOLDER, load_annotations
from benchmarks.figures import Figure, compute_figures
from benchmarks.gold import GoldCase, load_cases
from benchmarks.scoring import score_document
from benchmarks.table import format_misses, format_table, merge_misses
from benchmarks.tally import Tally

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures. Returns 1 if a document failed; 0 also where the reference material is not there."""
    options = _parse(arguments)
    if not options.gold.is_dir():
        print(f"No reference analyses at {options.gold}: nothing measured. Name another folder with --gold.")
        return 0
    cases, absent = (
        load_annotations(FOLDER, options.docs.parent) if options.annotations else load_cases(options.gold, options.docs)
    )
    analyse = analyse_by_command(options.command.split()) if options.command else analyse_in_process
    begin = time.perf_counter()
    tallies, failures = score_cases(cases, analyse)
    seconds = time.perf_counter() - begin
    figures = compute_figures([tally.counts for tally in tallies])
    misses = merge_misses(tallies)
    print(f"{len(tallies)} documents in {seconds:.1f} s\n")
    print(format_table(figures))
    for name in absent:
        print(f"no file for {name}")
    for name, reason in failures:
        print(f"failed: {name}: {reason}")
    if options.misses:
        print(format_misses(misses))
    if options.json:
        _write_json(options.json, figures, tallies, misses, failures)
    return 1 if failures or absent else 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__.split("\n")[0])
    parser.add_argument("--gold", type=Path, default=SHARED / "gold", help="folder of reference analyses")
    parser.add_argument("--docs", type=Path, default=SHARED / "docs", help="folder of the documents themselves")
    parser.add_argument("--annotations", action="store_true", help="measure on benchmarks/annotations instead")
    parser.add_argument("--misses", action="store_true", help="list what was missed and falsely found, by kind")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write figures, counts and misses to a file")
    parser.add_argument("--command", help='run this command instead of the library, e.g. "docparse"')
    return parser.parse_args(arguments)


def score_cases(cases: Sequence[GoldCase], analyse: Analyse) -> tuple[list[Tally], list[tuple[str, str]]]:
    """A tally for each document that could be analysed; name and reason of each that could not."""
    tallies, failures = [], []
    for case in cases:
        try:
            document, text = analyse(case.path)
        except Exception as error:  # one failure must not hide the figures of the others
            failures.append((case.name, f"{type(error).__name__}: {error}"))
            continue
        tallies.append(score_document(case.name, case.gold, document, text))
        print(f"  {case.name}", file=sys.stderr)
    return tallies, failures


def _write_json(
    path: Path,
    figures: Sequence[Figure],
    tallies: Sequence[Tally],
    misses: dict[str, list[tuple[object, ...]]],
    failures: Sequence[tuple[str, str]],
) -> None:
    record = {
        "figures": [asdict(figure) | {"verdict": figure.verdict} for figure in figures],
        "documents": {tally.name: dict(tally.counts) for tally in tallies},
        "misses": misses,
        "failures": failures,
    }
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1, default=str) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
