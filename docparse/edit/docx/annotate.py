"""Findings as comments in a Word file."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from docparse.edit.annotated import Annotated, Unplaced
from docparse.edit.comment_text import comment_lines
from docparse.edit.docx.anchors import Anchor, plan_anchor
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
    findings = (one for one in analysis.findings or () if not is_about_own_mark(analysis.document, one))
    plan = _plan(opened, findings)
    if plan.anchors:
        _write(opened, plan.anchors, stamp(when))
    return Annotated(
        content=opened.save() if plan.anchors else content,
        suffix=suffix_of(opened),
        placed=tuple(finding for finding, _ in plan.anchors),
        present=tuple(plan.present),
        unplaced=tuple(plan.unplaced),
        notes=("note_signed",) if plan.anchors and opened.is_signed else (),
    )


@dataclass(slots=True)
class _Plan:
    """What becomes of each finding."""

    anchors: list[tuple[Finding, Anchor]] = field(default_factory=list)
    present: list[Finding] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)


def _plan(opened: OpenedDocx, findings: Iterable[Finding]) -> _Plan:
    plan, main, written = _Plan(), opened.mapped.parts[opened.main], written_comments(opened)
    for finding in findings:
        anchor = plan_anchor(opened.mapped, main, finding.span)
        if isinstance(anchor, str):
            plan.unplaced.append(Unplaced(finding, f"unplaced_{anchor}"))
        elif (comment := Written(comment_lines(finding), anchor.span)) in written:
            plan.present.append(finding)
        else:
            written.add(comment)
            plan.anchors.append((finding, anchor))
    return plan


def _write(opened: OpenedDocx, planned: list[tuple[Finding, Anchor]], date: str) -> None:
    numbered = [(opened.next_id(), finding, anchor) for finding, anchor in planned]
    root = comments_root(opened)
    for identifier, finding, _ in numbered:
        write_comment(root, identifier, comment_lines(finding), date)
    mark_comments(opened, [(identifier, anchor) for identifier, _, anchor in numbered])
