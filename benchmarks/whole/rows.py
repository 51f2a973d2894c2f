"""From what the measurements gave to the rows of the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from benchmarks.whole.plan import ELSEWHERE, MODES, Better, Direction, Measure, Mode, Plan
from benchmarks.whole.runs import Run
from benchmarks.whole.shapes import find_figure

Verdict = Literal["met", "short", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure beside those of others; None is a figure that the measurement did not give."""

    area: str
    measure: str
    unit: str
    better: Better
    noise: float
    value: float | None
    peers: Mapping[str, float | None] = field(default_factory=dict)
    target: float | None = None
    direction: Direction | None = None
    verdict: Verdict = ""


def make_rows(plan: Plan, runs: Sequence[Run], mode: Mode, areas: Sequence[str] = ()) -> list[Row]:
    """The rows of the runs that gave figures, in the order of the plan; of ``areas`` alone, if there are any."""
    figures = {run.name: run.figures for run in runs if run.figures}
    return [
        _row(plan, measure, figures)
        for measure in plan.measures
        if measure.measurement in figures and (not areas or measure.area in areas)
        if MODES.index(measure.least) <= MODES.index(mode)
    ]


def _row(plan: Plan, measure: Measure, figures: Mapping[str, Mapping[str, float]]) -> Row:
    own = figures[measure.measurement]
    value = find_figure(own, measure.key)
    target = plan.targets.get((measure.area, measure.measure))
    verdict: Verdict = ""
    if target and value is not None:
        verdict = "met" if target.is_met(value) else "short"
    return Row(
        area=measure.area,
        measure=measure.measure,
        unit=measure.unit,
        better=measure.better,
        noise=measure.noise,
        value=value,
        peers={name: _peer(key, measure, figures) for name, key in measure.peers.items()},
        target=target.target if target else None,
        direction=target.direction if target else None,
        verdict=verdict,
    )


def _peer(key: str, measure: Measure, figures: Mapping[str, Mapping[str, float]]) -> float | None:
    """A key "@measurement|key" is a figure of another measurement."""
    if key.startswith("@"):
        name, _, key = key[1:].partition(ELSEWHERE)
        return find_figure(figures.get(name, {}), key)
    return find_figure(figures[measure.measurement], key)
