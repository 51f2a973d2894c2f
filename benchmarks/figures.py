"""From counts by document to figures: pooled, median, bootstrap interval."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

Kind = Literal["f1", "share", "rate"]
RESAMPLES = 2000
SEED = 20261122


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One line of the table. ``key`` names its counts; a rate is alarms per 1,000 syllables."""

    name: str
    key: str
    kind: Kind
    target: float | None = None


MEASURES = (
    Measure(name="citations (number)", key="citations", kind="f1"),
    Measure(name="citations (type + number + date)", key="whole", kind="f1", target=0.98),
    Measure(name="citation type", key="type", kind="share"),
    Measure(name="citation date", key="date", kind="share"),
    Measure(name="citation issuer", key="issuer", kind="share", target=0.97),
    Measure(name="relation to the document", key="relation", kind="share", target=0.90),
    Measure(name="laws by name", key="laws", kind="share"),
    Measure(name="pinpoints", key="pinpoints", kind="f1", target=0.95),
    Measure(name="relations between instruments", key="relations", kind="f1", target=0.85),
    Measure(name="named references", key="named", kind="f1", target=0.85),
    Measure(name="header fields", key="header", kind="share", target=0.97),
    Measure(name="sections", key="sections", kind="f1", target=0.97),
    Measure(name="quotas", key="quotas", kind="f1", target=0.85),
    Measure(name="tasks", key="tasks", kind="f1", target=0.8),
    Measure(name="task partners", key="task_partners", kind="share"),
    Measure(name="task recipient", key="task_recipient", kind="share"),
    Measure(name="task deadline", key="task_deadline", kind="share"),
    Measure(name="task product", key="task_product", kind="share"),
    Measure(name="errors found", key="errors", kind="share"),
    Measure(name="alarms per 1,000 syllables", key="alarm_error alarm_warning", kind="rate", target=1.0),
    Measure(name="error-only alarms per 1,000", key="alarm_error", kind="rate", target=0.3),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measure over documents; None = nothing to measure. ``asked`` counts what the reference holds."""

    measure: Measure
    value: float | None
    precision: float | None
    recall: float | None
    median: float | None
    low: float | None
    high: float | None
    asked: int

    @property
    def verdict(self) -> Literal["ok", "short", ""]:
        """Whether the pooled value, to three decimals, reaches the target."""
        target = self.measure.target
        if target is None or self.value is None:
            return ""
        value = round(self.value, 3)
        return "ok" if (value <= target if self.measure.kind == "rate" else value >= target) else "short"


def compute_figures(documents: Sequence[Counter[str]]) -> list[Figure]:
    """Every measure over ``documents``; all are resampled together, with one seed."""
    generator = random.Random(SEED)
    indices = range(len(documents))
    samples = [generator.choices(indices, k=len(documents)) for _ in range(RESAMPLES)] if documents else []
    return [_compute(measure, documents, samples) for measure in MEASURES]


def _compute(measure: Measure, documents: Sequence[Counter[str]], samples: list[list[int]]) -> Figure:
    terms = [_terms(measure, counts) for counts in documents]
    total = _add(terms)
    single = [value for term in terms if (value := _value(measure, term)) is not None]
    spread = sorted(
        value for sample in samples if (value := _value(measure, _add(terms[i] for i in sample))) is not None
    )
    precision, recall = _precision_recall(total) if measure.kind == "f1" else (None, None)
    return Figure(
        measure=measure,
        value=_value(measure, total),
        precision=precision,
        recall=recall,
        median=median(single) if single else None,
        low=spread[int(0.025 * len(spread))] if spread else None,
        high=spread[min(len(spread) - 1, int(0.975 * len(spread)))] if spread else None,
        asked=_asked(measure, total),
    )


Terms = tuple[int, int, int]


def _terms(measure: Measure, counts: Counter[str]) -> Terms:
    """(tp, fp, fn), (ok, total, 0) or (alarms, syllables, 0)."""
    if measure.kind == "f1":
        return counts[f"{measure.key}:tp"], counts[f"{measure.key}:fp"], counts[f"{measure.key}:fn"]
    if measure.kind == "share":
        return counts[f"{measure.key}:ok"], counts[f"{measure.key}:total"], 0
    return sum(counts[key] for key in measure.key.split()), counts["syllables"], 0


def _add(terms: Iterable[Terms]) -> Terms:
    first = second = third = 0
    for one, two, three in terms:
        first, second, third = first + one, second + two, third + three
    return first, second, third


def _value(measure: Measure, terms: Terms) -> float | None:
    if measure.kind == "f1":
        right, false, missed = terms
        return 2 * right / (2 * right + false + missed) if any(terms) else None
    part, whole, _ = terms
    if not whole:
        return None
    return part / whole * (1000 if measure.kind == "rate" else 1)


def _precision_recall(terms: Terms) -> tuple[float | None, float | None]:
    right, false, missed = terms
    return (right / (right + false) if right + false else None), (right / (right + missed) if right + missed else None)


def _asked(measure: Measure, terms: Terms) -> int:
    return terms[0] + terms[2] if measure.kind == "f1" else terms[1]
