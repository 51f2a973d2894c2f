"""A checked document as the pages show it: the text with its marks, findings in words, tables of what it holds.

The pieces are those of the report for the browser (docparse.report.html), so that both look alike.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePath
from types import SimpleNamespace
from typing import Any

from docparse.checks.listed_words import judges_spelling
from docparse.edit import choose_fixes
from docparse.pipeline.originals import kind_of
from docparse.report.html_citations import Citations, citations_of
from docparse.report.html_facts import Fact, header_facts, part_facts
from docparse.report.html_findings import Entry, Findings, findings_of
from docparse.report.html_graph import draw_graph
from docparse.report.html_pieces import BlockFinder
from docparse.report.html_rows import quotas_of, tasks_of
from docparse.report.html_template import page_template
from docparse.report.html_text import text_of
from docparse.report.html_words import page_words
from docparse.server.tasks.asked import CheckOptions, CheckSettings, Upload
from docparse.server.tasks.documents import analyse, packed
from docparse.server.tasks.seen import SeenDocument, SeenFact, SeenFinding
from docparse.values import Analysis, Document, Finding

__all__ = ["PREFIX", "see_document", "seen_file"]

Tell = Callable[[int, int, str], None]
Said = Mapping[str, str]

PREFIX = "d-"
_FIXABLE = frozenset({"docx", "text", "markdown"})
_ANNOTATABLE = frozenset({"docx", "pdf", "text", "markdown", "html", "mht"})
_OPTIONS = {
    "thêm --rendered": "chọn “Xem cả trang in” khi kiểm tra",
    "bỏ --no-model": "máy chủ đang tắt phần này",
}
_OVER = ("bad", "partly")
# A longer stretch is no word; more words are a phrase that nobody lists.
_LONGEST_ENTRY, _MOST_WORDS = 60, 6


def seen_file(
    tell: Tell, upload: Upload, options: CheckOptions, checks: CheckSettings
) -> tuple[bytes, SeenDocument, int]:
    """One file checked: its analysis (opaque), what is shown of it, and the bytes of that. Raises UnreadableFile."""
    analysis = analyse(tell, upload, options, checks, checking=True)
    seen = see_document(analysis)
    return packed(analysis), seen, len(pickle.dumps(seen, pickle.HIGHEST_PROTOCOL))


def see_document(analysis: Analysis) -> SeenDocument:
    """Everything that the page of a checked document says."""
    said, document, header, verdict = page_words("vi"), analysis.document, analysis.header, analysis.verdict
    finder = BlockFinder(document)
    citations, findings = citations_of(analysis, said), findings_of(analysis, finder, said)
    quotas, tasks = quotas_of(analysis, finder, said), tasks_of(analysis, finder, said)
    called = " ".join(filter(None, (header.type, header.number))) or PurePath(document.path).name
    anchored = {row.block for row in quotas} | {row.block for row in tasks.rows}
    view = SimpleNamespace(
        prefix=PREFIX,
        citations=citations,
        graph=draw_graph(called, citations, said),
        quotas=quotas,
        tasks=tasks,
        stretches=text_of(analysis, PREFIX, citations.row_of, anchored),
    )
    kind = kind_of(document)
    return SeenDocument(
        called=called,
        title=header.title or "",
        state=verdict.state if verdict else "ready",
        # The word of the list for what is only to be known.
        counts=tuple((name, said["info" if name == "note" else name], count) for name, count in findings.counts),
        families=findings.families,
        findings=tuple(_findings(analysis, findings)),
        checked=verdict.checked if verdict else (),
        not_checked=tuple(map(_on_the_page, verdict.not_checked)) if verdict else (),
        aside=tuple((one.finding.text, one.finding.message, place) for one, place in findings.suppressed),
        facts=_facts(header_facts(analysis, said)),
        parts=_facts(part_facts(analysis, said)),
        warnings=document.warnings,
        text=_markup("text.html.j2", "full_text", view, said),
        citations=_markup("citations.html.j2", "citation_table", view, said) if citations.rows else "",
        citation_count=citations.count,
        expired_count=_expired(citations),
        graph=_markup("graph.html.j2", "citation_graph", view, said) if view.graph else "",
        quotas=_markup("quotas.html.j2", "quota_table", view, said) if quotas else "",
        quota_count=len(quotas),
        tasks=_markup("quotas.html.j2", "task_table", view, said) if tasks.rows else "",
        task_count=len(tasks.rows),
        is_word=kind == "docx",
        is_fixable=kind in _FIXABLE and (kind == "docx" or document.source is not None),
        is_annotatable=kind in _ANNOTATABLE,
        is_plain=document.reader == "text",
    )


def _markup(template: str, macro: str, view: Any, said: Said) -> str:
    """What a piece of the report writes of ``view``; it escapes all text."""
    return str(getattr(page_template(template).make_module({"said": said}), macro)(view))


def _facts(facts: Sequence[Fact]) -> tuple[SeenFact, ...]:
    return tuple(SeenFact(one.label, one.value, one.items) for one in facts)


def _on_the_page(subject: str) -> str:
    """What was not looked at, with the words of the page in place of options of the command line."""
    for option, words in _OPTIONS.items():
        subject = subject.replace(option, words)
    return subject


def _expired(citations: Citations) -> int:
    """How many cited instruments are no longer in force, wholly or partly, as far as is known."""
    return sum(any(badge.look in _OVER for badge in row.badges) for row in citations.rows)


def _findings(analysis: Analysis, findings: Findings) -> Iterator[SeenFinding]:
    """In the order of the list; the marks in the text have the same numbers, from 1."""
    document = analysis.document
    groups = [group for _, inside, _ in findings.by_severity for group in inside]
    # Repeats share one tuple: of a thousand each would else bring a thousand numbers along.
    entries = {
        entry.number: (entry, same)
        for group in groups
        for same in (tuple(sorted(one.number - 1 for one in (group.first, *group.others))),)
        for entry in (group.first, *group.others)
    }
    wording = set(map(id, choose_fixes(analysis.findings or (), everything=True)))
    for number in sorted(entries):
        entry, same = entries[number]
        yield _finding(entry, same, document, is_wording=id(entry.finding) in wording)


def _finding(entry: Entry, same: tuple[int, ...], document: Document, *, is_wording: bool) -> SeenFinding:
    finding = entry.finding
    return SeenFinding(
        index=entry.number - 1,
        code=finding.code,
        name=finding.name,
        family=entry.family,
        severity=finding.severity,
        disposition=finding.disposition,
        start=finding.start,
        before=entry.before,
        text=finding.text,
        after=entry.after,
        message=finding.message,
        why=finding.why,
        source=finding.source,
        place=entry.place,
        offered=_offered(finding, document.text),
        same=same,
        is_safe=finding.fix is not None and finding.fix.kind == "safe",
        is_wording=is_wording,
        entry=_entry(finding),
    )


def _offered(finding: Finding, text: str) -> tuple[str, ...]:
    """What may stand in place of the words found."""
    fix = finding.fix
    if finding.suggestions or fix is None or fix.kind == "display-only":
        return finding.suggestions
    before, after = text[fix.start : finding.start], text[finding.end : fix.end]
    if not (fix.replacement.startswith(before) and fix.replacement.endswith(after)):
        return ()
    return (fix.replacement[len(before) : len(fix.replacement) - len(after)],)


def _entry(finding: Finding) -> str:
    words = finding.text.split()
    if not judges_spelling(finding.code) or not words or len(words) > _MOST_WORDS:
        return ""
    return " ".join(words) if len(finding.text) <= _LONGEST_ENTRY and any(map(str.isalpha, finding.text)) else ""
