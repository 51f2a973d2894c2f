"""How well figures and tasks of one thing are told from others: ``python -m benchmarks.alignment [--json OUT]``.

``quota_pairs.csv`` and ``task_pairs.csv`` hold statements that were made up, in pairs: ``same`` says whether both are
of one thing; ``kind`` what makes a pair of figures hard, ``changed`` what differs between two tasks. Those of series b
(said in other words throughout) and c (as neighbours stand in one plan, and as a child writes what its superior
wrote) were written by somebody who had seen neither the tables nor the other pairs. Each statement
stands in a short plan of its own, so that reading and comparing are measured together, and no other comes near.

``alignments_read.csv`` counts what was read by eye on real papers: rows of each kind and statements, how many were
false, how many open; ``documents`` are the beginnings of the files' SHA-256.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from docparse.compare import (
    NEAREST_ALIKE,
    NEAREST_ALIKE_TASKS,
    changes_of,
    likeness,
    likeness_of_tasks,
    quota_subject,
    task_subject,
)
from docparse.extract import extract
from docparse.readers.plain import read_plain
from docparse.values import Analysis

_FOLDER = Path(__file__).parent
_FIELDS = re.compile(r"\w+")
_OF_REPORTS = frozenset({"recipient", "deadline"})
_COUNTS = ("read", "false", "unsure")
_PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẾN SÔNG\n\nSố: 15/KH-UBND\nBến Sông, ngày 12 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
    "Công tác năm 2026\n\nI. MỤC ĐÍCH, YÊU CẦU\n1. Bảo đảm thực hiện thống nhất.\nII. CHỈ TIÊU\n1. {figures}\n"
    "III. TỔ CHỨC THỰC HIỆN\n1. {tasks}\n"
)
_NOTHING, _NO_FIGURES = "Các cơ quan thực hiện Kế hoạch này.", "Bảo đảm đúng tiến độ."


class Pair(NamedTuple):
    """Two statements, whether they are of one thing, and how alike they are found, from 0 to 1."""

    number: str
    same: bool
    left: str
    right: str
    alike: float


class Score(NamedTuple):
    """Of pairs taken for the same; ``wrong`` those that were taken otherwise than they are."""

    precision: float
    recall: float
    f1: float
    wrong: tuple[Pair, ...]


def quota_pairs() -> Iterator[Pair]:
    """With the likeness of the figures that are most alike."""
    return _pairs("quota_pairs.csv", lambda said: _plan(said, _NOTHING), _figures_alike)


def task_pairs() -> Iterator[Pair]:
    """With the likeness of the tasks that are most alike."""
    return _pairs("task_pairs.csv", lambda said: _plan(_NO_FIGURES, said), _tasks_alike)


def task_changes() -> Iterator[tuple[str, str, frozenset[str]]]:
    """Of the pairs that are one task: the number, what differs by the table, and what is told to differ."""
    with (_FOLDER / "task_pairs.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["same"] == "yes":
                one, other = (_plan(_NO_FIGURES, row[side]) for side in ("left", "right"))
                told = (changes_of(mine, theirs) for mine in one.tasks[-1:] for theirs in other.tasks[-1:])
                yield row["id"], row["changed"], frozenset(change.field for changes in told for change in changes)


def score(pairs: Sequence[Pair], least: float) -> Score:
    """What is taken for the same from a likeness of ``least`` on, beside what is."""
    taken = [pair for pair in pairs if pair.alike >= least]
    right, same = sum(pair.same for pair in taken), sum(pair.same for pair in pairs)
    precision, recall = right / max(1, len(taken)), right / max(1, same)
    wrong = [pair for pair in pairs if (pair.alike >= least) != pair.same]
    return Score(
        precision, recall, 2 * right / max(1, len(taken) + same), tuple(sorted(wrong, key=lambda one: one.alike))
    )


def _pairs(
    file_name: str, plan: Callable[[str], Analysis], alike: Callable[[Analysis, Analysis], float]
) -> Iterator[Pair]:
    with (_FOLDER / file_name).open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found = alike(plan(row["left"]), plan(row["right"]))
            yield Pair(row["id"], row["same"] == "yes", row["left"], row["right"], found)


@cache
def _plan(figures: str, tasks: str) -> Analysis:
    text = _PLAN.format(figures=figures, tasks=tasks)
    return extract(read_plain(text, text.encode(), "plan.txt"))


def _figures_alike(one: Analysis, other: Analysis) -> float:
    theirs = [quota_subject(quota, other) for quota in other.quotas]
    return max((likeness(quota_subject(quota, one), its) for quota in one.quotas for its in theirs), default=0.0)


def _tasks_alike(one: Analysis, other: Analysis) -> float:
    theirs = [task_subject(task, other) for task in other.tasks]
    return max((likeness_of_tasks(task_subject(task, one), its) for task in one.tasks for its in theirs), default=0.0)


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures and the pairs that are taken wrongly."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.alignment", description=__doc__.split("\n")[0])
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    figures: dict[str, float] = {}
    for name, pairs, least, wanted in (
        ("figures", list(quota_pairs()), NEAREST_ALIKE, 0.9),
        ("tasks", list(task_pairs()), NEAREST_ALIKE_TASKS, 0.85),
    ):
        for series in sorted({pair.number[0] for pair in pairs}):
            _tell(f"{name}, series {series}", [pair for pair in pairs if pair.number[0] == series], least, wanted)
        _tell(name, pairs, least, wanted)
        own = score(pairs, least)
        figures |= {f"{name}, precision": own.precision, f"{name}, recall": own.recall, f"{name}, F1": own.f1}
        for pair in own.wrong:
            said = "missed" if pair.same else "false "
            print(f"  {said}  {pair.alike:.2f}  {pair.number}  {pair.left} | {pair.right}")
    changes = list(task_changes())
    differing = [(field, told) for _, changed, told in changes for field in _FIELDS.findall(changed)]
    # To whom and how often is reported is told as the recipient and the deadline, too.
    found = sum(field in told or (field == "reporting" and bool(told & _OF_REPORTS)) for field, told in differing)
    alike = [told for _, changed, told in changes if not changed]
    print(f"changes of tasks: {found} of {len(differing)} found; told of {sum(map(bool, alike))} of {len(alike)} alike")
    for kind, (read, false, unsure) in read_by_eye().items():
        print(f"read on real papers: {kind} {read}, false {false}, open {unsure}")
    figures["changes of tasks found"] = found / max(1, len(differing))
    figures["changes told of tasks that are alike"] = sum(map(bool, alike))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def _tell(name: str, pairs: Sequence[Pair], least: float, wanted: float) -> None:
    own = score(pairs, least)
    print(f"{name}: {len(pairs)} pairs, {sum(pair.same for pair in pairs)} of one thing", end="; ")
    print(f"precision {own.precision:.3f}, recall {own.recall:.3f}, F1 {own.f1:.3f} (wanted {wanted})")


def read_by_eye() -> dict[str, tuple[int, int, int]]:
    """For each kind of row how many were read on real papers, how many of them were false, and how many open."""
    with (_FOLDER / "alignments_read.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {
        kind: tuple(sum(int(row[column]) for row in rows if row["kind"] == kind) for column in _COUNTS)  # type: ignore[misc]
        for kind in dict.fromkeys(row["kind"] for row in rows)
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
