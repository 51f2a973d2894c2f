"""The parts of the spelling benchmark: each puts its texts before every program."""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from benchmarks.corrected import FOLDER, load_corrected
from benchmarks.proofreading_seed import PLAN
from benchmarks.spelling_dropped import drop_words
from benchmarks.spelling_injected import inject, load_clean
from benchmarks.spelling_programs import Program
from benchmarks.spelling_real import WORD_ERRORS, RealDocument, load_real
from benchmarks.spelling_rows import Row, curve_rows, kind_rows, recall_rows
from benchmarks.spelling_scoring import Error, Outcome, Sheet, judge, recall
from benchmarks.spelling_viwiki import load_viwiki, viwiki_rows

_REAL = "real (errors that readers marked)"
_FURTHER = "real, further documents (seen by a reader first)"
_INJECTED = "injected (a slip in one word of sixty)"
_DROPPED = "dropped (inner words of frequent phrases)"
_SEED = "seed plan"
_ALARMS = "alarms in 1,000 syllables"
_SEED_ERRORS = ("Trường khối", "Khôi thi đua", "Công TTĐT", "Hung Yên", "phong trào thi năm", "ban Kế hoạch")
Measured = tuple[list[Row], Outcome]


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
    if program.scored:
        scored, alarms = (judge(program.find_scored, sheets) for sheets in (marked, corrected))
        rows += curve_rows(_REAL, program.name, scored.hits, alarms, {0.5: "≥ 0.70"})
    return rows, Outcome(outcome.hits, clean.alarms, clean.syllables)


def _further(options: argparse.Namespace) -> Iterator[tuple[Program, Measured]]:
    """Errors that were first seen by a tool are left aside: the tool was docparse."""
    sheets = []
    for case in load_corrected(FOLDER, options.shared)[0]:
        seen = [one for one in case.errors if one.seen == "reader" and one.kind in WORD_ERRORS]
        errors = tuple(Error(one.start, one.end, (one.right,), one.kind) for one in seen)
        sheets.append(Sheet(case.name, case.document.text, errors))
    for program in options.programs:
        outcome = judge(program.find, sheets)
        rows = [*recall_rows(_FURTHER, program.name, outcome), *kind_rows(_FURTHER, program.name, outcome.hits)]
        # What is told besides may be an error that a tool saw first.
        yield program, (rows, Outcome(outcome.hits, [], outcome.syllables))


def _seed(options: argparse.Namespace) -> Iterator[tuple[Program, Measured]]:
    """Other findings at places that a reader marked are no fault."""
    for document in load_real(options.shared):
        if document.marked.name == PLAN.name:
            sheet = document.marked
            found = [(quote, sheet.text.find(quote)) for quote in _SEED_ERRORS]
            errors = tuple(Error(start, start + len(quote), (), quote) for quote, start in found if start >= 0)
            apart = tuple((error.start, error.end) for error in sheet.errors)
            for program in options.programs:
                yield program, _seed_rows(program, replace(sheet, errors=errors, apart=apart))


def _seed_rows(program: Program, sheet: Sheet) -> Measured:
    outcome = judge(program.find, [sheet])
    rows = [
        Row(_SEED, "recall of six word errors", program.name, recall(outcome.hits), "1", len(sheet.errors)),
        Row(_SEED, "findings where no reader marked a word", program.name, len(outcome.alarms), "0"),
    ]
    return rows, outcome


def _injected(options: argparse.Namespace) -> Iterator[tuple[Program, Measured]]:
    clean = load_clean(options.shared, load_real(options.shared))
    sheets = [inject(sheet, random.Random(f"{options.seed} {sheet.name}")) for sheet in clean]
    for program in options.programs:
        yield program, _injected_rows(program, sheets)


def _injected_rows(program: Program, sheets: Sequence[Sheet]) -> Measured:
    outcome = judge(program.find, sheets)
    rows = list(recall_rows(_INJECTED, program.name, outcome))
    rows.append(Row(_INJECTED, _ALARMS, program.name, outcome.alarm_rate, count=outcome.syllables))
    rows += kind_rows(_INJECTED, program.name, outcome.hits)
    if program.scored:
        scored = judge(program.find_scored, sheets)
        rows += curve_rows(_INJECTED, program.name, scored.hits, scored, {0.5: "≥ 0.93"}, first_target="≥ 0.95")
    return rows, outcome


def _dropped(options: argparse.Namespace) -> Iterator[tuple[Program, Measured]]:
    clean = load_clean(options.shared, load_real(options.shared))
    sheets = drop_words(clean, options.shared / "corpus", options.seed)
    for program in options.programs:
        yield program, _dropped_rows(program, sheets)


def _dropped_rows(program: Program, sheets: Sequence[Sheet]) -> Measured:
    """Whatever touches the gap has found it; the alarms are those of findings that tell of a missing word."""
    told = {sheet.text: program.find(sheet.text) for sheet in sheets}
    outcome = judge(told.__getitem__, sheets)
    adding = judge(lambda text: [one for one in told[text] if one.adds], sheets)
    rows = list(recall_rows(_DROPPED, program.name, outcome, "≥ 0.5"))
    rows.append(Row(_DROPPED, f"{_ALARMS} (missing words)", program.name, adding.alarm_rate, "≤ 0.1", adding.syllables))
    rows.append(Row(_DROPPED, f"{_ALARMS} (all findings)", program.name, outcome.alarm_rate, count=outcome.syllables))
    rows += kind_rows(_DROPPED, program.name, outcome.hits)
    if program.scored:
        scored = judge(lambda text: [told for told in program.find_scored(text) if told.adds], sheets)
        rows += curve_rows(_DROPPED, program.name, scored.hits, scored, {0.1: "≥ 0.5"}, (0.1, 0.25))
    return rows, outcome


def _viwiki(options: argparse.Namespace) -> Iterator[tuple[Program, Measured]]:
    sheets = load_viwiki(options.shared / "bench", options.seed)
    for program in options.programs:
        yield program, viwiki_rows(program, sheets)


PARTS: dict[str, Callable[[argparse.Namespace], Iterator[tuple[Program, Measured]]]] = {
    "real": _real,
    "further": _further,
    "injected": _injected,
    "dropped": _dropped,
    "viwiki": _viwiki,
    "seed": _seed,
}
