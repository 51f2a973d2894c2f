"""Findings in recognised text: where a letter was read with little confidence, the fault may be the reader's."""

from __future__ import annotations

from docparse.values import Document, Finding, Span
from docparse.values.changes import with_changes

# Characters that were recognised more surely than that are taken as they are.
_SURE = 0.85
_NOTE = " (có thể do nhận dạng chữ; cần đối chiếu với bản gốc)"


def told_apart(finding: Finding, document: Document) -> Finding:
    """The finding as something to verify if it touches unsurely recognised characters; else as it is."""
    sureness = _sureness(document, finding.span)
    if sureness >= _SURE:
        return finding
    return with_changes(
        finding,
        severity="info",
        disposition="verify",
        message=finding.message + _NOTE,
        confidence=min(finding.confidence, sureness),
        # The picture must be looked at first.
        fix=with_changes(finding.fix, kind="display-only") if finding.fix else None,
    )


def _sureness(document: Document, span: Span) -> float:
    """That of the least sure of the recognised characters; of an empty span, that of its neighbours."""
    around = span if span.start < span.end else Span(max(0, span.start - 1), span.end + 1)
    return min((run.confidence for run in document.runs_in(around) if run.confidence is not None), default=1.0)
