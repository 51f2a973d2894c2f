"""Findings that somebody has looked at and set aside: known again by rule, words and context, wherever they move to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from docparse.values import Finding, Suppressed, Suppression

# Words on either side that make up the context of a finding, within its line.
_NEAR = 2
# The findings carry this many characters before and after; the word at the far end may be cut.
_CARRIED = 40


def context_of(code: str, text: str, before: str, after: str) -> str:
    """The hash by which a finding is known again while its own words and their neighbours stay.

    ``before`` and ``after`` are those of the finding (40 code points each, at most).
    """
    left = before.rpartition("\n")[2]
    right = after.partition("\n")[0]
    words_left = left.split()
    if len(left) == _CARRIED and not left[0].isspace():
        words_left = words_left[1:]
    words_right = right.split()
    if len(right) == _CARRIED and not right[-1].isspace():
        words_right = words_right[:-1]
    parts = (code, " ".join(text.split()), *words_left[-_NEAR:], "\x1e", *words_right[:_NEAR])
    return hashlib.sha256("\x1f".join(parts).casefold().encode("utf-8", "surrogatepass")).hexdigest()[:16]


def context_of_finding(finding: Finding) -> str:
    """``context_of`` for a finding."""
    return context_of(finding.code, finding.text, finding.before, finding.after)


def set_aside(
    findings: Sequence[Finding], suppressions: Iterable[Suppression]
) -> tuple[list[Finding], tuple[Suppressed, ...], tuple[Suppression, ...]]:
    """What is left, what was set aside, and the suppressions that fit nothing any more."""
    wanted = {suppression.context: suppression for suppression in suppressions}
    kept: list[Finding] = []
    aside: list[Suppressed] = []
    for finding in findings if wanted else ():
        suppression = wanted.get(context_of_finding(finding))
        if suppression is None:
            kept.append(finding)
        else:
            aside.append(Suppressed(finding=finding, suppression=suppression))
    used = {one.suppression.context for one in aside}
    stale = tuple(one for context, one in wanted.items() if context not in used)
    return kept if wanted else list(findings), tuple(aside), stale
