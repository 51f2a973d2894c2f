"""What became better or worse since an earlier release, beyond what two runs of one version differ by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from benchmarks.whole.layout import number
from benchmarks.whole.record import Record
from benchmarks.whole.rows import Row

Change = Literal["better", "worse", "same", "new", "gone", "other machine"]
_SHOWN: tuple[Change, ...] = ("worse", "better", "new", "gone")
# Smaller differences than this are of rounding.
_LEAST = 0.0005
# These make two runs those of one machine.
_MACHINE = ("cores", "processor", "python")


@dataclass(frozen=True, slots=True)
class Difference:
    """A row then and now; None where it was not measured."""

    area: str
    measure: str
    before: float | None
    now: float | None
    change: Change


def compare(before: Record, now: Record) -> list[Difference]:
    """Row by row. What is timed is not judged between two machines; another mode has other rows."""
    alike = same_machine(before, now)
    then = {(row.area, row.measure): row for row in before.rows}
    current = {(row.area, row.measure): row for row in now.rows}
    names = {**current, **then} if before.mode == now.mode else current
    return [_difference(then.get(name), current.get(name), alike) for name in names]


def same_machine(before: Record, now: Record) -> bool:
    """Whether cores, processor and Python are the same."""
    return all(before.machine.get(fact) == now.machine.get(fact) for fact in _MACHINE)


def _difference(before: Row | None, now: Row | None, alike: bool) -> Difference:
    row = now or before
    assert row is not None
    old, new = before.value if before else None, now.value if now else None
    return Difference(row.area, row.measure, old, new, _judge(row, old, new, alike))


def _judge(row: Row, old: float | None, new: float | None, alike: bool) -> Change:
    if old is None or new is None:
        return "same" if old is new else "new" if old is None else "gone"
    if row.noise and not alike:
        return "other machine"
    if abs(new - old) <= max(row.noise * abs(old), _LEAST * max(1.0, abs(old))):
        return "same"
    return "better" if (new > old) == (row.better == "more") else "worse"


def format_differences(before: Record, now: Record) -> tuple[list[str], int]:
    """What changed, the worse first; and how many rows are worse."""
    found = compare(before, now)
    lines = [f"Against {before.version} of {before.day}:"]
    for change in _SHOWN:
        lines += [f"  {change:8}{_words(one)}" for one in found if one.change == change]
    counts = {change: sum(one.change == change for one in found) for change in ("better", "worse", "same")}
    lines.append("  " + ", ".join(f"{count} {change}" for change, count in counts.items()))
    if not same_machine(before, now):
        lines.append("  Another machine or Python: what is timed, and memory, are not compared.")
    return lines, counts["worse"]


def _words(one: Difference) -> str:
    return f"{one.area}: {one.measure}: {number(one.before)} → {number(one.now)}{_share(one)}"


def _share(one: Difference) -> str:
    return f" ({one.now / one.before - 1:+.0%})" if one.before and one.now is not None else ""
