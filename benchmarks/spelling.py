"""Spelling on real and on made errors, beside other programs: ``python -m benchmarks.spelling``.

``real`` (the leading figure): word errors that readers marked in real documents, and the false alarms in the same
documents after correction. ``injected``: the same documents and further ones that were read and corrected, with the
slips of a typist in one word of sixty. ``dropped``: the same without inner words of frequent phrases.
``viwiki``: sentences with real errors, and as many without.
Whatever the family SPL tells counts, notes too: ``docparse check`` shows them all.

``--only real,viwiki`` runs some parts (``--only "" --speed``: speed alone), ``--model FILE`` takes another model than
the packaged one, ``--no-peers`` leaves the other programs out, ``--json FILE`` keeps the figures, ``--misses`` lists
what docparse missed and what it told falsely.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.spelling_dropped import drop_words
from benchmarks.spelling_injected import inject, load_clean
from benchmarks.spelling_peers import installed_peers
from benchmarks.spelling_programs import Program, docparse_programs
from benchmarks.spelling_real import RealDocument, load_real
from benchmarks.spelling_rows import Row, as_records, curve_rows, format_table, kind_rows, recall_rows
from benchmarks.spelling_scoring import Outcome, Sheet, judge
from benchmarks.spelling_speed import speed_rows
from benchmarks.spelling_viwiki import load_viwiki, viwiki_rows

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
_REAL = "real (errors that readers marked)"
_INJECTED = "injected (a slip in one word of sixty)"
_DROPPED = "dropped (inner words of frequent phrases)"
_ALARMS = "alarms in 1,000 syllables"
Measured = tuple[list[Row], Outcome]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, and write it as JSON if asked."""
    options = _parse(arguments)
    rows: list[Row] = []
    options.programs, absent = _programs(options)
    for part in filter(None, options.only.split(",")):
        for program, (measured, outcome) in _PARTS[part](options):
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
    parser.add_argument("--only", default=",".join(_PARTS), help="parts to run, commas between them")
    parser.add_argument("--model", type=Path, help="another model than the packaged one (.npz)")
    parser.add_argument("--speed", action="store_true", help="also measure speed and memory (needs an idle machine)")
    parser.add_argument("--no-peers", action="store_true", help="docparse alone")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--misses", action="store_true", help="list what was missed and what was told falsely")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args(arguments)
    unknown = set(filter(None, options.only.split(","))) - set(_PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))} (there are {', '.join(_PARTS)})")
    return options


def _real(options: argparse.Namespace) -> Iterator[tuple[Program, Measured]]:
    documents = load_real(options.shared)
    for program in options.programs:
        yield program, _real_rows(program, documents)


def _real_rows(program: Program, documents: Sequence[RealDocument]) -> Measured:
    marked, corrected = [one.marked for one in documents], [one.corrected for one in documents]
    outcome, clean = judge(program.find, marked), judge(program.find, corrected)
    rows = list(recall_rows(_REAL, program.name, outcome, "≥ 0.70"))
    rows.append(Row(_REAL, f"{_ALARMS}, corrected", program.name, clean.alarm_rate, "≤ 0.5", clean.syllables))
    rows += kind_rows(_REAL, program.name, outcome.hits)
    if program.find_scored("Căn cứ") is not None:
        scored, alarms = (judge(lambda text: program.find_scored(text) or (), sheets) for sheets in (marked, corrected))
        rows += curve_rows(_REAL, program.name, scored.hits, alarms, {0.5: "≥ 0.70"})
    return rows, Outcome(outcome.hits, clean.alarms, clean.syllables)


def _injected(options: argparse.Namespace) -> Iterator[tuple[Program, Measured]]:
    dice = random.Random(options.seed)
    sheets = [inject(sheet, dice) for sheet in load_clean(options.shared, load_real(options.shared))]
    for program in options.programs:
        yield program, _injected_rows(program, sheets)


def _injected_rows(program: Program, sheets: Sequence[Sheet]) -> Measured:
    outcome = judge(program.find, sheets)
    rows = list(recall_rows(_INJECTED, program.name, outcome))
    rows.append(Row(_INJECTED, _ALARMS, program.name, outcome.alarm_rate, count=outcome.syllables))
    rows += kind_rows(_INJECTED, program.name, outcome.hits)
    if program.find_scored("Căn cứ") is not None:
        scored = judge(lambda text: program.find_scored(text) or (), sheets)
        rows += curve_rows(_INJECTED, program.name, scored.hits, scored, {0.5: "≥ 0.93"}, first_target="≥ 0.95")
    return rows, outcome


def _dropped(options: argparse.Namespace) -> Iterator[tuple[Program, Measured]]:
    clean = load_clean(options.shared, load_real(options.shared))
    sheets = drop_words(clean, options.shared / "corpus", options.seed)
    for program in options.programs:
        yield program, _dropped_rows(program, sheets)


def _dropped_rows(program: Program, sheets: Sequence[Sheet]) -> Measured:
    """Whatever touches the gap has found it; the alarms are those of findings that tell of a missing word."""
    outcome = judge(program.find, sheets)
    adding = judge(lambda text: [told for told in program.find(text) if told.adds], sheets)
    rows = list(recall_rows(_DROPPED, program.name, outcome, "≥ 0.5"))
    rows.append(Row(_DROPPED, f"{_ALARMS} (missing words)", program.name, adding.alarm_rate, "≤ 0.1", adding.syllables))
    rows.append(Row(_DROPPED, f"{_ALARMS} (all findings)", program.name, outcome.alarm_rate, count=outcome.syllables))
    rows += kind_rows(_DROPPED, program.name, outcome.hits)
    if program.find_scored("Căn cứ") is not None:
        scored = judge(lambda text: [told for told in program.find_scored(text) or () if told.adds], sheets)
        rows += curve_rows(_DROPPED, program.name, scored.hits, scored, {0.1: "≥ 0.5"}, (0.1, 0.25))
    return rows, outcome


def _viwiki(options: argparse.Namespace) -> Iterator[tuple[Program, Measured]]:
    sheets = load_viwiki(options.shared / "bench", options.seed)
    for program in options.programs:
        yield program, viwiki_rows(program, sheets)


def _misses(part: str, outcome: Outcome) -> Iterator[str]:
    for hit in outcome.hits:
        if hit.score is None:
            yield f"{part}  missed  {hit.error.kind}: {hit.where} → {' | '.join(hit.error.right)}"
    for told, where in outcome.alarms:
        yield f"{part}  alarm   {told.source} {where} → {' | '.join(told.suggestions)}"
    yield ""


_PARTS: dict[str, Callable[[argparse.Namespace], Iterator[tuple[Program, Measured]]]] = {
    "real": _real,
    "injected": _injected,
    "dropped": _dropped,
    "viwiki": _viwiki,
}


if __name__ == "__main__":
    raise SystemExit(main())
