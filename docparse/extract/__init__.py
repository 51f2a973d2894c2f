"""Document → Analysis: parts and headers, sections, citations and their relations."""

from __future__ import annotations

from dataclasses import replace

from docparse.extract.citations import find_citations
from docparse.extract.parts import find_parts
from docparse.extract.quotas import find_quotas
from docparse.extract.sections import SectionIndex, find_sections
from docparse.extract.tasks import find_tasks
from docparse.values import Analysis, Citation, Document, Part

__all__ = ["extract", "find_citations", "find_parts", "find_quotas", "find_sections", "find_tasks"]


def extract(document: Document) -> Analysis:
    """Everything that the text of ``document`` states, as values; no findings yet."""
    parts = find_parts(document)
    sections = find_sections(document, parts)
    index = SectionIndex(sections)
    found = find_citations(document, parts)
    return Analysis(
        document=document,
        parts=tuple(_with_bases(part, place, found.citations) for place, part in enumerate(parts)),
        sections=sections,
        citations=tuple(replace(citation, section=index.at(citation.start)) for citation in found.citations),
        relations=found.relations,
        quotas=find_quotas(document, parts, sections),
        tasks=find_tasks(document, parts, sections),
    )


def _with_bases(part: Part, index: int, citations: tuple[Citation, ...]) -> Part:
    """Legal bases of a part: indices of the citations that stand in it as such, in text order."""
    bases = tuple(
        place for place, citation in enumerate(citations) if citation.part == index and citation.relation == "based_on"
    )
    return replace(part, header=replace(part.header, legal_bases=bases))
