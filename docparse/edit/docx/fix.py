"""Fixes in a Word file, tracked or plain, and the proof that the file then reads as it should."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from docparse.edit.annotated import Unplaced
from docparse.edit.docx.change import Change, Removal, Rendition, plan_change
from docparse.edit.docx.kind import suffix_of
from docparse.edit.docx.names import stamp
from docparse.edit.docx.opened import OpenedDocx
from docparse.edit.docx.plain import write_changes
from docparse.edit.docx.split import Cut
from docparse.edit.docx.tracked import track_changes
from docparse.edit.faults import misread
from docparse.edit.text_fixes import Edit, apply_edits
from docparse.readers.docx import read_docx
from docparse.readers.options import USUAL, ReadOptions
from docparse.values import Document, Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedDocx:
    """``content`` is the new file, whose name should end in ``suffix``; ``text`` how it reads with its fixes.

    ``notes`` are keys of the texts for users ("note_…"): what to know of the new file.
    """

    content: bytes
    suffix: str
    text: str
    edits: tuple[Edit, ...]
    refused: tuple[Unplaced, ...]
    notes: tuple[str, ...] = ()


def fix(
    content: bytes, document: Document, findings: Iterable[Finding], *, tracked: bool, when: datetime.datetime | None
) -> FixedDocx:
    """See ``docparse.edit.docx.fix_docx``."""
    wanted, date = list(findings), stamp(when) if tracked else None
    fixed = _attempt(content, document, wanted, date)
    if _reads_right(content, fixed, document.path, tracked=tracked):
        return fixed
    sound = _sound(content, document, wanted, date)
    fixed = _attempt(content, document, sound, date)
    if not _reads_right(content, fixed, document.path, tracked=tracked):
        raise misread(document.path)
    left = tuple(Unplaced(finding, "unplaced_misread") for finding in wanted if finding not in sound)
    return replace(fixed, refused=fixed.refused + left)


def _sound(content: bytes, document: Document, findings: list[Finding], date: str | None) -> list[Finding]:
    """The findings whose fixes read back as they should, found by halves."""
    fixed = _attempt(content, document, findings, date)
    if _reads_right(content, fixed, document.path, tracked=date is not None):
        return findings
    if len(findings) < 2:
        return []
    middle = len(findings) // 2
    halves = (findings[:middle], findings[middle:])
    return [finding for half in halves for finding in _sound(content, document, half, date)]


def _attempt(content: bytes, document: Document, findings: list[Finding], date: str | None) -> FixedDocx:
    opened = OpenedDocx(content, document.path)
    opened.require_text(document.text)
    changes, refused = _plan(opened, findings, tracked=date is not None)
    edits = tuple(Edit(change.span, change.text, change.finding) for change in changes)
    return FixedDocx(
        content=_write(opened, changes, date) if changes else content,
        suffix=suffix_of(opened),
        text=apply_edits(document.text, edits),
        edits=edits,
        refused=tuple(refused),
        notes=("note_signed",) if changes and opened.is_signed else (),
    )


def _plan(opened: OpenedDocx, findings: Iterable[Finding], *, tracked: bool) -> tuple[list[Change], list[Unplaced]]:
    changes: list[Change] = []
    refused: list[Unplaced] = []
    for finding in findings:
        change: Change | str = "fixless"
        if finding.fix is not None:
            change = plan_change(opened.mapped, finding, finding.fix, tracked=tracked)
        if isinstance(change, Change) and any(_touch(change, other) for other in changes[-1:]):
            change = "overlap"
        if isinstance(change, str):
            refused.append(Unplaced(finding, f"unplaced_{change}"))
        else:
            changes.append(change)
    return changes, refused


def _touch(change: Change, before: Change) -> bool:
    return change.span.start <= before.span.end


def _write(opened: OpenedDocx, changes: list[Change], date: str | None) -> bytes:
    planned = [rendition for change in changes for rendition in change.renditions]
    twins = opened.twins(cut.element for rendition in planned for cut in rendition.cuts())

    def moved(cut: Cut) -> Cut:
        return Cut(twins[cut.element], cut.offset)

    renditions = [
        Rendition(
            tuple(Removal(moved(removal.start), moved(removal.end)) for removal in rendition.removed),
            moved(rendition.at),
            rendition.text,
        )
        for rendition in planned
    ]
    if date is None:
        write_changes(renditions)
    else:
        track_changes(opened, renditions, date)
    return opened.save()


def _reads_right(before: bytes, fixed: FixedDocx, path: str, *, tracked: bool) -> bool:
    """True if the file, read again, is the fixed text where changes are accepted, and where rejected what it was."""
    if fixed.content is before:
        return True
    after, original = fixed.content, ReadOptions(as_original=True)
    if _lines(read_docx(after, path, USUAL).text) != _lines(fixed.text):
        return False
    return not tracked or read_docx(after, path, original).text == read_docx(before, path, original).text


def _lines(text: str) -> list[str]:
    """White space at the ends of a block is not read, nor is an empty block."""
    return [line.strip() for line in text.split("\n") if line.strip()]
