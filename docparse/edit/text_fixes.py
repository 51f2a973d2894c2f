"""Fixes in a text file: the words change, Markdown marks, line ends and everything else stay."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from docparse.edit.annotated import Unplaced
from docparse.edit.narrow import narrow
from docparse.values import Document, Finding, Span


@dataclass(frozen=True, slots=True)
class Edit:
    """``source[span]`` becomes ``replacement``."""

    span: Span
    replacement: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class TextFixes:
    """The corrected source, the edits made (in order), and findings that could not be fixed there."""

    text: str
    edits: tuple[Edit, ...]
    refused: tuple[Unplaced, ...]


def fix_text(source: str, document: Document, findings: Iterable[Finding]) -> TextFixes:
    """``source`` with the fixes of ``findings`` (in order of place, not touching one another).

    Only the letters that change are replaced, so that a fix may stand beside or around a
    Markdown mark; one whose changed letters hold a mark or a line end themselves is refused.
    """
    edits: list[Edit] = []
    refused: list[Unplaced] = []
    for finding in findings:
        edit = _edit(source, document, finding)
        if edit is None:
            refused.append(Unplaced(finding, "unplaced_marks"))
        else:
            edits.append(edit)
    return TextFixes(apply_edits(source, edits), tuple(edits), tuple(refused))


def _edit(source: str, document: Document, finding: Finding) -> Edit | None:
    if finding.fix is None:
        return None
    old, new = narrow(document.text, finding.fix)
    span = in_source(document, old)
    if unicodedata.normalize("NFC", span.of(source)) != old.of(document.text):
        return None
    return Edit(span, new, finding)


def in_source(document: Document, span: Span) -> Span:
    """Where the letters stand in the source; what is put in between two stands right behind the first."""
    if document.source is None:
        return span
    if len(span) or not span.start:
        return document.source.span_to_source(span)
    before = document.source.span_to_source(Span(span.start - 1, span.start))
    return Span(before.end, before.end)


def apply_edits(source: str, edits: Iterable[Edit]) -> str:
    """``source`` with all of ``edits``, which do not overlap."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda one: one.span):
        pieces += (source[done : edit.span.start], edit.replacement)
        done = edit.span.end
    return "".join((*pieces, source[done:]))
