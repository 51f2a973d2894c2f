"""The report on one document for the terminal: verdict, findings, header, citations."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.report.style import Style
from docparse.report.table_words import table_words
from docparse.report.terminal_citations import citation_lines, relation_lines
from docparse.report.terminal_findings import coverage_lines, finding_lines, suppressed_lines, verdict_lines
from docparse.report.terminal_header import header_lines, part_lines
from docparse.report.terminal_outline import quota_lines, section_lines, task_lines
from docparse.report.terminal_review import review_lines
from docparse.report.words import Lang, words
from docparse.values import Analysis


def render_check(analysis: Analysis, style: Style | None = None, lang: Lang = "vi") -> str:
    """What ``check`` prints: the verdict first, then what a clerk must do about it, then the facts."""
    style, said = style or Style(), words(lang)
    blocks = [
        _title_lines(analysis, style),
        _warning_lines(analysis, style, said["reader_warning"]),
        verdict_lines(analysis, style, said),
        finding_lines(analysis, style, said),
        suppressed_lines(analysis, style, said),
        header_lines(analysis, style, said),
        citation_lines(analysis, style, said),
        coverage_lines(analysis, style, said),
    ]
    return _join(blocks)


def render_extract(analysis: Analysis, style: Style | None = None, lang: Lang = "vi") -> str:
    """What ``extract`` prints: header, parts, outline, citations, relations, quotas, tasks."""
    style, said = style or Style(), words(lang)
    blocks = [
        _title_lines(analysis, style),
        _warning_lines(analysis, style, said["reader_warning"]),
        header_lines(analysis, style, said),
        part_lines(analysis, style, said),
        section_lines(analysis, style, said),
        citation_lines(analysis, style, said),
        relation_lines(analysis, style, said),
        quota_lines(analysis, style, said),
        task_lines(analysis, style, said),
    ]
    return _join(blocks)


def render_citations(analysis: Analysis, style: Style | None = None, lang: Lang = "vi") -> str:
    """What ``citations`` prints: the table alone."""
    style = style or Style()
    return _join([_title_lines(analysis, style), review_lines(analysis, style, table_words(lang))])


def _title_lines(analysis: Analysis, style: Style) -> Iterator[str]:
    header = analysis.header
    yield style.paint("═" * style.width, "dim")
    named = " ".join(filter(None, (header.type, header.number)))
    yield from map(style.heading, style.wrap(" — ".join(filter(None, (analysis.document.path, named)))))


def _warning_lines(analysis: Analysis, style: Style, label: str) -> Iterator[str]:
    for warning in analysis.document.warnings:
        yield from style.wrap(f"{label}: {warning}", "  ", "")


def _join(blocks: list[Iterator[str]]) -> str:
    """The blocks that have lines, an empty line between them."""
    texts = ("\n".join(lines) for lines in blocks)
    return "\n\n".join(text for text in texts if text) + "\n"
