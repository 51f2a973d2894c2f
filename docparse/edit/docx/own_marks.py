"""Findings about what an earlier run of ours left in the file: they say nothing that is not seen there."""

from __future__ import annotations

from docparse.edit.docx.names import AUTHOR
from docparse.values import Document, Finding

_ABOUT_REMNANTS = "REL"


def is_about_own_mark(document: Document, finding: Finding) -> bool:
    """True if ``finding`` reports a comment or a tracked change by us; a comment on that would bring the next."""
    if not finding.code.startswith(_ABOUT_REMNANTS):
        return False
    ours = (
        remnant.detail for remnant in document.remnants if remnant.span == finding.span and _is_ours(remnant.detail)
    )
    return any(detail in finding.message for detail in ours)


def _is_ours(detail: str) -> bool:
    """``detail`` begins with who did it: 'docparse: “…”'."""
    return detail == AUTHOR or detail.startswith(f"{AUTHOR}: ")
