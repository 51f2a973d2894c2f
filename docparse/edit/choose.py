"""Which fixes are applied: the safe ones, all that were asked for, never two at one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docparse.values import Finding

# Numbers, dates, names, short forms and issuers are never changed unless the user names the finding or its rule.
_FACTS = ("ABB", "CIT", "CON", "DAT", "QUO", "VAL", "LAY", "OLD")


def choose_fixes(findings: Iterable[Finding], *, everything: bool = False, named: Sequence[str] = ()) -> list[Finding]:
    """The findings whose fix is to be applied, in order of place, none touching another.

    Safe fixes always; with ``everything`` also the suggested ones of words and punctuation;
    rules or families in ``named`` whatever they change. Of two at one place the surer stays.
    """
    wanted = [finding for finding in findings if _is_wanted(finding, everything, tuple(named))]
    kept: list[Finding] = []
    for finding in sorted(wanted, key=lambda one: (-one.confidence, one.start, one.end)):
        if not any(finding.start <= other.end and other.start <= finding.end for other in kept):
            kept.append(finding)
    return sorted(kept, key=lambda one: one.start)


def _is_wanted(finding: Finding, everything: bool, named: tuple[str, ...]) -> bool:
    if finding.fix is None or finding.fix.kind == "display-only":
        return False
    if named and finding.code.startswith(named):
        return True
    if finding.fix.kind == "safe":
        return True
    return everything and not finding.code.startswith(_FACTS)
