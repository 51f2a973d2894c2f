"""The table as printed: at most 120 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from benchmarks.whole.plan import Plan
from benchmarks.whole.rows import Row
from benchmarks.whole.runs import Run

WIDTH = 120
_MEASURE, _VALUE, _UNIT, _PEERS, _TARGET = 47, 9, 14, 32, 11
_SIGNS = {"at least": "≥", "at most": "≤"}
_ABSENT = "–"
_SHARES = {"share", "F1"}


def format_table(plan: Plan, rows: Sequence[Row], runs: Sequence[Run], areas: Sequence[str] = ()) -> Iterator[str]:
    """Area by area (of ``areas`` alone, if there are any); then what could not be measured, and the targets not met."""
    rows = [row for row in rows if not areas or row.area in areas]
    runs = [run for run in runs if not areas or not _areas_of(plan, run).isdisjoint(areas)]
    for area in areas or dict.fromkeys([*plan.areas(), *(row.area for row in rows)]):
        own = [row for row in rows if row.area == area]
        faults = [run for run in runs if run.reason and area in _areas_of(plan, run)]
        if own or faults:
            yield _line(area.upper(), "docparse", "", "beside it", "asked", "")
            for row in own:
                yield from _lines(row)
            for run in faults:
                yield from _fault(run)
            yield ""
    yield _summary(rows, runs)


def _areas_of(plan: Plan, run: Run) -> set[str]:
    return {measure.area for measure in plan.measures if measure.measurement == run.name}


def _lines(row: Row) -> Iterator[str]:
    """One line, and more of them where the names or the peers need more room."""
    names = textwrap.wrap(row.measure, _MEASURE - 3, subsequent_indent="  ")
    peers = textwrap.wrap(_peers(row), _PEERS - 2) or [""]
    asked = f"{_SIGNS[row.direction]} {row.target:,g}" if row.direction else ""
    yield _line(f"  {names[0]}", number(row.value, row.unit), row.unit, peers[0], asked, row.verdict)
    for place in range(1, max(len(names), len(peers))):
        name, beside = (parts[place] if place < len(parts) else "" for parts in (names, peers))
        yield _line(f"  {name}", "", "", beside, "", "")


def _peers(row: Row) -> str:
    # A name and its figure stay on one line.
    figures = (f"{name} {number(value, row.unit)}" for name, value in row.peers.items())
    return ", ".join(figure.replace(" ", "\u00a0") for figure in figures)


def _fault(run: Run) -> Iterator[str]:
    state = "with a fault" if run.state == "ok" else run.state
    words = f"{run.module} {state}: {run.reason}"
    yield from textwrap.wrap(words, WIDTH, initial_indent="  ", subsequent_indent="    ")


def _line(measure: str, value: str, unit: str, peers: str, target: str, verdict: str) -> str:
    cells = f"{measure:{_MEASURE}}{value:>{_VALUE}} {unit:{_UNIT}}{peers:{_PEERS}}{target:{_TARGET}}{verdict}"
    return cells.replace("\u00a0", " ").rstrip()


def _summary(rows: Sequence[Row], runs: Sequence[Run]) -> str:
    asked = [row for row in rows if row.direction]
    met = sum(row.verdict == "met" for row in asked)
    short = "; ".join(f"{row.area}: {row.measure}" for row in asked if row.verdict == "short")
    unknown = sum(row.value is None for row in asked)
    left = "; ".join(f"{run.name} ({run.reason})" for run in runs if run.state != "ok")
    said = [f"{met} of {len(asked)} targets met", f"short: {short}" if short else "none short"]
    said += [f"{unknown} not measured"] if unknown else []
    said += [f"measurements without figures: {left}"] if left else []
    return "\n".join(textwrap.wrap(". ".join(said) + ".", WIDTH))


def number(value: float | None, unit: str = "") -> str:
    """Three decimals where that tells something, none where it is large; shares always have three.

    >>> number(0.98), number(12.345), number(1234.5), number(3.0), number(None), number(1.0, "F1")
    ('0.980', '12.35', '1,234', '3', '–', '1.000')
    """
    if value is None:
        return _ABSENT
    if unit in _SHARES:
        return f"{value:.3f}"
    size = abs(value)
    return f"{value:,.0f}" if size >= 100 or value == int(value) else f"{value:.2f}" if size >= 10 else f"{value:.3f}"
