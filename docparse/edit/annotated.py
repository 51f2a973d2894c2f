"""A document with its findings written into it, and the findings for which there was no place."""

from __future__ import annotations

from dataclasses import dataclass

from docparse.values import Finding


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A finding that was not written into the file; ``reason`` is a key of the texts for users ("unplaced_…")."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """``content`` is the new file, whose name should end in ``suffix`` (".docx").

    Each finding is in one of ``placed`` (written now), ``present`` (stood there already from an
    earlier run) and ``unplaced``; one that is about such a comment, or a change of ours, is in none.
    ``notes`` are keys of the texts for users ("note_…"): what to know of the new file.
    """

    content: bytes
    suffix: str
    placed: tuple[Finding, ...] = ()
    present: tuple[Finding, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    notes: tuple[str, ...] = ()
