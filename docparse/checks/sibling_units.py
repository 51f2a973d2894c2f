"""Numbered units that count on from each other: the same parent and the same marks around the number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.extract.sections.ordinals import roman_value
from docparse.values import Section

# The points of Decree 30/2020; a list that uses other letters counts in a way of its own.
POINTS = "abcdđeghiklmnopqrstuvxy"


@dataclass(frozen=True, slots=True)
class Unit:
    """``index`` in the Analysis' sections; ``value`` counts from 1, None where the number is out of the order."""

    index: int
    section: Section
    value: int | None


def sibling_runs(sections: Sequence[Section]) -> tuple[tuple[Unit, ...], ...]:
    """The runs of sibling units in text order; a run begins anew where the count does."""
    groups: dict[tuple[object, ...], list[Unit]] = {}
    for index, section in enumerate(sections):
        key = (section.part, section.parent, section.kind, _marks(section), _counts_by(section))
        groups.setdefault(key, []).append(Unit(index, section, _value(section)))
    runs = (run for group in groups.values() for run in _split(group))
    return tuple(sorted(runs, key=lambda run: run[0].index))


def _split(group: Sequence[Unit]) -> Iterator[tuple[Unit, ...]]:
    run: list[Unit] = []
    for unit in group:
        if run and unit.value == 1 and (len(run) > 1 or run[0].value != 1):
            yield tuple(run)
            run = []
        run.append(unit)
    if run:
        yield tuple(run)


def _marks(section: Section) -> str:
    """The label without its number and full stop, which may be forgotten: ")" of "a)"."""
    return section.label.replace(section.number, "").strip(" .") if section.kind != "dieu" else ""


def _counts_by(section: Section) -> str:
    last = section.number.rpartition(".")[2]
    if last.isdigit():
        return f"digits{section.number.count('.')}"
    return "roman" if roman_value(last) is not None and section.kind != "diem" else "letters"


def _value(section: Section) -> int | None:
    last = section.number.rpartition(".")[2]
    if last.isdigit():
        return int(last)
    if section.kind != "diem":
        return roman_value(last)
    return POINTS.index(last) + 1 if len(last) == 1 and last in POINTS else None
