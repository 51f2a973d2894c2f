"""Compares assigned tasks with the reference analysis.

A predicted task is a reference one if their stretches share at least half of the shorter one and
their leads agree: equal, or one contained in the other. One to one, the widest overlap first.
Reference tasks marked optional count neither when found nor when missed.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from benchmarks.folding import fold_case
from benchmarks.tally import Tally

Record = dict[str, Any]
LEAST_SHARE = 0.5
DETAILS = ("partners", "recipient", "deadline", "product")
SHOWN = 90


class Stretch(NamedTuple):
    """``[start, end)`` of the folded text."""

    start: int
    end: int


def score_tasks(tally: Tally, gold: Record, document: Record, text: str) -> None:
    """Tasks found, missed and false; their partners, recipients, deadlines and products where both have them."""
    if "tasks" not in gold:
        return
    folded = fold_case(text)
    wanted = [(task, _places(folded, fold_case(task["text"]))) for task in gold["tasks"]]
    found = [(task, _places(folded, fold_case(task["text"]))) for task in document.get("tasks", [])]
    pairs = _match(wanted, found)
    required = [row for row, (task, _) in enumerate(wanted) if not task.get("optional")]
    missed = [row for row in required if row not in pairs]
    false = [column for column in range(len(found)) if column not in pairs.values()]
    tally.match("tasks", tp=len(required) - len(missed), fp=len(false), fn=len(missed))
    for row in missed:
        tally.note("task missed", wanted[row][0]["lead"], wanted[row][0]["text"][:SHOWN])
    for column in false:
        tally.note("task false", found[column][0]["lead"], found[column][0]["text"][:SHOWN])
    for row, column in pairs.items():
        _score_details(tally, wanted[row][0], found[column][0])


def _score_details(tally: Tally, wanted: Record, found: Record) -> None:
    """The other columns of the matrix: found as the reference has them, or rightly left open."""
    for detail in DETAILS:
        right, said = _folded(wanted.get(detail)), _folded(found.get(detail))
        agrees = right == said or (bool(right and said) and (right in said or said in right))
        tally.judge(f"task_{detail}", agrees, f"task {detail}", wanted.get(detail), found.get(detail))


def _folded(value: str | list[str] | None) -> str:
    return fold_case("; ".join(value) if isinstance(value, list) else value).strip(" .;,")


def _places(text: str, wanted: str) -> list[Stretch]:
    """Where ``wanted`` stands; the end of a long quotation may have been shortened."""
    wanted = wanted.rstrip(" .…")
    return [Stretch(hit.start(), hit.end()) for hit in re.finditer(re.escape(wanted), text)] if wanted else []


def _match(wanted: list[tuple[Record, list[Stretch]]], found: list[tuple[Record, list[Stretch]]]) -> dict[int, int]:
    """Index of the wanted → index of the found."""
    scored = [
        (share, row, column)
        for row, (task, places) in enumerate(wanted)
        for column, (other, others) in enumerate(found)
        if _leads_agree(task.get("lead"), other.get("lead"))
        and (share := max((_share(one, two) for one in places for two in others), default=0.0)) >= LEAST_SHARE
    ]
    pairs: dict[int, int] = {}
    for _, row, column in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if row not in pairs and column not in pairs.values():
            pairs[row] = column
    return pairs


def _leads_agree(one: str | None, other: str | None) -> bool:
    first, second = fold_case(one), fold_case(other)
    return first == second or (bool(first and second) and (first in second or second in first))


def _share(one: Stretch, other: Stretch) -> float:
    """The part of the shorter stretch that both have."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(1, min(one.end - one.start, other.end - other.start))
