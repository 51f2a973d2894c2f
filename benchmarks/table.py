"""The table and the list of misses as printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.figures import Figure
from benchmarks.tally import Row, Tally

HEADINGS = ("measure", "P", "R", "pooled", "median", "95 % interval", "asked", "target", "")
WIDTHS = (34, 6, 6, 7, 7, 15, 6, 8, 6)
SHOWN = 60


def format_table(figures: Iterable[Figure]) -> str:
    """One line a measure; "short" marks a pooled value that misses its target."""
    return "\n".join([_line(HEADINGS), *(_line(_cells(figure)) for figure in figures)])


def _line(cells: Sequence[str]) -> str:
    first, *others = cells
    padded = (cell.rjust(width) for cell, width in zip(others, WIDTHS[1:], strict=True))
    return (first.ljust(WIDTHS[0]) + "".join(padded)).rstrip()


def _cells(figure: Figure) -> tuple[str, ...]:
    interval = "" if figure.low is None else f"{_number(figure.low)}–{_number(figure.high)}"
    target = figure.measure.target
    sign = "≤" if figure.measure.kind == "rate" else "≥"
    return (
        figure.measure.name, _number(figure.precision), _number(figure.recall), _number(figure.value),
        _number(figure.median), interval, str(figure.asked), "" if target is None else f"{sign} {target:g}",
        figure.verdict,
    )  # fmt: skip


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def merge_misses(tallies: Iterable[Tally]) -> dict[str, list[Row]]:
    """The misses of all documents, by kind, in the order in which kinds are first met."""
    merged: dict[str, list[Row]] = {}
    for tally in tallies:
        for kind, rows in tally.misses.items():
            merged.setdefault(kind, []).extend(rows)
    return merged


def format_misses(misses: dict[str, list[Row]]) -> str:
    """What was missed or falsely found, kind by kind."""
    lines = []
    for kind in sorted(misses):
        rows = misses[kind]
        lines.append(f"\n== {kind} ({len(rows)})")
        lines += ["   " + " | ".join(map(str, row)) for row in rows[:SHOWN]]
        if len(rows) > SHOWN:
            lines.append(f"   … and {len(rows) - SHOWN} more (--json has all)")
    return "\n".join(lines)
