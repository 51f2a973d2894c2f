"""Figures of several plans side by side: one row for each thing, what differs, and what the plans come to together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Literal

from docparse.compare.quota_subjects import LEAST_ALIKE, NEAREST_ALIKE, have_one_figure, likeness, quota_subject
from docparse.compare.quota_values import Difference, difference_of, in_base_unit
from docparse.compare.rows import align
from docparse.values import Analysis, Quota

__all__ = ["HAS_NO_SUM", "Carried", "QuotaRow", "carried_by", "quota_rows", "sum_of"]

# What a parent sets and its children add up to: nobody has it, less than it, as much or more; "not added": shares and
# grades, which have no sum.
Carried = Literal["nobody", "less", "enough", "not added"]
# The gravest first.
_GRAVE: tuple[Difference, ...] = ("power of ten", "other", "rounded", "bound")
HAS_NO_SUM = ("%", None)


@dataclass(frozen=True, slots=True)
class QuotaRow:
    """Figures of one thing: for each document indices into its quotas, and the gravest of the differences."""

    cells: tuple[tuple[int, ...], ...]
    difference: Difference | None


def quota_rows(analyses: Sequence[Analysis]) -> list[QuotaRow]:
    """The figures of all documents, in the order in which they first stand there."""
    subjects = [[quota_subject(quota, one) for quota in one.quotas] for one in analyses]
    rows = align(
        subjects, lambda subject: subject.words, likeness, LEAST_ALIKE, prefer=have_one_figure, nearest=NEAREST_ALIKE
    )
    return [QuotaRow(row.cells, _gravest(list(_quotas(row.cells, analyses)))) for row in rows]


def carried_by(row: QuotaRow, parent: int, analyses: Sequence[Analysis]) -> Carried:
    """What the other documents carry of the figure that the document ``parent`` sets in ``row``."""
    (set_by_parent, *_) = [analyses[parent].quotas[index] for index in row.cells[parent]]
    children = [analyses[place].quotas[cell[0]] for place, cell in enumerate(row.cells) if cell and place != parent]
    if not children:
        return "nobody"
    aim, total = in_base_unit(set_by_parent), sum_of([set_by_parent, *children])
    if aim is None or total is None:
        return "not added"
    return "less" if total - aim < aim else "enough"


def sum_of(quotas: Sequence[Quota]) -> Decimal | None:
    """What figures of one thing come to, in the base unit; None of shares and grades, and where one has no figure."""
    figures = [in_base_unit(one) for one in quotas]
    if any(one.unit in HAS_NO_SUM for one in quotas):
        return None
    return sum((one for one in figures if one is not None), Decimal(0)) if None not in figures else None


def _quotas(cells: Sequence[Sequence[int]], analyses: Sequence[Analysis]) -> Iterator[Quota]:
    for one, cell in zip(analyses, cells, strict=True):
        for index in cell:
            yield one.quotas[index]


def _gravest(quotas: Sequence[Quota]) -> Difference | None:
    """Of many papers with one figure each way to write it is looked at once."""
    ways = {(one.min, one.max, one.unit, one.comparison, one.value_text): one for one in quotas}
    found = {difference_of(one, other) for one, other in combinations(ways.values(), 2)}
    return next((one for one in _GRAVE if one in found), None)
