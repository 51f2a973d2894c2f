"""What a visitor decided on the findings of a document."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from docparse.checks.suppressions import context_of_finding
from docparse.checks.verdict import judge_again
from docparse.edit.choose import apart
from docparse.server.tasks.asked import Decision, Ignored
from docparse.values import Analysis, Finding, Fix, Suppressed, Suppression

__all__ = ["Picked", "chosen_findings", "without_ignored"]


@dataclass(frozen=True, slots=True)
class Picked:
    """Findings to be applied with their places in the list; ``refused`` with a key of the reason."""

    findings: list[Finding]
    applied: list[int]
    refused: list[tuple[int, str]]


def chosen_findings(findings: Sequence[Finding], decisions: Sequence[Decision]) -> Picked:
    """Each accepted finding with the fix that the visitor wants: their own words, or what was suggested."""
    wanted: dict[int, Finding] = {}
    refused: list[tuple[int, str]] = []
    for decision in decisions:
        if not 0 <= decision.index < len(findings):
            refused.append((decision.index, "unknown"))
            continue
        finding = _with_fix(findings[decision.index], decision.replacement)
        if finding is None:
            refused.append((decision.index, "no_suggestion"))
        else:
            wanted[decision.index] = finding
    kept = apart(wanted.values())
    place_of = {id(finding): index for index, finding in wanted.items()}
    applied = [place_of[id(finding)] for finding in kept]
    refused += [(index, "overlaps") for index in wanted if index not in set(applied)]
    return Picked(kept, applied, refused)


def without_ignored(analysis: Analysis, ignored: Sequence[Ignored]) -> Analysis:
    """The analysis with these findings set aside, as a side file would do it; the verdict is that of what is left."""
    findings = analysis.findings or ()
    reasons = {one.index: one.reason for one in ignored if 0 <= one.index < len(findings)}
    if not reasons or analysis.verdict is None:
        return analysis
    today = datetime.date.today().isoformat()
    kept = tuple(finding for index, finding in enumerate(findings) if index not in reasons)
    aside = tuple(
        Suppressed(
            finding=findings[index],
            suppression=Suppression(
                code=findings[index].code,
                context=context_of_finding(findings[index]),
                text=findings[index].text,
                reason=reason,
                on=today,
            ),
        )
        for index, reason in sorted(reasons.items())
    )
    return replace(
        analysis,
        findings=kept,
        verdict=judge_again(analysis.verdict, kept),
        suppressed=(*analysis.suppressed, *aside),
    )


def _with_fix(finding: Finding, replacement: str | None) -> Finding | None:
    """The finding with a fix that is applied; None where nothing says what should stand there."""
    if replacement is not None:
        return replace(
            finding, fix=Fix(kind="suggested", start=finding.start, end=finding.end, replacement=replacement)
        )
    if finding.fix is not None and finding.fix.kind != "display-only":
        return finding
    if finding.suggestions:
        first = finding.suggestions[0]
        return replace(finding, fix=Fix(kind="suggested", start=finding.start, end=finding.end, replacement=first))
    return None
