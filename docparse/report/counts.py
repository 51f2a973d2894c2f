"""How many findings of each kind a document has, as the reports count them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from docparse.values import Disposition, Finding

DISPOSITIONS: tuple[Disposition, ...] = ("must_fix", "verify", "should_fix", "editorial")


def count_findings(findings: Iterable[Finding]) -> dict[str, int]:
    """Findings by disposition, information apart as "note"; what must be fixed counts as such however it is known.

    So a document that the verdict finds not ready never shows nothing to be fixed.
    """
    counted: Counter[str] = Counter(
        "note" if finding.severity == "info" and finding.disposition != "must_fix" else finding.disposition
        for finding in findings
    )
    return {kind: counted[kind] for kind in (*DISPOSITIONS, "note")}
