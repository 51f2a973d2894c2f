"""Findings as comments in a Word file."""

from __future__ import annotations

import datetime

from docparse.edit.annotated import Annotated, Unplaced
from docparse.edit.docx.anchors import Anchor, plan_anchor
from docparse.edit.docx.comment_text import comment_lines
from docparse.edit.docx.comments_part import comments_root, write_comment
from docparse.edit.docx.kind import suffix_of
from docparse.edit.docx.markers import mark_comments
from docparse.edit.docx.names import stamp
from docparse.edit.docx.opened import OpenedDocx
from docparse.edit.docx.own_marks import is_about_own_mark
from docparse.edit.docx.written_comments import Written, written_comments
from docparse.values import Analysis, Finding


def annotate(content: bytes, analysis: Analysis, when: datetime.datetime | None) -> Annotated:
    """See ``docparse.edit.docx.annotate_docx``."""
    opened = OpenedDocx(content, analysis.document.path)
    opened.require_text(analysis.document.text)
    main = opened.mapped.parts[opened.main]
    written = written_comments(opened)
    planned: list[tuple[Finding, Anchor]] = []
    present: list[Finding] = []
    unplaced: list[Unplaced] = []
    for finding in analysis.findings or ():
        if is_about_own_mark(analysis.document, finding):
            continue
        anchor = plan_anchor(opened.mapped, main, finding.span)
        if isinstance(anchor, str):
            unplaced.append(Unplaced(finding, f"unplaced_{anchor}"))
            continue
        comment = Written(comment_lines(finding), anchor.span)
        if comment in written:
            present.append(finding)
        else:
            written.add(comment)
            planned.append((finding, anchor))
    if planned:
        _write(opened, planned, stamp(when))
    return Annotated(
        content=opened.save() if planned else content,
        suffix=suffix_of(opened),
        placed=tuple(finding for finding, _ in planned),
        present=tuple(present),
        unplaced=tuple(unplaced),
    )


def _write(opened: OpenedDocx, planned: list[tuple[Finding, Anchor]], date: str) -> None:
    numbered = [(opened.next_id(), finding, anchor) for finding, anchor in planned]
    root = comments_root(opened)
    for identifier, finding, _ in numbered:
        write_comment(root, identifier, comment_lines(finding), date)
    mark_comments(opened, [(identifier, anchor) for identifier, _, anchor in numbered])
