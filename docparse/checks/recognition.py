"""Findings in recognised text: the fault may be the recogniser's, and is told apart from the author's.

Measured on scans: nine in ten findings about one mark, one letter or one figure are slips of recognition, however
sure Tesseract was of the word.
"""

from __future__ import annotations

from docparse.text.marks import strip_marks
from docparse.values import Document, Finding, Span
from docparse.values.changes import with_changes

# Characters that were recognised more surely than that are taken as they are, but for what a slip changes.
_SURE = 0.85
_NOTE = " (có thể do nhận dạng chữ; cần đối chiếu với bản gốc)"


def told_apart(finding: Finding, document: Document) -> Finding:
    """The finding as something to verify if a slip of recognition can explain it; else as it is."""
    sureness = _sureness(document, finding.span)
    if sureness is None or (sureness >= _SURE and not _is_slip(finding)):
        return finding
    return with_changes(
        finding,
        severity="info" if sureness < _SURE or finding.severity == "info" else "warning",
        disposition="verify",
        message=finding.message + _NOTE,
        confidence=min(finding.confidence, sureness),
        # The picture must be looked at first.
        fix=with_changes(finding.fix, kind="display-only") if finding.fix else None,
    )


def _sureness(document: Document, span: Span) -> float | None:
    """That of the least sure of the recognised characters (an empty span: of its neighbours); None if none is."""
    around = span if span.start < span.end else Span(max(0, span.start - 1), span.end + 1)
    return min((run.confidence for run in document.runs_in(around) if run.confidence is not None), default=None)


def _is_slip(finding: Finding) -> bool:
    """True if one letter, mark or sign makes the difference, or figures may be misread."""
    if not finding.suggestions:
        return any(map(str.isdigit, finding.text)) or not any(map(str.isalnum, finding.text))
    wrong, right = strip_marks(finding.text), strip_marks(finding.suggestions[0])
    start = next((at for at, pair in enumerate(zip(wrong, right, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return abs(len(wrong) - len(right)) <= 1
    return wrong[start + 1 :] in (right[start + 1 :], right[start:]) or wrong[start:] == right[start + 1 :]
