"""The quotas of a document as rows, figures as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docparse.report.data_table import Cell, Column, DataTable, day_cell
from docparse.report.places import place_words
from docparse.report.section_rows import section_path
from docparse.values import Analysis, Comparison, Span

_COMPARISONS: dict[Comparison, str] = {
    "=": "equal_to", ">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than", "range": "range",
    "~": "about",
}  # fmt: skip


def quota_rows(analysis: Analysis, said: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """One row a figure in text order; ``min`` and ``max`` as numbers in the unit of the row."""
    for quota in analysis.quotas:
        yield (
            quota.indicator or quota.subject,
            quota.subject if quota.indicator not in (None, quota.subject) else None,
            said[_COMPARISONS[quota.comparison]],
            quota.min,
            quota.max,
            quota.unit,
            quota.value_text,
            quota.period,
            day_cell(quota.deadline),
            quota.owner,
            quota.scope,
            section_path(analysis, quota.section),
            place_words(analysis.document.place_of(Span(quota.start, quota.end)), said),
        )


QUOTAS = DataTable(
    name="quotas",
    title="quotas_sheet",
    columns=(
        Column("quota", 34), Column("subject", 24), Column("comparison", 11), Column("least", 12), Column("most", 12),
        Column("unit", 12), Column("as_written", 18), Column("period", 13), Column("deadline", 12),
        Column("owner", 22), Column("scope", 16), Column("section", 9), Column("place", 15),
    ),
    rows=quota_rows,
)  # fmt: skip
