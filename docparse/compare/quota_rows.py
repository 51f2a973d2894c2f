"""Figures of several plans side by side: one row for each thing, what differs, and what the plans come to together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from docparse.compare.quota_subjects import LEAST_ALIKE, likeness, quota_subject
from docparse.compare.quota_values import Difference, difference_of, in_base_unit
from docparse.compare.rows import align
from docparse.values import Analysis, Quota

__all__ = ["Carried", "QuotaRow", "carried_by", "quota_rows"]

# What a parent sets and its children add up to: nobody has it, less than it, as much or more; "not added": shares and
# grades, which have no sum.
Carried = Literal["nobody", "less", "enough", "not added"]
# The gravest first.
_GRAVE: tuple[Difference, ...] = ("power of ten", "other", "rounded", "bound")
_HAS_NO_SUM = ("%", None)


@dataclass(frozen=True, slots=True)
class QuotaRow:
    """Figures of one thing: for each document indices into its quotas, and the gravest of the differences."""

    cells: tuple[tuple[int, ...], ...]
    difference: Difference | None


def quota_rows(analyses: Sequence[Analysis]) -> list[QuotaRow]:
    """The figures of all documents, in the order in which they first stand there."""
    subjects = [[quota_subject(quota, one) for quota in one.quotas] for one in analyses]
    rows = align(subjects, lambda subject: subject.words, likeness, LEAST_ALIKE)
    return [QuotaRow(row.cells, _gravest(list(_quotas(row.cells, analyses)))) for row in rows]


def carried_by(row: QuotaRow, parent: int, analyses: Sequence[Analysis]) -> Carried:
    """What the other documents carry of the figure that the document ``parent`` sets in ``row``."""
    (set_by_parent, *_) = [analyses[parent].quotas[index] for index in row.cells[parent]]
    children = [analyses[place].quotas[cell[0]] for place, cell in enumerate(row.cells) if cell and place != parent]
    if not children:
        return "nobody"
    aim = in_base_unit(set_by_parent)
    carried = [figure for figure in map(in_base_unit, children) if figure is not None]
    if set_by_parent.unit in _HAS_NO_SUM or aim is None or len(carried) < len(children):
        return "not added"
    return "less" if sum(carried) < aim else "enough"


def _quotas(cells: Sequence[Sequence[int]], analyses: Sequence[Analysis]) -> Iterator[Quota]:
    for one, cell in zip(analyses, cells, strict=True):
        for index in cell:
            yield one.quotas[index]


def _gravest(quotas: Sequence[Quota]) -> Difference | None:
    found = {difference_of(one, other) for one, other in combinations(quotas, 2)}
    return next((one for one in _GRAVE if one in found), None)
