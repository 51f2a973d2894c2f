"""The findings of a document as rows, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docparse.report.data_table import Cell, Column, DataTable
from docparse.report.places import finding_place
from docparse.report.section_rows import section_path
from docparse.report.terminal_findings import context_words
from docparse.values import Analysis


def finding_rows(analysis: Analysis, said: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """One row a finding, each place of a repeated fault on its own; numbered from 1."""
    for number, finding in enumerate(analysis.findings or (), 1):
        yield (
            number,
            said[finding.severity],
            said[finding.disposition],
            finding.code,
            finding_place(finding, said),
            section_path(analysis, finding.section),
            context_words(finding, said),
            finding.message,
            " / ".join(finding.suggestions),
            finding.why,
            finding.source,
        )


FINDINGS = DataTable(
    name="findings",
    title="findings_sheet",
    columns=(
        Column("row_number", 5), Column("severity", 10), Column("disposition", 13), Column("rule_code", 9),
        Column("place", 13), Column("section", 8), Column("context", 36), Column("message", 36),
        Column("suggestions", 20), Column("why", 30), Column("rule_source", 22),
    ),
    rows=finding_rows,
    of_check=True,
)  # fmt: skip
