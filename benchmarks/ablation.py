"""What each larger package adds, and what it costs: ``python -m benchmarks.ablation [--only PACKAGE]``.

For spaCy, underthesea, pdfplumber, networkx and jinja2: figures with and without the package on the
same inputs, the seconds its import takes, the memory it takes then, and its size on disk with all
that it depends on. "nothing measurable" is an answer. What needs real documents reads ``../shared``
and is left out, by name, where that is absent.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.ablation_cost import measure_cost
from benchmarks.ablation_graph import measure_graph
from benchmarks.ablation_pages import measure_pages
from benchmarks.ablation_row import Row
from benchmarks.ablation_spacy import measure_spacy
from benchmarks.ablation_tables import measure_tables
from benchmarks.ablation_witness import measure_witness

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
MEASURES: dict[str, Callable[[Path], Iterable[Row]]] = {
    "spacy": measure_spacy,
    "underthesea": measure_witness,
    "pdfplumber": measure_tables,
    "networkx": measure_graph,
    "jinja2": measure_pages,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table for each package. Returns 1 if one of them is not installed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ablation", description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of real documents and reference analyses")
    parser.add_argument("--only", choices=list(MEASURES), action="append", help="this package (repeatable)")
    options = parser.parse_args(arguments)
    print("figures are: without the package → with it")
    absent = 0
    for package in options.only or MEASURES:
        cost = measure_cost(package)
        if cost is None:
            print(f"\n{package}: not installed, nothing measured")
            absent += 1
            continue
        print(f"\n{package}: {cost}")
        for row in MEASURES[package](options.shared):
            print(f"  {row}")
        sys.stdout.flush()
    return 1 if absent else 0


if __name__ == "__main__":
    sys.exit(main())
