"""Which fixes are applied: the safe ones, all that were asked for, never two at one place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from docparse.values import Finding

# Numbers, dates, names, short forms and issuers are never changed unless the user names the finding or its rule.
_FACTS = ("ABB", "CIT", "CON", "DAT", "QUO", "VAL", "LAY", "OLD")


def choose_fixes(findings: Iterable[Finding], *, everything: bool = False, named: Sequence[str] = ()) -> list[Finding]:
    """The findings whose fix is to be applied, in order of place, none touching another.

    Safe fixes always; with ``everything`` also the suggested ones of words and punctuation;
    rules or families in ``named`` whatever they change. Of two at one place the surer stays.
    """
    return apart(finding for finding in findings if _is_wanted(finding, everything, tuple(named)))


def apart(wanted: Iterable[Finding]) -> list[Finding]:
    """Those of ``wanted`` that can be applied together, in order of place: of two that touch the surer stays."""
    kept: list[Finding] = []
    for finding in sorted(wanted, key=lambda one: (-one.confidence, one.start, one.end)):
        # None of those kept touches another, so that only the last one that begins before this ends may touch it.
        place = bisect_right(kept, finding.end, key=lambda one: one.start)
        if not place or kept[place - 1].end < finding.start:
            kept.insert(place, finding)
    return kept


def _is_wanted(finding: Finding, everything: bool, named: tuple[str, ...]) -> bool:
    if finding.fix is None or finding.fix.kind == "display-only":
        return False
    if named and finding.code.startswith(named):
        return True
    if finding.fix.kind == "safe":
        return True
    return everything and not finding.code.startswith(_FACTS)
