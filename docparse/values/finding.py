"""Findings: faults in the user's document, with the place, the reason and the remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docparse.values.document import Place
from docparse.values.span import Span

Severity = Literal["error", "warning", "info"]
Disposition = Literal["must_fix", "verify", "should_fix", "editorial"]
FixKind = Literal["safe", "suggested", "display-only"]
VerdictState = Literal["ready", "minor", "not_ready"]
Stage = Literal["draft", "presign", "issued"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """Replace ``[start, end)`` by ``replacement``; only ``safe`` ones are applied unasked."""

    kind: FixKind
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault at one place. Repeats of one wrong form share ``group``."""

    code: str
    name: str
    severity: Severity
    disposition: Disposition
    start: int
    end: int
    text: str
    message: str
    why: str
    source: str
    before: str = ""
    after: str = ""
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    confidence: float = 1.0
    group: str | None = None
    at: Place
    part: int = 0
    section: int | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A finding that somebody has set aside, as it is remembered.

    ``context`` is the hash it is known by; ``text`` are its words, for a person; ``on`` is an ISO
    date. ``by`` and ``reason`` may be empty.
    """

    code: str
    context: str
    text: str = ""
    reason: str = ""
    by: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppressed:
    """A finding of this run, and why it is not shown."""

    finding: Finding
    suppression: Suppression


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Can it be signed? Counts by disposition, and what was and was not looked at."""

    state: VerdictState
    must_fix: int
    verify: int
    checked: tuple[str, ...]
    not_checked: tuple[str, ...]
