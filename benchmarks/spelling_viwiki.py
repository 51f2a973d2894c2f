"""Sentences of Viwiki-Spelling, development half: all with errors and as many without, each a text of its own."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.spelling_programs import Program
from benchmarks.spelling_rows import Row
from benchmarks.spelling_scoring import Error, Outcome, Sheet, first, found, judge

SECTION = "viwiki (sentences of Wikipedia)"


def load_viwiki(folder: Path, seed: int) -> list[Sheet]:
    """The sentences; none where the benchmark is not at hand."""
    faulty, clean = (_rows(folder / f"viwiki_dev_{kind}.jsonl") for kind in ("errors", "clean"))
    clean = random.Random(seed).sample(clean, min(len(faulty), len(clean)))
    return [_sheet(row) for row in (*faulty, *clean)]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def _sheet(row: dict[str, Any]) -> Sheet:
    errors = (Error(one["start"], one["end"], tuple(one["right"]), "viwiki") for one in row.get("errors", ()))
    return Sheet(row["id"], row["text"], tuple(errors))


def viwiki_rows(program: Program, sheets: Sequence[Sheet]) -> tuple[list[Row], Outcome]:
    """Detection as the program tells it and, where it has scores, at the best threshold."""
    outcome = judge(program.find, sheets)
    precision, recall, best = _detection(outcome, -math.inf)
    rows = [
        Row(SECTION, "precision", program.name, precision),
        Row(SECTION, "recall", program.name, recall, count=len(outcome.hits)),
        Row(SECTION, "F1", program.name, best, "≥ 0.80"),
        Row(SECTION, "right suggestion first, of those found", program.name, first(outcome.hits), "≥ 0.90"),
        Row(SECTION, "alarms in 1,000 syllables", program.name, outcome.alarm_rate, count=outcome.syllables),
    ]
    return [*rows, *_curve_rows(program, sheets)], outcome


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


def _detection(outcome: Outcome, above: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of errors found with a higher score."""
    right = len(found(outcome.hits, above))
    wrong = sum(told.score > above for told, _ in outcome.alarms)
    precision, recall = right / max(1, right + wrong), right / max(1, len(outcome.hits))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
