"""The whole document checked with all rules, each finding a comment at its place."""

from __future__ import annotations

from typing import Any

from docparse_office.comments import AUTHOR, add_comment, changing, decided, paragraph_around, remove_comments
from docparse_office.document import docx_of, paragraphs_of
from docparse_office.places import place_findings
from docparse_office.sent_copy import without_comments
from docparse_office.server import Server
from docparse_office.texts import comment_of, summary_of

__all__ = ["check_document"]


def check_document(document: Any, server: Server) -> str:
    """Comments anew what is found; a summary for the user. Raises Unreachable, Refused.

    What the user marked as resolved stays and is not said again. Where no answer comes, the comments stay as they are.
    """
    checked = server.document("van-ban.docx", without_comments(docx_of(document), AUTHOR))
    findings = sorted(checked["findings"], key=lambda finding: finding["start"])
    paragraphs = paragraphs_of(document)
    places = place_findings([paragraph.text for paragraph in paragraphs], findings)
    known, shown, apart = decided(document), [], []
    for finding, place in zip(findings, places):
        cursor = paragraphs[place.paragraph].stretch(place.start, place.end) if place is not None else None
        if cursor is None:
            apart.append(finding)
        elif (comment_of(finding), paragraph_around(cursor)) not in known:
            shown.append((cursor, comment_of(finding)))
    with changing(document, "docparse"):
        remove_comments(document, resolved=False)
        for cursor, content in shown:
            add_comment(document, cursor, content)
        if apart and paragraphs:
            add_comment(document, paragraphs[0].beginning(), "\n\n".join(comment_of(finding) for finding in apart))
    return summary_of(checked, commented=len(shown), apart=len(apart), passed=len(findings) - len(shown) - len(apart))
