"""Document → Analysis: parts and headers, sections, citations and their relations, quotas, tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docparse.extract.citations import find_citations
from docparse.extract.parts import find_parts
from docparse.extract.quotas import find_quotas
from docparse.extract.sections import SectionIndex, find_sections
from docparse.extract.tasks import find_tasks
from docparse.values import Analysis, Citation, Document, Part, Section
from docparse.values.changes import with_changes

__all__ = ["extract", "find_citations", "find_parts", "find_quotas", "find_sections", "find_tasks"]


def extract(document: Document) -> Analysis:
    """Everything that the text of ``document`` states, as values; no findings yet."""
    parts = find_parts(document)
    sections = find_sections(document, parts)
    found = find_citations(document, parts)
    return Analysis(
        document=document,
        parts=tuple(_with_bases(parts, found.citations)),
        sections=sections,
        citations=tuple(_with_sections(found.citations, sections)),
        relations=found.relations,
        quotas=find_quotas(document, parts, sections),
        tasks=find_tasks(document, parts, sections),
    )


def _with_bases(parts: Sequence[Part], citations: Sequence[Citation]) -> Iterator[Part]:
    """Each part with its legal bases: indices of the citations that stand in it as such, in text order."""
    bases: list[list[int]] = [[] for _ in parts]
    for index, citation in enumerate(citations):
        if citation.relation == "based_on":
            bases[citation.part].append(index)
    for part, found in zip(parts, bases, strict=True):
        yield replace(part, header=replace(part.header, legal_bases=tuple(found)))


def _with_sections(citations: Sequence[Citation], sections: Sequence[Section]) -> Iterator[Citation]:
    """Each citation with the index of the innermost section that contains its start."""
    index = SectionIndex(sections)
    for citation in citations:
        section = index.at(citation.start)
        yield citation if section is None else with_changes(citation, section=section)
