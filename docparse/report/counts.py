"""How many findings of each kind a document has, as the reports count them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from docparse.values import Disposition, Finding, Severity

DISPOSITIONS: tuple[Disposition, ...] = ("must_fix", "verify", "should_fix", "editorial")


class Judged(Protocol):
    """A finding, or what a report makes of several."""

    @property
    def severity(self) -> Severity:
        """How sure it is."""

    @property
    def disposition(self) -> Disposition:
        """What is to be done."""


def is_note(judged: Judged) -> bool:
    """True for information; what must be fixed is none, however it is known.

    So a document that the verdict finds not ready never shows nothing to be fixed.
    """
    return judged.severity == "info" and judged.disposition != "must_fix"


def count_findings(findings: Iterable[Finding]) -> dict[str, int]:
    """Findings by disposition, notes apart as "note"."""
    counted: Counter[str] = Counter("note" if is_note(finding) else finding.disposition for finding in findings)
    return {kind: counted[kind] for kind in (*DISPOSITIONS, "note")}
