"""Runs the rules over an Analysis and turns their drafts into Findings."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import replace

from docparse.checks.context import Context
from docparse.checks.listed_words import house_words, leave_out
from docparse.checks.overlaps import without_repeats
from docparse.checks.recognition import told_apart
from docparse.checks.registry import rules
from docparse.checks.rule import Draft, Rule
from docparse.checks.settings import Settings
from docparse.checks.stage import guess_stage
from docparse.checks.suppressions import set_aside
from docparse.checks.verdict import judge
from docparse.checks.witness import Witness
from docparse.speller import ContextModel
from docparse.values import Analysis, Disposition, Finding, Fix, Rendering, Severity, Unrendered

_CONTEXT = 40


def check(
    analysis: Analysis,
    settings: Settings | None = None,
    today: datetime.date | None = None,
    witness: Witness | None = None,
    pages: Rendering | Unrendered | None = None,
    speller: ContextModel | None = None,
) -> Analysis:
    """The same analysis with ``findings`` (sorted by place) and ``verdict`` filled in.

    ``today`` is the day the document is judged on where it has no date of its own
    (default: the day of the run). ``witness`` gives a second opinion on words that the tables
    of a rule do not decide. ``pages`` is how the document is printed, or why that is not known; rules that look
    at pages need it. ``speller`` is the context model, without which its rules do not run.
    """
    settings = settings or Settings()
    context = Context(
        analysis=analysis,
        stage=settings.stage or guess_stage(analysis.header),
        today=today or datetime.date.today(),
        witness=witness,
        house=settings.house,
        pages=pages if isinstance(pages, Rendering) else None,
        speller=speller,
    )
    wanted = (rule for rule in (*rules(), *settings.rules) if settings.wants(rule))
    ran = [rule for rule in wanted if rule.speaks_at(context.stage) and _can_run(rule, context)]
    findings = sorted((finding for rule in ran for finding in _findings(rule, context)), key=_order)
    once = without_repeats(list(dict.fromkeys(findings)), frozenset(rule.code for rule in ran if rule.model))
    left, aside, stale = set_aside(once, settings.suppressions)
    kept, listed = leave_out(left, (*settings.words, *house_words(settings.house)), context.text)
    verdict = judge(kept, ran, pages)
    return replace(analysis, findings=tuple(kept), verdict=verdict, suppressed=(*aside, *listed), stale=stale)


def _can_run(rule: Rule, context: Context) -> bool:
    """Printed pages and the model are not always at hand."""
    return not (rule.rendered and context.pages is None) and not (rule.model and context.speller is None)


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.code


def _findings(rule: Rule, context: Context) -> Iterator[Finding]:
    for draft in rule.check(context):
        yield told_apart(_finding(rule, draft, context), context.document)


def _finding(rule: Rule, draft: Draft, context: Context) -> Finding:
    text, span = context.text, draft.span
    severity = draft.severity or rule.severity
    wrong = span.of(text)
    right = draft.suggestions[0] if draft.suggestions else ""
    finding = Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        disposition=_disposition(severity, draft.disposition or rule.disposition),
        start=span.start,
        end=span.end,
        text=wrong,
        message=rule.message.format_map({"wrong": wrong, "right": right, **draft.values}),
        why=draft.why or rule.why,
        source=rule.source,
        before=text[max(0, span.start - _CONTEXT) : span.start],
        after=text[span.end : span.end + _CONTEXT],
        suggestions=draft.suggestions,
        fix=_fix(rule, draft),
        confidence=draft.confidence,
        group=_group(rule.code, draft.form or wrong, right),
        at=context.document.place_of(span),
        part=context.part_of(span),
        section=context.section_of(span),
    )
    if text[finding.start : finding.end] != finding.text or span.end > len(text):
        raise AssertionError(f"{rule.code} marks a place that is not in the text: {span}")
    return finding


def _disposition(severity: Severity, wanted: Disposition) -> Disposition:
    """What is right less often than a warning is looked at first: it does not keep a document from being signed."""
    return "verify" if severity == "info" and wanted == "must_fix" else wanted


def _fix(rule: Rule, draft: Draft) -> Fix | None:
    if not draft.suggestions:
        return None
    return Fix(kind=rule.fix, start=draft.span.start, end=draft.span.end, replacement=draft.suggestions[0])


def _group(code: str, wrong: str, right: str) -> str:
    """The same for every place of one wrong form, whatever its case and spacing."""
    folded = "\x1f".join((code, " ".join(wrong.lower().split()), right.lower()))
    return hashlib.sha256(folded.encode("utf-8")).hexdigest()[:12]
