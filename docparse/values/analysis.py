"""Everything docparse knows about one document."""

from __future__ import annotations

from dataclasses import dataclass

from docparse.values.citation import Citation, Relation
from docparse.values.document import Document
from docparse.values.finding import Finding, Suppressed, Suppression, Verdict
from docparse.values.header import Header, Part
from docparse.values.quota import Quota
from docparse.values.section import Section
from docparse.values.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """The result of ``extract``; ``findings`` and ``verdict`` are filled by ``check`` only.

    ``suppressed`` are findings that somebody has set aside, ``stale`` the suppressions that fit
    nothing any more.
    """

    document: Document
    parts: tuple[Part, ...]
    sections: tuple[Section, ...] = ()
    citations: tuple[Citation, ...] = ()
    relations: tuple[Relation, ...] = ()
    quotas: tuple[Quota, ...] = ()
    tasks: tuple[Task, ...] = ()
    findings: tuple[Finding, ...] | None = None
    verdict: Verdict | None = None
    suppressed: tuple[Suppressed, ...] = ()
    stale: tuple[Suppression, ...] = ()

    @property
    def header(self) -> Header:
        """The header of the main part."""
        return next((part.header for part in self.parts if part.kind == "main"), Header())
