"""Verdicts of a reader on findings in real documents: rule, document hash, offsets; no text.

``benchmarks/verdicts.csv`` grows as findings are read: ``right`` (the writer should change it),
``false`` (a careful reader rejects it) or ``open`` (only the office can tell).
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from docparse.values import Document, Finding

STORE = Path(__file__).resolve().parent / "verdicts.csv"
COLUMNS = ("rule", "document", "start", "end", "verdict")
VERDICTS = ("right", "false", "open")


class Place(NamedTuple):
    """One finding, known again by rule, document and offsets."""

    rule: str
    document: str
    start: int
    end: int


def place_of(finding: Finding, document: Document) -> Place:
    """The place of ``finding``; the document is named by the first twelve digits of its hash."""
    return Place(finding.code, document.sha256[:12], finding.start, finding.end)


def load_verdicts(store: Path = STORE) -> dict[Place, str]:
    """All verdicts given so far."""
    if not store.exists():
        return {}
    with store.open(encoding="utf-8", newline="") as file:
        return {
            Place(row["rule"], row["document"], int(row["start"]), int(row["end"])): row["verdict"]
            for row in csv.DictReader(file)
        }


def add_verdicts(given: dict[Place, str], store: Path = STORE) -> None:
    """Write the verdicts beside those given before; a later one replaces an earlier one."""
    unknown = set(given.values()) - set(VERDICTS)
    if unknown:
        raise ValueError(f"no such verdict: {', '.join(sorted(unknown))}")
    merged = {**load_verdicts(store), **given}
    with store.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((*place, merged[place]) for place in sorted(merged))


def precision(verdicts: Iterable[tuple[Place, str]]) -> dict[str, tuple[int, int]]:
    """(right, read) by rule; what is open counts as neither."""
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for place, verdict in verdicts:
        if verdict != "open":
            read[place.rule] += 1
            right[place.rule] += verdict == "right"
    return {rule: (right[rule], read[rule]) for rule in sorted(read)}
