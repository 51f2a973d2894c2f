"""The outline of a document as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from docparse.report.data_table import Cell, Column, DataTable
from docparse.report.places import place_words
from docparse.values import Analysis, Span


def section_path(analysis: Analysis, section: int | None) -> str | None:
    """The path ("II.6.1") of a section by its index; None outside the sections."""
    return analysis.sections[section].path if section is not None else None


def section_rows(analysis: Analysis, said: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """One row a section, with the number of findings that stand in it and in no smaller one."""
    found = None if analysis.findings is None else Counter(finding.section for finding in analysis.findings)
    for index, section in enumerate(analysis.sections):
        yield (
            section.path,
            said[f"section_{section.kind}"],
            section.label,
            section.title,
            section.level,
            None if found is None else found[index],
            place_words(analysis.document.place_of(Span(section.start, section.heading_end)), said),
        )


SECTIONS = DataTable(
    name="sections",
    title="sections_sheet",
    columns=(
        Column("section_path", 12), Column("section_kind", 12), Column("section_label", 14),
        Column("section_title", 70), Column("level", 7), Column("findings_count", 11), Column("place", 18),
    ),
    rows=section_rows,
)  # fmt: skip
