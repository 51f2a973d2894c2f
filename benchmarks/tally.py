"""Counts of one document, and what was missed there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Row = tuple[object, ...]


@dataclass(slots=True)
class Tally:
    """Collects, by measure, hits and totals ("ok", "total") or matches ("tp", "fp", "fn")."""

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    misses: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def judge(self, measure: str, ok: bool, miss: str, *row: object) -> None:
        """One thing asked for: found or not."""
        self.counts[f"{measure}:total"] += 1
        self.counts[f"{measure}:ok"] += ok
        if not ok:
            self.note(miss, *row)

    def match(self, measure: str, *, tp: int, fp: int, fn: int) -> None:
        """Matches, false ones and missed ones of a list."""
        self.counts[f"{measure}:tp"] += tp
        self.counts[f"{measure}:fp"] += fp
        self.counts[f"{measure}:fn"] += fn

    def compare(self, measure: str, miss: str, gold: Counter[Any], predicted: Counter[Any]) -> None:
        """Match two multisets and note what differs."""
        both = sum((gold & predicted).values())
        self.match(measure, tp=both, fp=sum(predicted.values()) - both, fn=sum(gold.values()) - both)
        self.note_all(f"{miss} missed", gold - predicted)
        self.note_all(f"{miss} false", predicted - gold)

    def note(self, kind: str, *row: object) -> None:
        """Keep one miss, under its kind."""
        self.misses[kind].append((self.name[:40], *row))

    def note_all(self, kind: str, rows: Iterable[object]) -> None:
        """Keep several misses of one kind."""
        for row in rows:
            self.note(kind, row)
