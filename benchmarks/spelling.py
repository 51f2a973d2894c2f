"""Spelling on real and on made errors, beside other programs: ``python -m benchmarks.spelling``.

``real`` (the leading figure): word errors that readers marked in real documents, and the false alarms in the same
documents after correction. ``injected``: the same documents and further ones that were read and corrected, with the
slips of a typist in one word of sixty. ``dropped``: the same without inner words of frequent phrases.
``further``: errors that a reader found in other documents. ``viwiki``: sentences with real errors, and as many
without. ``seed``: the plan that the project began with.
Whatever the family SPL tells counts, notes too: ``docparse check`` shows them all.

``--only real,viwiki`` runs some parts (``--only "" --speed``: speed alone), ``--model FILE`` takes another model than
the packaged one, ``--no-peers`` leaves the other programs out, ``--json FILE`` keeps the figures, ``--misses`` lists
what docparse missed and what it told falsely.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.spelling_injected import load_clean
from benchmarks.spelling_parts import PARTS
from benchmarks.spelling_peers import installed_peers
from benchmarks.spelling_programs import Program, docparse_programs
from benchmarks.spelling_real import load_real
from benchmarks.spelling_rows import Row, as_records, format_table
from benchmarks.spelling_scoring import Outcome
from benchmarks.spelling_speed import speed_rows

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, and write it as JSON if asked."""
    options = _parse(arguments)
    rows: list[Row] = []
    options.programs, absent = _programs(options)
    for part in filter(None, options.only.split(",")):
        for program, (measured, outcome) in PARTS[part](options):
            rows += measured
            if options.misses and program.name == "docparse":
                print(*_misses(part, outcome), sep="\n")
    if options.speed:
        rows += speed_rows(load_clean(options.shared, load_real(options.shared)))
    print(*format_table(rows), *absent, sep="\n")
    if options.json:
        text = json.dumps(as_records(rows), ensure_ascii=False, indent=1)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 0


def _programs(options: argparse.Namespace) -> tuple[list[Program], list[str]]:
    """docparse and its peers, and a line for each peer that is not there."""
    peers, absent = ([], []) if options.no_peers else installed_peers(options.shared)
    return [*docparse_programs(options.model), *peers], [f"not installed: {reason}" for reason in absent]


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.spelling", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the reference material")
    parser.add_argument("--only", default=",".join(PARTS), help="parts to run, commas between them")
    parser.add_argument("--model", type=Path, help="another model than the packaged one (.npz)")
    parser.add_argument("--speed", action="store_true", help="also measure speed and memory (needs an idle machine)")
    parser.add_argument("--no-peers", action="store_true", help="docparse alone")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--misses", action="store_true", help="list what was missed and what was told falsely")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args(arguments)
    unknown = set(filter(None, options.only.split(","))) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))} (there are {', '.join(PARTS)})")
    return options


def _misses(part: str, outcome: Outcome) -> Iterator[str]:
    for hit in outcome.hits:
        if hit.score is None:
            yield f"{part}  missed  {hit.error.kind}: {hit.where} → {' | '.join(hit.error.right)}"
    for told, where in outcome.alarms:
        yield f"{part}  alarm   {told.source} {where} → {' | '.join(told.suggestions)}"
    yield ""


if __name__ == "__main__":
    raise SystemExit(main())
