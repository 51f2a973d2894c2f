"""Several documents side by side: all rows, and what of them matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docparse.compare.base_rows import BaseRow, base_rows
from docparse.compare.base_statements import base_statements
from docparse.compare.copied_paragraphs import Copy, copied_paragraphs, copy_statements
from docparse.compare.issuers import are_versions
from docparse.compare.mentions import Mentions
from docparse.compare.quota_rows import QuotaRow, quota_rows
from docparse.compare.quota_statements import against_parent, among_equals, under_two_names
from docparse.compare.section_rows import SectionRow, section_rows
from docparse.compare.section_statements import section_statements
from docparse.compare.statements import Statement, ranked
from docparse.compare.task_rows import TaskRow, task_rows
from docparse.compare.task_statements import tasks_against_parent, tasks_among_equals
from docparse.values import Analysis

__all__ = ["Comparison", "compare_analyses"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """``analyses`` in the order in which they were given, ``parent`` the index of the one above the others.

    ``versions``: all are of one organ. ``statements`` are ranked, the gravest first.
    """

    analyses: tuple[Analysis, ...]
    parent: int | None
    versions: bool
    sections: tuple[SectionRow, ...]
    quotas: tuple[QuotaRow, ...]
    tasks: tuple[TaskRow, ...]
    bases: tuple[BaseRow, ...]
    copies: tuple[Copy, ...]
    statements: tuple[Statement, ...]


def compare_analyses(
    analyses: Sequence[Analysis], parent: int | None = None, found: Sequence[Statement] = ()
) -> Comparison:
    """Everything of ``analyses`` side by side; ``found`` are statements that others have made about them."""
    versions = are_versions([one for place, one in enumerate(analyses) if place != parent])
    sections, quotas, tasks, bases = (
        section_rows(analyses),
        quota_rows(analyses),
        task_rows(analyses),
        base_rows(analyses),
    )
    equals, copies = versions and parent is None, copied_paragraphs(analyses)
    told = [
        *found,
        *section_statements(sections, analyses, versions=equals),
        *base_statements(bases, analyses, versions=equals),
    ]
    told += [*copy_statements(copies, analyses), *under_two_names(analyses)]
    told += among_equals(quotas, analyses, versions=versions, leave_out=parent)
    told += tasks_among_equals(tasks, analyses, versions=versions, leave_out=parent)
    if parent is not None:
        mentions = [Mentions(one, place) for place, one in enumerate(analyses)]
        told += against_parent(quotas, parent, analyses, mentions)
        told += tasks_against_parent(tasks, parent, analyses, mentions)
    return Comparison(
        analyses=tuple(analyses),
        parent=parent,
        versions=versions,
        sections=tuple(sections),
        quotas=tuple(quotas),
        tasks=tuple(tasks),
        bases=tuple(bases),
        copies=tuple(copies),
        statements=ranked(_once(told)),
    )


def _once(statements: Sequence[Statement]) -> list[Statement]:
    """A task that is a figure, too, is told once: as the figure."""
    figures = [
        (statement.documents, passage) for statement in statements if statement.kind == "quota_not_carried"
        for passage in statement.passages
    ]  # fmt: skip
    return [
        one
        for one in statements
        if one.kind != "task_missing"
        or not any(
            passage.document == one.passages[0].document and passage.span.overlaps(one.passages[0].span)
            and set(one.documents) <= set(documents)
            for documents, passage in figures
        )
    ]  # fmt: skip
