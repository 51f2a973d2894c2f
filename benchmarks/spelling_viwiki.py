"""Sentences of Viwiki-Spelling, development half: all with errors and as many without, each a text of its own.

Its labels were read again without knowing what any program finds (``viwiki_labels.csv``): E an error that the sentence
alone betrays, V another accepted spelling or another word as good, N no error, or none that can be seen, F a foreign
word or name, X more than one word.
"""

from __future__ import annotations

import csv
import json
import math
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.spelling_programs import Program
from benchmarks.spelling_rows import Row
from benchmarks.spelling_scoring import Error, Outcome, Sheet, first, found, judge

SECTION = "viwiki (sentences of Wikipedia)"
_LABELS = Path(__file__).with_name("viwiki_labels.csv")


def load_viwiki(folder: Path, seed: int) -> list[Sheet]:
    """The sentences; none where the benchmark is not at hand."""
    faulty, clean = (_rows(folder / f"viwiki_dev_{kind}.jsonl") for kind in ("errors", "clean"))
    clean = random.Random(seed).sample(clean, min(len(faulty), len(clean)))
    with _LABELS.open(encoding="utf-8", newline="") as stream:
        read = {(row["id"], int(row["start"])): row["class"] for row in csv.DictReader(stream)}
    return [_sheet(row, read) for row in (*faulty, *clean)]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def _sheet(row: dict[str, Any], read: Mapping[tuple[str, int], str]) -> Sheet:
    errors = (
        Error(one["start"], one["end"], tuple(one["right"]), read.get((row["id"], one["start"]), "E"))
        for one in row.get("errors", ())
    )
    return Sheet(row["id"], row["text"], tuple(errors))


def viwiki_rows(program: Program, sheets: Sequence[Sheet]) -> tuple[list[Row], Outcome]:
    """Detection as the program tells it and, where it has scores, at the best threshold."""
    outcome = judge(program.find, sheets)
    precision, recall, best = _detection(outcome, -math.inf)
    sure = _that_hold(outcome)
    rows = [
        Row(SECTION, "precision", program.name, precision),
        Row(SECTION, "recall", program.name, recall, count=len(outcome.hits)),
        Row(SECTION, "F1", program.name, best, "≥ 0.80"),
        Row(SECTION, "right suggestion first, of those found", program.name, first(outcome.hits), "≥ 0.90"),
        Row(SECTION, "alarms in 1,000 syllables", program.name, outcome.alarm_rate, count=outcome.syllables),
        Row(SECTION, "recall of labels that hold", program.name, _detection(sure, -math.inf)[1], count=len(sure.hits)),
        Row(SECTION, "F1 of labels that hold", program.name, _detection(sure, -math.inf)[2]),
    ]
    return [*rows, *_curve_rows(program, sheets)], outcome


def _that_hold(outcome: Outcome) -> Outcome:
    """Without the labels that a second reading did not find to be errors; what is told there counts neither way."""
    return Outcome([hit for hit in outcome.hits if hit.error.kind == "E"], outcome.alarms, outcome.syllables)


def _curve_rows(program: Program, sheets: Sequence[Sheet]) -> Iterator[Row]:
    if not program.scored:
        return
    outcome = judge(program.find_scored, sheets)
    thresholds = [0.25 * step for step in range(-16, 33)]
    best = max(thresholds, key=lambda above: _detection(outcome, above)[2])
    precision, recall, value = _detection(outcome, best)
    yield Row(SECTION, "best threshold (log odds)", program.name, best)
    yield Row(SECTION, "precision there", program.name, precision)
    yield Row(SECTION, "recall there", program.name, recall)
    yield Row(SECTION, "F1 there", program.name, value, "≥ 0.80")
    yield Row(SECTION, "right suggestion first there", program.name, first(found(outcome.hits, best)), "≥ 0.90")
    sure = _that_hold(outcome)
    best = max(thresholds, key=lambda above: _detection(sure, above)[2])
    yield Row(SECTION, "F1 of labels that hold, at its best", program.name, _detection(sure, best)[2])


def _detection(outcome: Outcome, above: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of errors found with a higher score."""
    right = len(found(outcome.hits, above))
    wrong = sum(told.score > above for told, _ in outcome.alarms)
    precision, recall = right / max(1, right + wrong), right / max(1, len(outcome.hits))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
