"""One self-contained page on one or more documents: what must be fixed, where, and what is cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from docparse.report.html_citations import Citations, citations_of
from docparse.report.html_facts import Fact, header_facts, part_facts, run_facts
from docparse.report.html_findings import Findings, findings_of
from docparse.report.html_graph import Drawing, draw_graph
from docparse.report.html_pieces import BlockFinder
from docparse.report.html_rows import QuotaRow, Tasks, quotas_of, tasks_of
from docparse.report.html_safety import content_policy
from docparse.report.html_template import page_asset, page_template
from docparse.report.html_text import Stretch, text_of
from docparse.report.html_words import page_words
from docparse.report.words import Lang
from docparse.values import Analysis, UnreadableFile, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """What the template shows of one document; ``prefix`` begins all its anchors ("d1-")."""

    prefix: str
    path: str
    name: str
    title: str
    verdict: Verdict | None
    findings: Findings
    facts: Sequence[Fact]
    parts: Sequence[Fact]
    citations: Citations
    graph: Drawing | None
    quotas: Sequence[QuotaRow]
    tasks: Tasks
    stretches: Sequence[Stretch]
    warnings: Sequence[str]


def render_html(
    analyses: Sequence[Analysis], errors: Sequence[UnreadableFile], run: Mapping[str, Any], lang: str = "vi"
) -> str:
    """The page as text to be written in UTF-8; it asks for nothing from outside and needs no script.

    ``run`` is the "run" object of the contract; ``lang`` is "vi" or "en". Text of the documents is
    escaped, and characters that hide or reorder text are shown by their code.
    """
    language: Lang = "en" if lang == "en" else "vi"
    said = page_words(language)
    style, script = page_asset("report.css"), page_asset("report.js")
    return page_template("report.html.j2").render(
        said=said,
        documents=[_view(number, analysis, said) for number, analysis in enumerate(analyses, 1)],
        errors=errors,
        run=run_facts(run, said),
        style=style,
        script=script,
        policy=content_policy(style, script),
    )


def _view(number: int, analysis: Analysis, said: Mapping[str, str]) -> DocumentView:
    prefix, header, path = f"d{number}-", analysis.header, analysis.document.path
    finder = BlockFinder(analysis.document)
    citations, findings = citations_of(analysis, said), findings_of(analysis, finder, said)
    quotas, tasks = quotas_of(analysis, finder, said), tasks_of(analysis, finder, said)
    name = " ".join(filter(None, (header.type, header.number))) or PurePath(path).name
    return DocumentView(
        prefix=prefix,
        path=path,
        name=name,
        title=header.title or "",
        verdict=analysis.verdict,
        findings=findings,
        facts=header_facts(analysis, said),
        parts=part_facts(analysis, said),
        citations=citations,
        graph=draw_graph(name, citations, said),
        quotas=quotas,
        tasks=tasks,
        stretches=text_of(analysis, prefix, citations.row_of, set(_linked_blocks(findings, quotas, tasks))),
        warnings=analysis.document.warnings,
    )


def _linked_blocks(findings: Findings, quotas: Sequence[QuotaRow], tasks: Tasks) -> Iterator[int]:
    yield from (row.block for row in quotas)
    yield from (row.block for row in tasks.rows)
    yield from (section.block for section in findings.by_section if section.block is not None)
