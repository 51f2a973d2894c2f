"""The rows of the table: what is measured, of which program, and the target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.spelling_scoring import RATES, Hit, Outcome, first, found, recall

_WIDTH, _LABEL = 15, 49


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of one program; ``target`` as the table shows it, ``count`` how many cases it rests on."""

    section: str
    measure: str
    program: str
    value: float | None
    target: str = ""
    count: int | None = None


def recall_rows(section: str, program: str, outcome: Outcome, target: str = "") -> Iterator[Row]:
    """Recall, the right form first, and false alarms, as the program tells them."""
    hits = outcome.hits
    yield Row(section, "recall", program, recall(hits), target, len(hits))
    yield Row(section, "right suggestion first, of those found", program, first(hits), count=len(found(hits)))


def kind_rows(section: str, program: str, hits: Sequence[Hit]) -> Iterator[Row]:
    """Recall by trait and by kind of slip."""
    for trait in sorted({trait for hit in hits for trait in hit.error.traits}):
        yield _share(section, f"recall: {trait}", program, [hit for hit in hits if trait in hit.error.traits])
    for kind in sorted({hit.error.kind for hit in hits}):
        yield _share(section, f"recall: {kind}", program, [hit for hit in hits if hit.error.kind == kind])


def _share(section: str, measure: str, program: str, hits: Sequence[Hit]) -> Row:
    return Row(section, measure, program, recall(hits), count=len(hits))


def curve_rows(
    section: str,
    program: str,
    hits: Sequence[Hit],
    alarms: Outcome,
    targets: Mapping[float, str],
    rates: Sequence[float] = RATES,
    first_target: str = "",
) -> Iterator[Row]:
    """Recall and right suggestions where the threshold is set for a rate of alarms."""
    for rate in rates:
        above = alarms.threshold(rate)
        value = None if above is None else recall(hits, above)
        yield Row(section, f"recall at ≤ {rate:g} alarms", program, value, targets.get(rate, ""), len(hits))
        told = [] if above is None else found(hits, above)
        target = first_target if rate in targets else ""
        yield Row(section, f"… right suggestion first at ≤ {rate:g}", program, first(told), target, len(told))


def format_table(rows: Sequence[Row]) -> Iterator[str]:
    """One line a measure, one column a program."""
    programs = list(dict.fromkeys(row.program for row in rows))
    for section in dict.fromkeys(row.section for row in rows):
        own = [row for row in rows if row.section == section]
        shown = [program for program in programs if any(row.program == program for row in own)]
        yield f"{section:{_LABEL}}{'cases':>8}" + "".join(f"{name:>{_WIDTH}}" for name in shown) + "  target"
        for measure in dict.fromkeys(row.measure for row in own):
            yield _line(measure, [row for row in own if row.measure == measure], shown)
        yield ""


def _line(measure: str, rows: Sequence[Row], programs: Sequence[str]) -> str:
    values = {row.program: row.value for row in rows}
    count = rows[0].count
    target = next((row.target for row in rows if row.target), "")
    cells = "".join(f"{_number(values.get(name)):>{_WIDTH}}" for name in programs)
    return f"  {measure:{_LABEL - 2}}{'' if count is None else count:>8}{cells}  {target}".rstrip()


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.3f}"


def as_records(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """The rows as they go into a JSON file."""
    return [asdict(row) for row in rows]
